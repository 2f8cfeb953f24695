import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript, which runs before anything is installed
import { findFaults, summarize } from '../../../scripts/test-report.js'

type Status = 'passed' | 'failed' | 'pending'

const file = (name: string, ...statuses: Status[]) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, index) => ({ status, fullName: `fact ${index + 1}` })),
})

const report = (...testResults: unknown[]) => ({ testResults })

describe('the report of a test run', () => {
  it('counts the tests of each suite by the folder they are in', () => {
    const summary = summarize(
      report(
        file('test/unit/a.test.ts', 'passed', 'failed'),
        file('test/unit/b/c.test.ts', 'passed'),
        file('test/api/d.test.ts', 'pending'),
      ),
    )
    expect(summary).toMatchObject({ counts: { unit: 3, api: 1 }, passed: 2, failed: 1 })
  })

  it('counts a file that cannot be loaded as one failure', () => {
    const broken = { name: 'test/unit/a.test.ts', status: 'failed', assertionResults: [] }
    expect(summarize(report(broken))).toMatchObject({ passed: 0, failed: 1 })
  })

  it('lets a laptop skip what it lacks', () => {
    const summary = summarize(report(file('test/contract/a.test.ts', 'pending')))
    expect(findFaults({ summary, missing: ['Redis is not here'], pinned: null, mayRefuse: false })).toEqual([])
  })

  it('refuses a skipped test in CI by its name', () => {
    const summary = summarize(report(file('test/contract/a.test.ts', 'pending')))
    expect(findFaults({ summary, missing: [], pinned: { contract: 1 }, mayRefuse: true })).toEqual([
      'with CI=true nothing may be skipped: test/contract/a.test.ts: fact 1',
    ])
  })

  it('refuses a missing service in CI', () => {
    const summary = summarize(report(file('test/unit/a.test.ts', 'passed')))
    const faults = findFaults({ summary, missing: ['Redis is not here'], pinned: { unit: 1 }, mayRefuse: true })
    expect(faults).toEqual(['with CI=true nothing may be missing: Redis is not here'])
  })

  it('refuses a suite that lost tests, one that is gone, and one that nobody pinned', () => {
    const summary = summarize(report(file('test/unit/a.test.ts', 'passed'), file('test/e2e/b.test.ts', 'passed')))
    const faults = findFaults({ summary, missing: [], pinned: { unit: 2, golden: 4 }, mayRefuse: true })
    expect(faults).toHaveLength(3)
    expect(faults.join('\n')).toMatch(/test\/e2e has 1 tests and 0 are pinned/)
    expect(faults.join('\n')).toMatch(/test\/golden has 0 tests and 4 are pinned/)
    expect(faults.join('\n')).toMatch(/test\/unit has 1 tests and 2 are pinned/)
  })
})
