#!/usr/bin/env node
// Generates the resolver types from schema/graphql. `--check` fails when the committed file is not up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { generate } from '@graphql-codegen/cli'

const target = 'src/http/generated/resolver-types.ts'

/** The row that stands behind each GraphQL type; a resolver gets it as its parent. */
const mappers = JSON.parse(readFileSync(new URL('./codegen-mappers.json', import.meta.url), 'utf8'))

const config = {
  schema: 'schema/graphql/*.graphql',
  silent: true,
  generates: {
    [target]: {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        enumsAsTypes: true,
        strictScalars: true,
        inputMaybeValue: 'T | null | undefined',
        scalars: {
          ID: 'string',
          DateTime: { input: 'number', output: 'number' },
          FuzzyDate: { input: 'import("../../shared/fuzzy-date.ts").FuzzyDate', output: 'string' },
        },
        contextType: '../graphql-context.ts#GraphqlContext',
        mappers,
        immutableTypes: true,
        useIndexSignature: false,
      },
    },
  },
}

const [file] = await generate(config, false)
if (process.argv.includes('--check')) {
  const committed = readFileSync(target, 'utf8')
  if (committed !== file.content) {
    process.stderr.write(`${target} is not up to date with schema/graphql; run "npm run codegen" and commit it.\n`)
    process.exit(1)
  }
} else {
  writeFileSync(target, file.content)
}
