import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'

const lockfile = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
})

/** Where npm would look for a package that another one asks for: beside it first, then further up. */
function findPlaces(asker: string, name: string): string[] {
  const parts = asker.split('/node_modules/')
  const above = parts.map(
    (_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`,
  )
  return [...above, `node_modules/${name}`]
}

it('locks the binaries of every platform: npm ci refuses a lockfile without them, and npm i drops what it could not fetch', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
  const { packages } = lockfile.parse(JSON.parse(text))
  const missing = Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !findPlaces(asker, name).some((place) => place in packages))
      .map((name) => `${asker} asks for ${name}`),
  )
  expect(missing).toEqual([])
})
