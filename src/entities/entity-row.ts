import { z } from 'zod'
import { labelOfId } from '../facts/index.ts'
import type { GraphRow } from '../graph/index.ts'

export const entityLabels = ['Device', 'IpAddress', 'Organization', 'Person'] as const
export type EntityLabel = (typeof entityLabels)[number]
export const entityKindOf = {
  Device: 'DEVICE',
  IpAddress: 'IP_ADDRESS',
  Organization: 'ORGANIZATION',
  Person: 'PERSON',
} as const satisfies Record<EntityLabel, string>
export type EntityKind = (typeof entityKindOf)[EntityLabel]

/**
 * A device, address, organization or person. The name of an address is its canonical text. One that only a machine has
 * named so far is `suggested`: a candidate, which lists and look-ups by name leave out.
 */
export interface EntityRow {
  readonly id: string
  readonly label: EntityLabel
  readonly name: string
  readonly aliases: readonly string[]
  readonly notes: string | null
  readonly profileUrl: string | null
  readonly suggested: boolean
}

const schema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  address: z.string().nullish(),
  profileUrl: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  notes: z.string().nullish(),
  candidateName: z.string().nullish(),
})

/** Leaves candidates out. */
export function isNamed(alias: string): string {
  return `${alias}.candidateName IS NULL`
}

/** The columns of an entity `alias`, as one map. */
export function entityColumns(alias: string): string {
  return `${alias}{.id, .name, .address, .profileUrl, .aliases, .notes, .candidateName} AS entity`
}

export function isEntityLabel(label: string | null): label is EntityLabel {
  return (entityLabels as readonly (string | null)[]).includes(label)
}

export function parseEntityRow(row: GraphRow): EntityRow {
  const entity = schema.parse(row['entity'])
  const label = labelOfId(entity.id)
  if (!isEntityLabel(label)) throw new TypeError(`${entity.id} is no id of an entity`)
  return {
    id: entity.id,
    label,
    name: entity.address ?? entity.name ?? entity.candidateName ?? '',
    aliases: entity.aliases ?? [],
    notes: entity.notes ?? null,
    profileUrl: entity.profileUrl ?? null,
    suggested: entity.candidateName != null,
  }
}
