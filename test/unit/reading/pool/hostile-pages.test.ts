import { afterAll, describe, expect, it } from 'vitest'
import { isWhenceError } from '../../../../src/errors.ts'
import { openReadingPool } from '../../../../src/reading/index.ts'

// How long each takes is measured, not tested: a busy machine must not turn a result into a refusal.
const pool = openReadingPool({ workers: 1, deadline: 120_000 })
afterAll(() => pool.close())

const story =
  '<p>The ferry to the islands was late again, because the captain had lost his keys in the harbour basin.</p>'
const page = (inside: string) =>
  `<!DOCTYPE html><html><head><title>Ferry late</title></head><body>${inside}${story}</body></html>`

async function outcome(html: string | Uint8Array, contentType = 'text/html'): Promise<string> {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  try {
    const { text } = await pool.read({ bytes, url: 'https://hostile.example/page', contentType })
    return text.includes('The ferry to the islands was late') ? 'read' : `other text: ${text.slice(0, 80)}`
  } catch (error) {
    return isWhenceError(error) ? error.code : `not a refusal: ${String(error)}`
  }
}

const distinct = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

const articles = distinct(18_000, (at) => `{"@type":"Article","headline":"Ferry ${at}","datePublished":"2014-07-30"},`)
const wholeData = `<script type="application/ld+json">[${articles}{}]</script>`

describe('a hostile page', () => {
  it.each([
    ['100,000 nested elements', page('<div>'.repeat(100_000)), 'read'],
    ['100,000 nested and closed elements', page(`${'<div>'.repeat(100_000)}${'</div>'.repeat(100_000)}`), 'read'],
    ['40,000 nested lists', page('<ul><li>'.repeat(20_000)), 'read'],
    ['a million empty elements', page('<i></i>'.repeat(1_000_000)), 'TOO_LARGE'],
    ['a million unclosed paragraphs', page('<p>'.repeat(1_000_000)), 'TOO_LARGE'],
    [
      '4,000 distinct unclosed formats, then 4,000 paragraphs',
      page(`${distinct(4_000, (at) => `<b id=i${at}>`)}${'<p>x'.repeat(4_000)}`),
      'read',
    ],
    ['foster parenting', page(`${'<table>x<tr>'.repeat(5_000)}`), 'read'],
    ['200,000 options', page(`<select>${'<option>x'.repeat(190_000)}</select>`), 'read'],
    ['15,000 links', page(distinct(15_000, (at) => `<a href="/p/${at}">link ${at}</a> `)), 'read'],
    ['100,000 links', page(distinct(100_000, (at) => `<a href="/p/${at}">link ${at}</a> and `)), 'TOO_LARGE'],
    [
      '100,000 links in a list',
      page(`<ul>${distinct(100_000, (at) => `<li><a href="/p/${at}">link ${at}</a>`)}</ul>`),
      'read',
    ],
    ['4 MB of words', page(distinct(90_000, (at) => `<p>Word ${at} of a story that goes on, and on.`)), 'TOO_LARGE'],
    ['100,000 attributes on one element', page(`<div ${distinct(100_000, (at) => `a${at}="x" `)}>x</div>`), 'read'],
    ['600,000 attributes on many', page('<p title="x" id="y" lang="z">'.repeat(200_000)), 'read'],
    ['50 MB of attributes', page(`<p title="${'a'.repeat(50_000_000)}">x</p>`), 'TOO_LARGE'],
    ['a class of 2 MB', page(`<div class="${'comment '.repeat(250_000)}">x</div>`), 'read'],
    ['300,000 entities', page(`<p>${'&amp;&nbsp;&notin;'.repeat(100_000)}</p>`), 'read'],
    [
      '1 MB of JSON-LD',
      page(`<script type="application/ld+json">${'{"@type":"Article","a":['.repeat(40_000)}</script>`),
      'read',
    ],
    ['1 MB of JSON-LD that is whole', page(wholeData), 'read'],
    ['1 MB of one word', page(`<p class="date">${'a'.repeat(1_000_000)}</p>`), 'read'],
    ['a title of 500 kB', page(`<h1>${'word | '.repeat(70_000)}</h1>`), 'read'],
    [
      'names of the prototype',
      page('<div id="__proto__" class="constructor"><a rel="__proto__" href="/x">x</a></div>'),
      'read',
    ],
    ['no text at all', '<html><body></body></html>', 'UNREADABLE'],
    ['an empty file', '', 'UNREADABLE'],
    ['100,000 rules that never begin', page(`<style>${'@a '.repeat(100_000)}</style>`), 'read'],
    ['a redirect to itself', '<meta http-equiv="refresh" content="0; url=https://hostile.example/page">', 'UNREADABLE'],
    ['2 MB of gzip', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(2_000_000, 7)]), 'UNSUPPORTED'],
    ['bytes of nothing', new Uint8Array(5_000).map((_, at) => (at * 7919) % 256), 'UNSUPPORTED'],
    ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(32), 'TOO_LARGE'],
    ['a PDF of nonsense', Buffer.from('%PDF-1.7\nnonsense'), 'UNREADABLE'],
  ])(
    'of %s ends in its own result',
    async (_, html, expected) => {
      expect(await outcome(html)).toBe(expected)
    },
    120_000,
  )
})

describe('the reading pool', () => {
  it('replaces a worker that overran and goes on with the other pages', async () => {
    await using strict = Object.assign(openReadingPool({ workers: 1, deadline: 1 }), {
      async [Symbol.asyncDispose]() {
        await strict.close()
      },
    })
    const slow = {
      bytes: Buffer.from(page(story.repeat(20_000))),
      url: 'https://slow.example/',
      contentType: 'text/html',
    }
    await expect(strict.read(slow)).rejects.toMatchObject({ code: 'TIMEOUT' })
    await expect(strict.read(slow)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })

  it('replaces a worker that ran out of memory', async () => {
    const small = openReadingPool({ workers: 1, memory: 80 })
    const big = {
      bytes: Buffer.from(page('<i>x</i> '.repeat(190_000))),
      url: 'https://big.example/',
      contentType: 'text/html',
    }
    await expect(small.read(big)).rejects.toMatchObject({ code: 'TOO_LARGE' })
    const plain = await small.read({
      bytes: Buffer.from(page('')),
      url: 'https://small.example/',
      contentType: 'text/html',
    })
    expect(plain.title).toBe('Ferry late')
    await small.close()
  })

  it('refuses what waits when it closes', async () => {
    const closing = openReadingPool({ workers: 1 })
    const input = { bytes: Buffer.from(page('')), url: 'https://late.example/', contentType: 'text/html' }
    await closing.close()
    await expect(closing.read(input)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })
})
