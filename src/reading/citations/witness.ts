import { squashName } from './source-name.ts'

/**
 * Somebody without a name whose word the text relies on. `description` is the same for the same kind of person at the
 * same place, whoever tells it ("a Redmi Note user in Hong Kong", "an owner from Hong Kong" → `person in hong kong`).
 */
export interface Witness {
  readonly name: string
  readonly description: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** Roles that retellings swap freely; all of them are one person as far as a reader can tell. */
const anybody =
  'users?|owners?|customers?|buyers?|man|woman|person|people|residents?|consumers?|subscribers?|individual|guy|locals?'
const insiders =
  'sources?|insiders?|employees?|workers?|staffers?|officials?|executives?|engineers?|whistleblowers?|diplomats?|officers?|aides?|advis[eo]rs?|investigators?'
const others =
  'readers?|viewers?|listeners?|members?|posters?|commenters?|bloggers?|tipsters?|developers?|researchers?|witness(?:es)?|bystanders?|hackers?|observers?|students?|patients?|nurses?|doctors?|soldiers?|drivers?|passengers?|teachers?|players?|travell?ers?|tourists?|neighbou?rs?|shopkeepers?|farmers?|journalists?|reporters?|analysts?|experts?'
const role = `(?:${anybody}|${insiders}|${others})`

const knowing =
  'claims?|claimed|says?|said|reports|reported|writes|wrote|tells|told|describes?|described|explains?|explained|insists?|insisted|alleges?|alleged|complain(?:s|ed)?|posted|posts|shared|noticed|notices|noted|discovered|discovers|found|finds|saw|watched|traced|caught|recorded|filmed|captured|observed|spotted|uncovered|revealed|confirmed|confirms|warned|warns|recalls?|recalled|testified|pointed out|points out|tipped|wrote in|ran|showed|shows|demonstrated|measured|looked up|tested'
const relayed = `(?:[Aa]ccording to|[Aa]s (?:told|reported|claimed|described|pointed out|noticed) by|(?:complaint|claim|story|tale|account|report|word|testimony|post|thread|discovery|allegation|observation)s? (?:of|by|from)|pointed out by|reported by|discovered by|noticed by|posted by|spotted by|tip from|citing|quoting) `
/** Words that begin something else: what follows them does not describe the person. */
const joining =
  '(?:away|after|before|when|while|that|which|who|whose|by|with|from|to|in|at|on|for|is|was|are|were|has|have|had|and|but|or|if|because|as|than|into|over|until)'
const before = String.raw`(?:(?:an?|An?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal) (?:(?!${joining}\b)[\p{L}\p{N}][\p{L}\p{N}’'\-]{0,20} ){0,5}?|[Oo]ne of (?:our|its|their|the|my) (?:\p{L}{2,16} ){0,3}?)`
const after = String.raw`(?: (?:in|from|at|on|inside|near|close to|familiar with|with (?:direct )?knowledge of|briefed on|of the|of|there|here)(?: [^\s,.;:!?()\n"“”]{1,24}){0,7}?)?`
const clause = String.raw`(?:, [^,.;\n]{2,80},| who [^,.;\n]{2,60}?| \([^()\n]{1,60}\))?`

const speaking = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((${before})(${role})(${after}))${clause} (?:has |have |had |also |now |recently |first ){0,2}(?:${knowing})(?![\p{L}])`,
  'gu',
)
const spokenFor = new RegExp(
  String.raw`(?<![\p{L}])${relayed}((${before})(${role})(${after}))(?= (?:who|that|which|whose|has|had|was|and)\b|[,.;:!?()\n"“”]|$)`,
  'gu',
)

function roleName(written: string): string {
  if (new RegExp(`^(?:${anybody})$`).test(written)) return 'person'
  if (new RegExp(`^(?:${insiders})$`).test(written)) return 'insider'
  return written === 'witnesses' ? 'witness' : written.replace(/(?<=[^s])s$/, '')
}

const brandWords =
  /^(?:[A-Z][\p{L}]*\d+|\d.*|Note|Pro|Plus|Max|Mini|Ultra|Phone|Galaxy|Redmi|Mi|iPhone|iPad|Android|Windows|Facebook|Twitter|Google)$/u
const vague =
  /^(?:an?|one|another|two|three|several|of|our|its|their|the|my|new|unnamed|anonymous|certain|single|very|regular|loyal|long-time|fellow|local)$/i

/** Place words before the role ("a Hong Kong user"): the capitalized ones that directly precede it and are no product. */
function placeBefore(words: string, products: ReadonlySet<string>): string {
  const place: string[] = []
  for (const word of words.trim().split(' ').reverse()) {
    if (!/^\p{Lu}/u.test(word) || vague.test(word) || brandWords.test(word) || products.has(squashName(word))) break
    place.unshift(word)
  }
  return place.length === 0 ? '' : `in ${place.join(' ')}`
}

function circumstances(words: string): string {
  return words
    .trim()
    .replace(/^(?:from|at|inside|near) /, 'in ')
    .replace(/^(?:with (?:direct )?knowledge of|briefed on|close to) /, 'familiar with ')
    .replace(/\b(?:the|a|an|this|that) /g, '')
    .replace(/^familiar with .*$/, 'familiar with matter')
}

export interface WitnessContext {
  /** The page's outlet, for "one of our readers". */
  readonly outlet: string
  /** Squashed names of devices and makers, which say nothing about who the witness is. */
  readonly products: ReadonlySet<string>
}

function describe(match: RegExpMatchArray, context: WitnessContext): string | null {
  const [, , lead = '', written = '', rest = ''] = match
  const name = roleName(written)
  if (/\bof (?:our|my) /.test(lead) && !/ of /.test(rest)) {
    return name === 'reader' || name === 'viewer' ? `${name} of ${squashName(context.outlet)}` : null
  }
  const detail = circumstances(rest) || placeBefore(lead, context.products)
  if (detail !== '' && detail !== 'there' && detail !== 'here') return `${name} ${detail}`.toLowerCase()
  // Without a place or a source of knowledge only a described person ("a Xiaomi owner") is anybody in particular.
  const qualities = lead.split(' ').filter((word) => word !== '' && !vague.test(word))
  return qualities.some((word) => /^\p{Lu}/u.test(word)) ? `${qualities.join(' ')} ${name}`.toLowerCase() : null
}

/** The unnamed people whose word the text relies on, in order; each description once. Linear in the text. */
export function findWitnesses(text: string, context: WitnessContext): Witness[] {
  const found = new Map<string, Witness>()
  const matches = [...text.matchAll(speaking), ...text.matchAll(spokenFor)].sort((a, b) => a.index - b.index)
  for (const match of matches) {
    const description = describe(match, context)
    const quote = match[1] ?? ''
    if (description === null || found.has(description)) continue
    const start = match.index + match[0].indexOf(quote)
    const name = quote.replace(/^(?:an?|another|the) /i, '')
    found.set(description, { name, description, quote, start, end: start + quote.length })
  }
  return [...found.values()]
}
