import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageElement, textOf } from '../../../../src/reading/page/page-node.ts'
import { parsePage } from '../../../../src/reading/page/parse-page.ts'

function outline(element: PageElement): string {
  const inside = element.children.map((child) => (child.kind === 'text' ? child.text.trim() : outline(child))).join('')
  return `${element.tag}(${inside})`
}
const body = (html: string) => outline(parsePage(html)).replace(/^html\((?:head\(.*?\))?body\((.*)\)\)$/, '$1')

describe('parsePage', () => {
  it.each([
    ['<p>a<p>b', 'p(a)p(b)'],
    ['<ul><li>a<li>b</ul>', 'ul(li(a)li(b))'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a)td(b))tr(td(c)))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a)dd(b)dt(c))'],
    ['<p>a<div>b</div>c', 'p(a)div(b)c'],
    ['<div><b>a</div>b', 'div(b(a))b'],
    ['<p><b>a</p></b>c', 'p(b(a))c'],
    ['<table><tr><td></div>a</td></tr></table>b', 'table(tr(td(a)))b'],
    ['<a href=x>a<a href=y>b</a>', 'a(a)a(b)'],
    ['</p></i>a', 'a'],
    ['a<br>b</br>c', 'abr()bbr()c'],
    ['<h2>a<h3>b</h3>', 'h2(a)h3(b)'],
    ['<svg><title/><path/><g><path/></g></svg>a', 'svg(title()path()g(path()))a'],
    ['<svg><path><p>a</p>', 'svg(path())p(a)'],
    ['<svg/>a<math/>b', 'svg()amath()b'],
    ['<svg><foreignObject><p>a</foreignObject></svg>b', 'svg(foreignobject(p(a)))b'],
  ])('reads %s as a browser does', (html, expected) => {
    expect(body(`<body>${html}`)).toBe(expected)
  })

  it('makes a body where none is written', () => {
    expect(outline(parsePage('<title>t</title><p>a'))).toBe('html(title(t)p(a))')
    expect(outline(parsePage('<head><title>t</title><p>a'))).toBe('html(head(title(t))body(p(a)))')
  })

  it('keeps the text below its deepest level', () => {
    const root = parsePage(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}after`)
    expect(textOf(root).replace(/\s/g, '')).toBe('deepafter')
  })

  it('never makes more nodes than the text has tags and gaps, and never loses text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b id=x>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<a href=x>',
      '</a>',
      'w ',
      '<li>',
      '<ul>',
      '</ul>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const root = parsePage(pieces.join(''))
        const words = pieces.filter((each) => each === 'w ').length
        expect(textOf(root).split(/\s+/).filter(Boolean).join('').length).toBe(words)
        let nodes = 0
        const count = (element: PageElement): void => {
          nodes += 1
          for (const child of element.children) if (child.kind === 'element') count(child)
        }
        count(root)
        expect(nodes).toBeLessThanOrEqual(pieces.length + 1)
      }),
      { numRuns: 300 },
    )
  })
})
