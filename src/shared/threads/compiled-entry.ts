/**
 * The compiled file of a thread's entry that stands beside the module `here`. Node cannot start a thread from
 * TypeScript, so a run from source uses what was compiled from it.
 */
export function compiledEntry(here: string, name: string): URL {
  if (!here.endsWith('.ts')) return new URL(`./${name}.js`, here)
  const root = new URL('../../../', import.meta.url)
  const place = here.slice(root.href.length)
  return new URL(`./${name}.js`, new URL(`dist/${place}`, root))
}
