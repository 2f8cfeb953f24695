import { firstNames } from './first-names.ts'
import type { NameMention } from './mention.ts'
import { knownOutlets, outletParts } from './outlet-words.ts'

const cap = String.raw`\p{Lu}[\p{Ll}\p{M}’'\-]{1,20}(?:\p{Lu}\p{Ll}{1,15})?`
const particle =
  '(?:van der |van den |van |von |de la |de |del |della |di |da |al-|bin |el |le |la |ter |ten |dos |du )'
const initial = String.raw`(?:\p{Lu}\. )`
const start = String.raw`(?<![\p{L}\p{N}’'-])`
const run = new RegExp(
  String.raw`${start}(${cap}) (${initial}?${particle}?${cap}(?: ${particle}?${cap}(?![\p{L}]))?)(?![\p{L}])`,
  'gu',
)
const titled = new RegExp(
  String.raw`${start}(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lady|Lord|Senator|Sen|Representative|Rep|Governor|President|Prime Minister|Minister|Chancellor|Mayor|Judge|Justice|General|Colonel|Captain|Sergeant|Detective|Ambassador|Chairman|Chairwoman|CEO|Secretary)\.? (${cap}(?: ${initial}?${particle}?${cap}){0,2})(?![\p{L}])`,
  'gu',
)
const roleBehind =
  /^(?:, (?:\d{1,3}, )?(?:an? |the |its |who |chief |vice |senior |former |deputy |executive |global )*(?:\w+ ){0,3}(?:president|CEO|CTO|CFO|executive|officer|director|manager|spokes(?:man|woman|person)|minister|researcher|analyst|professor|founder|co-founder|chairman|chairwoman|secretary|lawyer|attorney|engineer|scientist|author|editor|journalist|reporter|head|mayor|senator|resident|student|owner|who)\b| (?:said|says|told|tweeted|wrote|added|explained|argued|insisted|denied|acknowledged)\b)/
const roleBefore =
  /\b(?:[Ss]pokes(?:man|woman|person)|CEO|[Ff]ounder|[Cc]o-founder|[Rr]esearcher|[Aa]nalyst|[Ee]xecutive|[Dd]irector|[Pp]rofessor|[Jj]ournalist|[Rr]eporter|[Ll]awyer|[Ee]ngineer|[Ss]cientist|[Cc]hairman|[Mm]inister|[Vv]ice [Pp]resident|[Aa]uthor|[Bb]logger) $/
const notSurname =
  /\b(?:Inc|Ltd|Street|Road|Avenue|University|News|Times|Post|Park|River|County|City|Island|Islands|Bank|Group|Company|Act|Party|House|Hall|School|Hospital|Church|Award|Prize|Day|Week|Year|Store|Note|Phone|Forum|Kong|States|Kingdom|Republic|China|America|Europe|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Research|Lab|Labs|Center|Centre|Institute|Studios|Pictures|Records|Press|Minister|Court|Security|Media|Mobile|World|Cup|League|Games)\b/

function isPerson(first: string, rest: string, { before, after }: { before: string; after: string }): boolean {
  const full = `${first} ${rest}`
  const squashed = full.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (notSurname.test(full) || knownOutlets.has(squashed)) return false
  if (firstNames.has(first.toLowerCase())) return true
  return !outletParts.test(squashed) && (roleBehind.test(after) || roleBefore.test(before))
}

function findFullNames(text: string): NameMention[] {
  const found: NameMention[] = []
  for (const match of text.matchAll(run)) {
    const [whole, first = '', rest = ''] = match
    const name = whole.replace(/['’]s?$/, '')
    const end = match.index + name.length
    const around = { before: text.slice(Math.max(0, match.index - 24), match.index), after: text.slice(end, end + 90) }
    if (isPerson(first, rest, around)) found.push({ kind: 'PERSON', name, quote: name, start: match.index, end })
  }
  for (const match of text.matchAll(titled)) {
    const written = match[1] ?? ''
    const quote = written.replace(/['’]s?$/, '')
    const start = match.index + match[0].length - written.length
    if (notSurname.test(quote)) continue
    found.push({ kind: 'PERSON', name: quote, quote, start, end: start + quote.length })
  }
  return found.sort((a, b) => a.start - b.start)
}

const mostPeople = 500

/** People by first and last name, title or role; a last name alone is a mention of the one person who bears it on the page. */
export function findPeople(text: string): NameMention[] {
  const full = findFullNames(text)
  const bearers = new Map<string, Set<string>>()
  for (const { name } of full) {
    const last = name.split(' ').at(-1) ?? name
    if (name.includes(' ')) bearers.set(last, (bearers.get(last) ?? new Set()).add(name))
  }
  const alone = [...bearers].filter(([last, names]) => names.size === 1 && last.length > 2).slice(0, mostPeople)
  if (alone.length === 0) return full
  const nameOf = new Map(alone.flatMap(([last, names]) => [...names].map((name) => [last, name] as const)))
  const again = [...text.matchAll(new RegExp(String.raw`${start}(${cap})(?![\p{L}])`, 'gu'))].flatMap((match) => {
    const quote = (match[1] ?? '').replace(/['’]s?$/, '')
    const name = nameOf.get(quote)
    return name === undefined
      ? []
      : [{ kind: 'PERSON' as const, name, quote, start: match.index, end: match.index + quote.length }]
  })
  const named = full.map((each) => ({
    ...each,
    name: each.name.includes(' ') ? each.name : (nameOf.get(each.name) ?? each.name),
  }))
  return [...named, ...again]
}
