import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readmeExamples } from '../support/readme.ts'

const root = join(import.meta.dirname, '../..')
const schemaFolder = join(root, 'schema/graphql')
const schema = buildSchema(
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(schemaFolder, name), 'utf8'))
    .join('\n'),
)
const examples = readmeExamples()

describe('the examples of the README', () => {
  it('are ten or more', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10)
  })

  it.each(examples)('ask for what the schema has: %s', (example) => {
    expect(validate(schema, parse(example)).map((error) => error.message)).toEqual([])
  })
})
