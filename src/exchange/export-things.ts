import { claimId } from '../claims/index.ts'
import { entityKindOf, isEntityLabel } from '../entities/index.ts'
import { nodeId } from '../facts/index.ts'
import { defined } from '../shared/defined.ts'
import { normalizeText } from '../shared/normalize.ts'
import { outletOfUrl, type SourceKind, sourceId } from '../sources/index.ts'
import type { Thing, ThingEdge } from './export-page.ts'
import type { PagedLabel, Props } from './export-queries.ts'
import { factFields, given, isPlain, isSameSaid, type Said, saidFields, saidOf, toTime } from './export-terms.ts'
import { keyedName } from './keyed-name.ts'

/** The line that names a thing, with what of its facts and edges it tells already. */
interface NamingLine {
  readonly line: Props
  readonly told: ReadonlySet<Props>
}

/** All lines about one thing: the one that names it, then each fact and edge that has more to it. */
export function thingLines(label: PagedLabel, thing: Thing): Props[] {
  const { line, told } = nameThing(label, thing)
  const facts = thing.facts.filter((fact) => !told.has(fact)).map((fact) => factLine(thing.id, fact))
  return [line, ...facts]
}

/** The edges of a thing that its own line does not tell. */
export function untoldEdges(label: PagedLabel, thing: Thing): readonly ThingEdge[] {
  const { told } = nameThing(label, thing)
  return thing.edges.filter(({ props }) => !told.has(props))
}

function factLine(of: string, fact: Props): Props {
  const { property, value } = fact
  return { type: 'fact', of, property, value, ...factFields(fact) }
}

function nameThing(label: PagedLabel, thing: Thing): NamingLine {
  if (label === 'Claim') return nameClaim(thing)
  if (label === 'Source') return nameSource(thing)
  if (label === 'Outlet') return nameOutlet(thing)
  return nameEntity(label, thing)
}

/** What one line tells of a thing: plain facts that were all said at once, when the thing was recorded. */
interface Telling {
  readonly said: Said | null
  readonly told: Set<Props>
  /** Takes the first fact of a property that fits, and gives its value. */
  take(property: string): string | undefined
  takeAll(property: string): string[] | undefined
  takeEdges(kind: ThingEdge['kind']): ThingEdge[]
}

function tellWith(thing: Thing, said: Said | null): Telling {
  const told = new Set<Props>()
  const fits = (props: Props): boolean => said !== null && isPlain(props) && isSameSaid(saidOf(props), said)
  const factsOf = (property: string): Props[] =>
    thing.facts.filter((fact) => fact['property'] === property && fits(fact))
  return {
    said,
    told,
    take(property) {
      const [fact] = factsOf(property)
      if (fact) told.add(fact)
      return fact?.['value'] as string | undefined
    },
    takeAll(property) {
      const facts = factsOf(property)
      for (const fact of facts) told.add(fact)
      return facts.length === 0 ? undefined : facts.map((fact) => fact['value'] as string)
    },
    takeEdges: (kind) => thing.edges.filter((edge) => edge.kind === kind && fits(edge.props)),
  }
}

/** Who said what was said when the thing was recorded; null when every fact of it has more to it. */
function firstSaid(thing: Thing, candidates: readonly Props[]): Said | null {
  const plain = candidates.filter((props) => isPlain(props) && props['recordedAt'] === thing.props['recordedAt'])
  const all = plain.map(saidOf)
  const [first] = all.sort((a, b) => (`${a.recordedBy} ${a.method}` < `${b.recordedBy} ${b.method}` ? -1 : 1))
  return first ?? null
}

function saidLine({ said }: Telling, thing: Thing): Props {
  return said ? saidFields(said) : { recordedAt: toTime(thing.props['recordedAt']) }
}

function nameClaim(thing: Thing): NamingLine {
  const texts = thing.facts.filter(
    (fact) => fact['property'] === 'text' && claimId(fact['value'] as string) === thing.id,
  )
  const telling = tellWith(thing, firstSaid(thing, texts))
  const text = texts.find((fact) => isPlain(fact) && telling.said && isSameSaid(saidOf(fact), telling.said))
  if (text) telling.told.add(text)
  const aliases = telling.takeAll('alias')
  const [part] = text ? telling.takeEdges('PART_OF') : []
  if (part) telling.told.add(part.props)
  const line = {
    type: 'claim',
    key: thing.id,
    text: (text ?? texts[0])?.['value'] ?? thing.props['text'],
    partOf: part?.to,
    aliases,
    keyOnly: text ? undefined : true,
    ...saidLine(telling, thing),
  }
  return { line: given(line), told: telling.told }
}

function nameSource(thing: Thing): NamingLine {
  const url = thing.props['url'] as string | undefined
  const own = thing.facts.filter((fact) => fact['property'] !== 'firstHand' || fact['value'] === 'true')
  const telling = tellWith(thing, firstSaid(thing, [...own, ...thing.edges.map(({ props }) => props)]))
  const [place] = telling.takeEdges('PUBLISHED_BY').filter(({ end }) => end?.domain)
  const authors = telling.takeEdges('WRITTEN_BY').filter(({ to, end }) => end && isKnownByName(to, end.name))
  for (const edge of [...authors, ...(place ? [place] : [])]) telling.told.add(edge.props)
  const names = authors.map(({ end }) => end?.name as string).sort()
  const said = {
    title: telling.take('title'),
    kind: telling.take('kind'),
    publishedAt: telling.take('publishedAt'),
    firstHand: takeFirstHand(thing, telling),
    language: telling.take('language'),
    authors: names.length === 0 ? undefined : names,
  }
  const isPlaced = url !== undefined && outletOfUrl(url) !== null
  const line = {
    type: 'source',
    key: thing.id,
    url,
    naturalKey: url === undefined ? naturalKeyOf(thing, said) : undefined,
    ...said,
    ...saidLine(telling, thing),
  }
  return { line: { ...given(line), ...outletField(place, isPlaced) }, told: telling.told }
}

/** An address says where it appeared unless the line says otherwise, so a line without an outlet says so. */
function outletField(place: ThingEdge | undefined, isPlaced: boolean): Props {
  if (place) return { outlet: place.end?.domain }
  return isPlaced ? { outlet: null } : {}
}

function isKnownByName(id: string, name: string): boolean {
  return nodeId('Person', normalizeText(name)) === id
}

/** "Not first hand" has a line of its own: in that of the source it would be taken for nothing said. */
function takeFirstHand(thing: Thing, telling: Telling): boolean | undefined {
  const isDenied = thing.facts.some((fact) => fact['property'] === 'firstHand' && fact['value'] === 'false')
  if (isDenied) return undefined
  return telling.take('firstHand') === undefined ? undefined : true
}

function naturalKeyOf(
  thing: Thing,
  said: { kind?: string | undefined; title?: string | undefined; authors?: string[] | undefined },
): string | undefined {
  const { kind, title, authors = [] } = said
  if (title !== undefined || authors.length > 0) {
    if (sourceId(defined({ kind: kind as SourceKind | undefined, title, authors })) === thing.id) return undefined
  }
  return thing.props['naturalKey'] as string | undefined
}

function nameOutlet(thing: Thing): NamingLine {
  const telling = tellWith(thing, firstSaid(thing, thing.facts))
  const name = telling.take('name')
  const line = { type: 'outlet', key: thing.id, domain: thing.props['domain'], name, ...saidLine(telling, thing) }
  return { line: given(line), told: telling.told }
}

function nameEntity(label: PagedLabel, thing: Thing): NamingLine {
  if (!isEntityLabel(label)) throw new TypeError(`${label} is no label of an entity`)
  const names = thing.facts.filter((fact) => fact['property'] === 'name')
  const { address, nameKey, profileUrl } = thing.props
  const name =
    typeof address === 'string'
      ? address
      : keyedName(
          names.map((fact) => fact['value'] as string),
          String(nameKey),
        )
  const same = names.filter((fact) => fact['value'] === name)
  const telling = tellWith(thing, firstSaid(thing, same))
  const own = same.find((fact) => isPlain(fact) && telling.said && isSameSaid(saidOf(fact), telling.said))
  if (own) telling.told.add(own)
  const line = {
    type: 'entity',
    key: thing.id,
    kind: entityKindOf[label],
    name,
    aliases: telling.takeAll('alias'),
    notes: telling.take('notes'),
    profileUrl,
    keyOnly: own ? undefined : true,
    ...saidLine(telling, thing),
  }
  return { line: given(line), told: telling.told }
}
