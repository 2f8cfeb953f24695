import { elementsOf, type PageElement } from '../page/page-node.ts'

const maxStyle = 400_000
const plainSelector = /^([.#])([\w-]{1,80})$/

/**
 * Elements that the page's own style sheet hides by a bare class or id, outside any condition. One that holds much of the
 * page waits for a script to show it, and is not among them.
 */
export function findStyledHidden(root: PageElement): Set<PageElement> {
  const { classes, ids } = hiddenNames(root)
  const hidden = new Set<PageElement>()
  if (classes.size === 0 && ids.size === 0) return hidden
  for (const element of elementsOf(root, (each) => hidden.has(each))) {
    if (element.attributes.size === 0 || element.size > root.size / 3) continue
    const own = (element.attributes.get('class') ?? '').split(/\s+/)
    if (own.some((name) => classes.has(name)) || ids.has(element.attributes.get('id') ?? '')) hidden.add(element)
  }
  return hidden
}

function hiddenNames(root: PageElement): { classes: Set<string>; ids: Set<string> } {
  const classes = new Set<string>()
  const ids = new Set<string>()
  let budget = maxStyle
  for (const element of elementsOf(root)) {
    if (element.tag !== 'style' || budget < 0) continue
    const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
    budget -= text.length
    if (budget < 0 || element.attributes.has('amp-boilerplate')) continue
    for (const selector of hidingSelectors(text)) {
      const match = plainSelector.exec(selector.trim())
      if (match?.[2] !== undefined) (match[1] === '.' ? classes : ids).add(match[2])
    }
  }
  return { classes, ids }
}

/** Cut by searching, since a pattern would start anew at every opening that is never closed. */
function withoutComments(sheet: string): string {
  let kept = ''
  let from = 0
  for (let at = sheet.indexOf('/*'); at !== -1; at = sheet.indexOf('/*', from)) {
    kept += sheet.slice(from, at)
    const end = sheet.indexOf('*/', at + 2)
    if (end === -1) return kept
    from = end + 2
  }
  return kept + sheet.slice(from)
}

/** Selectors of the rules that hide. */
function hidingSelectors(sheet: string): string[] {
  return unconditional(sheet)
    .split('}')
    .flatMap((rule) => {
      const at = rule.lastIndexOf('{')
      return at > 0 && /\bdisplay\s*:\s*none\b/i.test(rule.slice(at)) ? rule.slice(0, at).split(',') : []
    })
}

/** The sheet without comments and without what stands inside `@media` and its like. */
function unconditional(sheet: string): string {
  const plain = withoutComments(sheet)
  let kept = ''
  let depth = 0
  let from = 0
  let conditional = false
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]
    if (char === '@' && depth === 0 && !conditional) {
      kept += plain.slice(from, at)
      conditional = true
    } else if (char === ';' && depth === 0 && conditional) {
      conditional = false
      from = at + 1
    } else if (char === '{') depth += 1
    else if (char === '}' && depth > 0) {
      depth -= 1
      if (depth === 0 && conditional) {
        conditional = false
        from = at + 1
      }
    }
  }
  return conditional ? kept : kept + plain.slice(from)
}
