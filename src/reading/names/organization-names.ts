import type { NameMention } from './mention.ts'

const cap = String.raw`\p{Lu}[\p{L}\p{N}&’'\-]{0,24}`
/** Offices of a state often have an "and" in their names; of two universities it is mostly a list. */
const office =
  '(?:Ministry|Department|Bureau|Office|Commission|Committee|Agency|Authority|Administration|Centers|Board)'
const body =
  '(?:Council|Institute|University|Academy|Foundation|Association|Federation|Society|Court|Bank|Centre|Center|Union|League|Institution|College|Parliament)'
const tail =
  '(?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|Co|Company|Group|Holdings|Technologies|Technology|Systems|Labs?|Laboratory|Laboratories|University|Institute|Foundation|Agency|Authority|Commission|Committee|Council|Association|Federation|Party|Police Department|Bank|Airlines|Airways|Hospital|College|Networks|Communications|Telecom|Motors|Industries|Pharmaceuticals|Electronics|Software|Media|Court|Union|Ministry|Center|Centre|Registry)'
const start = String.raw`(?<![\p{L}\p{N}’'-])`

const patterns = [
  // "Ministry of Information Industry", "Supreme Court of India", "University of Hong Kong"
  new RegExp(`${start}((?:${cap} ){0,3}${office} (?:of|for) (?:the )?${cap}(?: (?:and |& |on )?${cap}){0,5})`, 'gu'),
  new RegExp(`${start}((?:${cap} ){0,3}${body} (?:of|for) (?:the )?${cap}(?: ${cap}){0,4})`, 'gu'),
  // "Acme Widgets Inc.", "Cambridge University", "New York Police Department"
  new RegExp(String.raw`${start}(${cap}(?: (?:& |of )?${cap}){0,4},? ${tail})(?![\p{L}])\.?`, 'gu'),
]
const shortForm = /^ \(([A-Z][A-Za-z&]{1,9})\)/
const leading =
  /^(?:The|A|An|In|At|On|By|From|For|With|And|But|If|When|While|After|Before|As|Its|His|Her|Their|Our|This|That|According To|Last|Next|Former) /

/** Letters of an abbreviation in the order of the words: "China Internet Network Information Center" → CINIC or CNNIC alike. */
function abbreviates(short: string, name: string): boolean {
  const initials = (name.match(/\p{Lu}/gu) ?? []).join('')
  return (
    short[0] === initials[0] &&
    [...short.toUpperCase()].filter((letter) => initials.includes(letter)).length >= short.length * 0.6
  )
}

/** Organizations that are built like one, and the short form in brackets behind them as another name of the same. */
export function findOrganizations(text: string): NameMention[] {
  const found: NameMention[] = []
  const shorts = new Map<string, string>()
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? ''
      const name = written.replace(leading, '').replace(/['’]s?$/, '')
      // "The Army's Networks" are no body of that name.
      if (!name.includes(' ') || /['’]s /.test(name)) continue
      const from = match.index + written.lastIndexOf(name)
      const end = from + name.length
      found.push({ kind: 'ORGANIZATION', name, quote: name, start: from, end })
      const short = shortForm.exec(text.slice(end, end + 14))?.[1]
      if (short !== undefined && abbreviates(short, name)) shorts.set(short, name)
    }
  }
  for (const [short, name] of shorts) {
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const around = `${text[at - 1] ?? ' '}${text[at + short.length] ?? ' '}`
      if (/[\p{L}\p{N}]/u.test(around)) continue
      found.push({ kind: 'ORGANIZATION', name, quote: short, start: at, end: at + short.length })
    }
  }
  return found
}
