import { findForeignAttributions } from './foreign-attribution.ts'
import { isOutletLike, isOwnName, isPersonName, type KnownNames, namePattern, tidyName } from './source-name.ts'

/** A source that the text names: the name without article or verb, and the words that attribute, with their place. */
export interface Attribution {
  readonly name: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** Decides whether a name in this position is a source; `before` and `after` are the few characters around the evidence. */
type Gate = (name: string, known: KnownNames, around: { before: string; after: string }) => boolean

const anyName: Gate = (name) => !isPersonName(name)
const outletOnly: Gate = (name, known) => isOutletLike(name, known)

const work =
  '(?:blog |news |forum )?(?:reports?|articles?|story|posts?|posting|entry|piece|threads?|topic|investigation|analysis|study|survey|review|paper|research|coverage|findings|tests?|dispatch|editorial|column|interview|newsletter|write-up)'
const kindOfSource =
  '(?:agency|newspaper|daily|weekly|magazine|site|website|blog|weblog|firm|lab|laboratory|company|maker|outlet|broadcaster|portal|tabloid|publication|network|channel|service|researchers? at|analysts? at|researchers? from|journalists? at|group|institute)'
const determiner = '(?:(?:the|a|an|its|another|this|one) )?'
const kindWords = `(?:(?:[A-Za-z-]{2,16} ){0,3}${kindOfSource} )?`
const boards = '(?: (?:forums?|message boards?|bulletin boards?|discussion boards?)(?![a-z]))'
const workWords = `(?:${determiner}(?:[A-Za-z-]{2,16} ){0,3}${work}(?: (?:published|posted|released|that appeared|made))?(?: (?:today|yesterday|earlier|this week|last week))? (?:by|from|in|on|at|of) ${determiner}${kindWords})?`
const source = `${determiner}${kindWords}(${namePattern}${boards}?)`
const published =
  '(?:reported|noted|revealed|spotted|noticed|discovered|documented|published|broken|uncovered|unearthed|covered|quoted|cited|detailed|described|explained|pointed out)'
const speech = `(?:says|said|wrote|writes|reports|reported|notes|noted|claims|claimed|states|stated|points out|pointed out|explains|explained|confirms|confirmed|found|finds|discovered|revealed|reveals|shows|showed|quotes|quoted|cites|cited|published|broke|adds|added|argues|argued|observed|warns|warned|suggests|suggested|tested|picked up|puts? it(?= (?:this way|like this|so|thus|as follows|:))|has the (?:story|tale|details|scoop)|passed on|ran the story|carried|has (?:an?|the) (?:[a-z-]{2,16} ){0,2}${work})`

const technologies =
  /^(?:USB|Bluetooth|Wi-?Fi|SMS|MMS|GPRS|GSM|HTTPS?|FTP|SSH|VPN|Ethernet|Skype|WhatsApp|WeChat|Twitter|Facebook|E-?mail|Google|iTunes|Steam|Internet|Play Store|App Store|NFC|OTA|ADB|Android|Telegram|Instagram|YouTube|PayPal|Amazon|AirPlay|HDMI|Zoom|LTE|APIs?|DNS|TCP|Thunderbolt|Lightning|ICQ|QQ|FedEx|DHL|UPS|Google Play)$/i

/** "via X" is a credit at the start of a line, in brackets or at the end of one; within a sentence it is mostly a route. */
const credit: Gate = (name, known, { before, after }) => {
  if (technologies.test(name)) return false
  return isOutletLike(name, known) || (/(?:^|[\n([|•·;:—–-] ?)$/.test(before) && /^ ?(?:$|[\n)\]|.,;•·])/.test(after))
}

const figures =
  /^ (?:an? |the |its |strong |record |quarterly |net |lower |higher )*(?:revenues?|profits?|loss|losses|earnings|sales|income|results|growth|bugs?|issue|problem|crime)\b/
const telling = /^(?: (?:that|the|a|an|on|it|its|how|there|from|about|at)\b| \p{Lu}|[.,]?["”’]|[.:]| $|$)/u
const noSubject = /\b(?:with|of|from|for|in|by|to|on|at|about|than|against|among|and|or) (?:the )?$/

/** Companies report figures, patients report pains and "reports" may be a noun; outlets report news. */
const reporter: Gate = (name, known, { before, after }) =>
  isOutletLike(name, known) ||
  (!isPersonName(name) && !figures.test(after) && telling.test(after) && !noSubject.test(before))

interface Rule {
  readonly pattern: RegExp
  readonly gate: Gate
  /** Whether "X and Y" names two. */
  readonly several?: boolean
}

const rule = (pattern: string, gate: Gate, several = false): Rule => ({
  pattern: new RegExp(pattern, 'gu'),
  gate,
  several,
})

const rules: readonly Rule[] = [
  rule(String.raw`\b[Aa]ccording to ${workWords}${source}`, anyName, true),
  rule(
    String.raw`\b(?:[Aa]s|[Ff]irst|[Oo]riginally|[Pp]reviously|[Ee]arlier) (?:first |originally |earlier )?${published} (?:earlier |first |today |yesterday )?(?:by|in|on|at) ${source}`,
    anyName,
    true,
  ),
  rule(String.raw`\b[Aa]s ${source} (?:first |also |recently |earlier )?${speech}\b`, outletOnly),
  rule(String.raw`\b(?:was|were|been|is|are) (?:first |originally |also )?${published} by ${source}`, outletOnly, true),
  rule(String.raw`\b[Rr](?:eported|evealed) by ${source}`, outletOnly, true),
  rule(
    String.raw`\b(?:[Cc]iting|[Qq]uoting|[Cc]ourtesy of|[Cc]rediting|[Hh]at[- ]tip(?: to|:)?|[Hh]/[Tt]:?(?: to)?|HT:?|[Tt]ip of the hat to|[Ss]potted by|[Ss]een on) ${workWords}${source}`,
    anyName,
  ),
  rule(String.raw`(?<![\p{L}])(?:via|Via|VIA):? ${source}`, credit, true),
  rule(
    String.raw`\b${work}(?: (?:published|posted|released|that appeared|made))? (?:by|from|in|on|at) ${source}`,
    outletOnly,
  ),
  rule(
    String.raw`\b(?:told|speaking to|spoke to|speaking with|[Ii]nterview with|[Ii]nterviewed by|published (?:by|in|on)|appeared (?:in|on)|[Rr]eporting (?:by|from)|leaked to|(?:cited|quoted|seen|confirmed|obtained|reviewed) by|confirmed to|[Rr]ead (?:on|in|at)) ${source}`,
    outletOnly,
  ),
  rule(String.raw`(?:[,.!?]["”’']|["”’'],|\p{L},) ${speech} ${source}`, outletOnly),
  rule(String.raw`\b(?:[Aa]s )?[Pp]er ${source}`, outletOnly),
  rule(String.raw`\b(?:[Aa]s |[Ff]irst ){1,2}seen (?:in|on|at) ${source}`, outletOnly),
  // The line under a quotation that says whose it is.
  rule(String.raw`(?<=\n)[—–]{1,2} ?${source}(?=$|\n|, )`, outletOnly),
]

const another = new RegExp(
  String.raw`^,? (?:and|&|as well as) (?:the )?(${namePattern})(?! (?:${speech}|have|has|is|are|will|can)\b)`,
  'u',
)

/** Reads one more name joined by "and"; null when there is none. */
function findAnother(text: string, at: number): { name: string; start: number; end: number } | null {
  const match = another.exec(text.slice(at, at + 240))
  const place = match?.[1] === undefined ? null : placeName(match[1], at + match[0].length - match[1].length)
  return place
}

/** Tidies a written name that stands at `at`; what tidying drops (a day, a full stop) is no part of the evidence. */
function placeName(written: string, at: number): { name: string; start: number; end: number } | null {
  const name = tidyName(written)
  if (name === null) return null
  const start = at + written.lastIndexOf(name)
  return { name, start, end: start + name.length }
}

function applyRule(text: string, known: KnownNames, { pattern, gate, several }: Rule): Attribution[] {
  const found: Attribution[] = []
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? ''
    let place = placeName(written, match.index + match[0].indexOf(written, match[0].length > written.length ? 1 : 0))
    let start = match.index
    for (let count = 0; place !== null && count < 4; count += 1) {
      const around = { before: text.slice(Math.max(0, start - 2), start), after: text.slice(place.end, place.end + 60) }
      if (!isOwnName(place.name, known) && gate(place.name, known, around)) {
        const end = Math.max(place.end, count === 0 && !match[0].endsWith(written) ? match.index + match[0].length : 0)
        found.push({ name: place.name, quote: text.slice(start, end), start, end })
      }
      place = several === true ? findAnother(text, place.end) : null
      start = place?.start ?? start
    }
  }
  return found
}

const subjectVerb = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'])(${namePattern})(?:['’]s (?:[a-z-]{2,16} ){0,3}${work}\b|,? (?:has |have |had |already |also |first |recently |now |earlier |previously |even |however |further ){0,2}(${speech})\b)`,
  'gu',
)

const introduction = new RegExp(String.raw`\b${kindOfSource} $`)

/** "X reports …", "X says …", "X's report": the name leads. */
function subjectAttributions(text: string, known: KnownNames): Attribution[] {
  const found: Attribution[] = []
  for (const match of text.matchAll(subjectVerb)) {
    const place = placeName(match[1] ?? '', match.index)
    if (place === null || isOwnName(place.name, known)) continue
    const end = match.index + match[0].length
    const introduced = introduction.test(text.slice(Math.max(0, place.start - 24), place.start))
    const gate = /^(?:reports|reported|writes)$/.test(match[2] ?? '') ? reporter : introduced ? anyName : outletOnly
    const before = text.slice(Math.max(0, place.start - 24), place.start)
    if (!gate(place.name, known, { before, after: text.slice(end, end + 60) })) continue
    found.push({ name: place.name, quote: text.slice(place.start, end), start: place.start, end })
  }
  return found
}

const board = new RegExp(String.raw`(?<![\p{L}])(${namePattern}${boards})`, 'gu')

/** A forum that is called by its name is where something was said, whatever the verb. */
function boardAttributions(text: string, known: KnownNames): Attribution[] {
  const found: Attribution[] = []
  for (const match of text.matchAll(board)) {
    const place = placeName(match[1] ?? '', match.index)
    if (place === null || isOwnName(place.name, known)) continue
    found.push({ name: place.name, quote: text.slice(place.start, place.end), start: place.start, end: place.end })
  }
  return found
}

/** Several rules may read one credit; the first and longest reading of a place stands. */
function withoutOverlaps(found: Attribution[]): Attribution[] {
  const kept: Attribution[] = []
  for (const each of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each)
  }
  return kept
}

/**
 * The sources that a text credits by name ("according to X", "X reports", "as reported by X", "via X", "in a post on the
 * X forum", attribution before and after a quotation), in order. People who speak for themselves and the page's own
 * names are not among them. Linear in the text.
 */
export function findAttributions(text: string, known: KnownNames): Attribution[] {
  const found = [
    ...rules.flatMap((each) => applyRule(text, known, each)),
    ...subjectAttributions(text, known),
    ...boardAttributions(text, known),
    ...findForeignAttributions(text, known),
  ]
  return withoutOverlaps(found)
}
