#!/usr/bin/env node
// Writes anew what the pages of test/golden/reading are expected to say, from what is read in them now, for a person to
// go through with `git diff`. Words that must or must not stand in the text are a person's to change: they are only named.
//   node scripts/update-reading-cases.js [NAME...]     a folder without `expect` in its case.json gets its first one
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, isBuilt } from './build.js'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'test/golden/reading')
const first = { title: null, published: null, citations: [] }

/** A piece of a recipe: a text, how often; `{n}` in it counts. */
function repeated([text, times]) {
  return text.includes('{n}')
    ? Array.from({ length: times }, (_, n) => text.replaceAll('{n}', n)).join('')
    : text.repeat(times)
}

/** The page itself, or what its recipe makes of one that would be too large to keep. */
function pageBytes(name, { pieces }) {
  if (pieces) return Buffer.from(pieces.map(repeated).join(''))
  const file = readdirSync(join(folder, name)).find((each) => each.startsWith('page.'))
  return readFileSync(join(folder, name, file))
}

/** A date as precise as it was expected to be. */
function dateText(date, expected) {
  if (!date) return null
  return expected === undefined || expected === null || expected.length === 10 ? date.text.slice(0, 10) : date.text
}

const isOf = (found, { url, name }) => found.url === url && (url !== null || name === undefined || found.name === name)

/** Entries that are still found keep the fields that they name; the others go, and new ones come last. */
function citationsOf(found, expected) {
  const kept = expected.flatMap((entry) => {
    const now = found.find((each) => isOf(each, entry))
    return now ? [Object.fromEntries(Object.keys(entry).map((key) => [key, now[key]]))] : []
  })
  const added = found.filter((each) => !expected.some((entry) => isOf(each, entry)))
  return [...kept, ...added.map(({ url, name, basis }) => ({ url, ...(url === null ? { name } : {}), basis }))]
}

function fieldNow(document, key, expected) {
  if (key === 'published') return dateText(document.publishedAt, expected)
  if (key === 'modified') return dateText(document.modifiedAt, expected)
  if (key === 'citations')
    return citationsOf(
      document.citations.filter((each) => each.witness === null),
      expected,
    )
  if (key === 'updateNotice') return document.updateNotices.length > 0
  if (key === 'outlet' && document.outlet) {
    return Object.fromEntries(Object.keys(expected).map((field) => [field, document.outlet[field]]))
  }
  return ['canonicalUrl', 'title', 'kind', 'authors', 'language', 'outlet'].includes(key) ? document[key] : expected
}

/** What a person wrote about the text, the names and the witnesses, where it does not hold. */
function unmet(document, { textHas = [], textHasNot = [], entities = [], entitiesNot = [], unnamed = [] }) {
  const names = document.entities.map(({ name }) => name)
  const witnesses = document.citations.filter((each) => each.witness !== null).map(({ quote }) => quote)
  return [
    ...textHas.filter((words) => !document.text.includes(words)).map((words) => `the text lacks "${words}"`),
    ...textHasNot.filter((words) => document.text.includes(words)).map((words) => `the text has "${words}"`),
    ...entities.filter(({ name }) => !names.includes(name)).map(({ name }) => `"${name}" is not named`),
    ...entitiesNot.filter((name) => names.includes(name)).map((name) => `"${name}" is named`),
    ...unnamed.filter((words) => !witnesses.join('\n').includes(words)).map((words) => `no witness is "${words}"`),
  ]
}

async function updateCase(name, read) {
  const path = join(folder, name, 'case.json')
  const before = JSON.parse(readFileSync(path, 'utf8'))
  const { url, contentType = 'text/html', fetchedAt = null, expect = first } = before
  try {
    const document = await read({ bytes: pageBytes(name, before), url, contentType, fetchedAt })
    const { error: _, ...fields } = expect
    const entries = Object.entries(Object.keys(fields).length === 0 ? first : fields)
    const now = Object.fromEntries(entries.map(([key, value]) => [key, fieldNow(document, key, value)]))
    for (const each of unmet(document, expect)) process.stderr.write(`${name}: ${each}\n`)
    writeFileSync(path, JSON.stringify({ ...before, expect: now }))
  } catch (error) {
    if (typeof error.code !== 'string' || error.kind === undefined) throw error
    writeFileSync(path, JSON.stringify({ ...before, expect: { error: error.code } }))
  }
}

if (!isBuilt(root)) build(root)
const { readDocumentBytes } = await import(pathToFileURL(join(root, 'dist/src/reading/index.js')).href)
const asked = process.argv.slice(2)
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'case.json')))
for (const name of asked.length === 0 ? names : asked) await updateCase(name, readDocumentBytes)
spawnSync('npx', ['biome', 'format', '--write', folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
spawnSync('git', ['diff', '--stat', '--', folder], { cwd: root, stdio: 'inherit' })
