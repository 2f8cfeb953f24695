// What vitest's JSON report means for npm test: the counts, and what makes a run in CI worthless though nothing failed.

/** `counts` has the number of tests of each suite, a suite being a folder of test/. */
export function summarize(report) {
  const counts = {}
  const skipped = []
  let passed = 0
  let failed = 0
  for (const file of [...report.testResults].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const suite = file.name.split('/')[1]
    counts[suite] ??= 0
    // A file that cannot be loaded has no tests to fail.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) failed += 1
    for (const { status, fullName } of file.assertionResults) {
      counts[suite] += 1
      if (status === 'passed') passed += 1
      else if (status === 'failed') failed += 1
      else skipped.push(`${file.name}: ${fullName}`)
    }
  }
  return { counts, passed, failed, skipped }
}

function comparePinned(counts, pinned) {
  return [...new Set([...Object.keys(counts), ...Object.keys(pinned)])]
    .sort()
    .filter((suite) => (counts[suite] ?? 0) !== (pinned[suite] ?? 0))
    .map(
      (suite) =>
        `test/${suite} has ${counts[suite] ?? 0} tests and ${pinned[suite] ?? 0} are pinned: ` +
        'if that is meant, run npm run test:pin and commit test/pinned-counts.json',
    )
}

/** One line for each reason to refuse a run in CI; none elsewhere. `pinned` is null for a run of some files only. */
export function findFaults({ summary, missing, pinned, mayRefuse }) {
  if (!mayRefuse) return []
  return [
    ...missing.map((line) => `with CI=true nothing may be missing: ${line}`),
    ...summary.skipped.map((name) => `with CI=true nothing may be skipped: ${name}`),
    ...(pinned ? comparePinned(summary.counts, pinned) : []),
  ]
}
