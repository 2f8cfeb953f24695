const words = (text: string) => new Set(text.split(' '))

/** Opening one of these ends an open paragraph (HTML §13.2.6.4.7). */
export const endsParagraph = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
)

/** Nothing outside these is ended from within. */
export const scopeTags = words('table td th caption html body object marquee template')

interface ImpliedEnd {
  readonly ends: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

const itemScope = words('ul ol menu dir table td th section article aside nav blockquote html body')
const rowScope = words('table html body')

const implied: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', { ends: words('li'), within: itemScope }],
  ['dt', { ends: words('dt dd'), within: words('dl table td th section article blockquote html body') }],
  ['dd', { ends: words('dt dd'), within: words('dl table td th section article blockquote html body') }],
  ['tr', { ends: words('tr'), within: rowScope }],
  ['td', { ends: words('td th'), within: words('tr table html body') }],
  ['th', { ends: words('td th'), within: words('tr table html body') }],
  ['tbody', { ends: words('tbody thead tfoot'), within: rowScope }],
  ['thead', { ends: words('tbody thead tfoot'), within: rowScope }],
  ['tfoot', { ends: words('tbody thead tfoot'), within: rowScope }],
  ['option', { ends: words('option'), within: words('select html body') }],
  ['optgroup', { ends: words('optgroup'), within: words('select html body') }],
])

/** What opening `tag` ends without being told to; undefined when nothing. */
export function findImpliedEnd(tag: string): ImpliedEnd | undefined {
  return implied.get(tag)
}

/** Tags that only change the look: an end tag that would cross a block is left alone. */
export const formattingTags = words(
  'b big code em font i nobr s small strike strong tt u span label cite abbr sub sup mark q',
)

export const headTags = words('title meta link base script style noscript template')
