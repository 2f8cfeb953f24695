import type { PageElement } from './page-node.ts'

const words = (text: string) => new Set(text.split(' '))

const foreignRoots = words('svg math')
/** Inside these the words are page again. */
const integrationPoints = words('foreignobject desc annotation-xml')
/** Opening one of these ends the drawing or formula that was left open. */
const breakouts = words(
  'b big blockquote br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
)

export function isForeignRoot(tag: string): boolean {
  return foreignRoots.has(tag)
}

/** HTML §13.2.6.5: "a start tag whose tag name is one of". */
export function breaksOutOfForeign(tag: string): boolean {
  return breakouts.has(tag)
}

/** Whether the innermost of the open elements is part of the drawing or formula that stands at `root` among them. */
export function isForeign(open: readonly PageElement[], root: number): boolean {
  if (root === 0 || !foreignRoots.has(open[root]?.tag ?? '')) return false
  for (let at = open.length - 1; at > root; at--) if (integrationPoints.has(open[at]?.tag ?? '')) return false
  return true
}
