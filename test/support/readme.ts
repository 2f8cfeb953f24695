import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The GraphQL examples of the README, in their order. */
export function readmeExamples(): string[] {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  return [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
}
