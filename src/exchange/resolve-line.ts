import { WhenceError } from '../errors.ts'
import { requireUrl, sourceId } from '../sources/index.ts'
import { type KeyTable, type Noun, nouns } from './key-table.ts'
import type { Line } from './line-schema.ts'

type EntityLabel = 'Device' | 'IpAddress' | 'Person'
const labelWords: { readonly [label in EntityLabel]: string } = {
  Device: 'a device',
  IpAddress: 'an address',
  Person: 'a person',
}

/** What a judged suggestion leads to. */
const judgedEnds = { ASSERTS: 'claim', CITES: 'source', NEAR_DUPLICATE: 'source', MENTIONS: 'entity' } as const

/** Finds what a field of the line names; throws the reason why it cannot. */
type Finder = (field: string, key: string, noun: Noun | EntityLabel) => string

/**
 * The same line with global ids in place of the file's keys.
 * @throws WhenceError INVALID_INPUT, with the reason, for an unknown key or one that names another kind of thing.
 */
export function resolveLine(line: Line, keys: KeyTable): Line {
  if (line.type === 'fact') return { ...line, of: findAny(keys, line.of) }
  return resolveWith(line, (field, key, wanted) => {
    const noun = isNoun(wanted) ? wanted : 'entity'
    const thing = keys.find(noun, key)
    if (thing === null) throw new WhenceError('INVALID_INPUT', `unknown key: no ${noun} "${key}", as "${field}" says`)
    if (isNoun(wanted) || thing.label === wanted) return thing.id
    throw new WhenceError('INVALID_INPUT', `"${field}": the entity "${key}" is not ${labelWords[wanted]}`)
  })
}

function isNoun(wanted: Noun | EntityLabel): wanted is Noun {
  return (nouns as readonly string[]).includes(wanted)
}

function findAny(keys: KeyTable, key: string): string {
  const found = nouns.flatMap((noun) => keys.find(noun, key)?.id ?? [])
  if (found.length === 1) return found[0] as string
  const why = found.length === 0 ? `unknown key "${key}"` : `the key "${key}" names ${found.length} things`
  throw new WhenceError('INVALID_INPUT', `${why} in "of"`)
}

function resolveWith(line: Line, find: Finder): Line {
  switch (line.type) {
    case 'claim':
      return line.partOf === undefined ? line : { ...line, partOf: find('partOf', line.partOf, 'claim') }
    case 'part':
      return { ...line, claim: find('claim', line.claim, 'claim'), partOf: find('partOf', line.partOf, 'claim') }
    case 'citation':
      return { ...line, from: find('from', line.from, 'source'), to: find('to', line.to, 'source') }
    case 'decision':
      return resolveDecision(line, find)
    case 'author':
      return {
        ...line,
        source: find('source', line.source, 'source'),
        person: find('person', line.person, 'Person'),
      }
    case 'maker':
      return { ...line, device: find('device', line.device, 'Device') }
    case 'registration':
      return { ...line, entity: find('entity', line.entity, 'IpAddress') }
    case 'sameArtifact':
    case 'nearDuplicate':
      return { ...line, sources: line.sources.map((key) => find('sources', key, 'source')) }
    case 'place':
    case 'version':
      return { ...line, source: find('source', line.source, 'source') }
    case 'review':
      return { ...line, claim: find('claim', line.claim, 'claim') }
    case 'assertion':
    case 'correction':
      return resolveStatement(line, find)
    case 'about':
    case 'mention':
      return resolveSubject(line, find)
    default:
      return line
  }
}

const webAddress = /^https?:\/\//i

/** A decision may name a source by its address, so that a file of verdicts has nothing else to say of it. */
function resolveDecision(line: Extract<Line, { type: 'decision' }>, find: Finder): Line {
  const resolve = (field: string, named: string, noun: Noun) =>
    noun === 'source' && webAddress.test(named) ? sourceId({ url: requireUrl(named) }) : find(field, named, noun)
  return {
    ...line,
    from: resolve('from', line.from, 'source'),
    to: resolve('to', line.to, judgedEnds[line.kind]),
  }
}

function resolveStatement(line: Extract<Line, { type: 'assertion' | 'correction' }>, find: Finder): Line {
  const source = find('source', line.source, 'source')
  if (line.type === 'assertion') return { ...line, source, claim: find('claim', line.claim, 'claim') }
  return line.claim === undefined ? { ...line, source } : { ...line, source, claim: find('claim', line.claim, 'claim') }
}

function resolveSubject(line: Extract<Line, { type: 'about' | 'mention' }>, find: Finder): Line {
  const entity = find('entity', line.entity, 'entity')
  if (line.claim !== undefined) return { ...line, entity, claim: find('claim', line.claim, 'claim') }
  return { ...line, entity, source: find('source', line.source as string, 'source') }
}
