import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { GraphQLError, GraphQLScalarType, type GraphQLSchema, Kind } from 'graphql'
import { labelOfId } from '../facts/index.ts'
import { type FuzzyDate, parseFuzzyDate } from '../shared/fuzzy-date.ts'
import type { Resolvers } from './generated/resolver-types.ts'

/** Joins the schema files (one a noun) with the resolvers of the features. */
export function createSchema(folder: string, features: readonly Resolvers[]): GraphQLSchema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  const typeDefs = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return makeExecutableSchema({
    typeDefs,
    resolvers: [shared, ...features],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    inheritResolversFromInterfaces: false,
  })
}

const dateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: (value) => new Date(value as number).toISOString(),
  parseValue: (value) => requireInstant(value),
  parseLiteral: (node) => requireInstant(node.kind === Kind.STRING ? node.value : null),
})

const fuzzyDate = new GraphQLScalarType<FuzzyDate, string>({
  name: 'FuzzyDate',
  serialize: String,
  parseValue: (value) => requireDate(value),
  parseLiteral: (node) => requireDate(node.kind === Kind.STRING ? node.value : null),
})

function requireDate(value: unknown): FuzzyDate {
  const date = typeof value === 'string' ? parseFuzzyDate(value) : null
  if (date) return date
  throw refused(`${show(value)} is no date; write YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 time.`)
}

function requireInstant(value: unknown): number {
  const date = typeof value === 'string' ? parseFuzzyDate(value) : null
  if (date?.precision === 'INSTANT') return date.from
  throw refused(`${show(value)} is no time; write RFC 3339, such as 2014-07-30T12:00:00Z.`)
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INVALID_DATE' } })
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : typeof value
}

const shared = {
  DateTime: dateTime,
  FuzzyDate: fuzzyDate,
  Node: { __resolveType: (row: { id: string }) => typeNames[labelOfId(row.id) ?? 'Fact'] ?? null },
} as unknown as Resolvers

/** The GraphQL type of what an id names. A Fact node that can be asked for by id is a suggestion. */
const typeNames: Readonly<Record<string, string>> = {
  Claim: 'Claim',
  Source: 'Source',
  Version: 'Version',
  Outlet: 'Outlet',
  Device: 'Device',
  IpAddress: 'IpAddress',
  Organization: 'Organization',
  Person: 'Person',
  Review: 'Review',
  Notice: 'Notice',
  Correction: 'Correction',
  Fact: 'Suggestion',
  AuditEvent: 'AuditEvent',
}
