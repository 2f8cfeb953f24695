import { describe, expect, it } from 'vitest'
import { datePage } from '../../../../src/reading/dates/index.ts'
import { readHead } from '../../../../src/reading/metadata/page-head.ts'
import { findElement } from '../../../../src/reading/page/page-node.ts'
import { parsePage } from '../../../../src/reading/page/parse-page.ts'

interface Found {
  readonly html: string
  readonly url?: string
  readonly language?: string
  readonly knownBy?: string
}

function published({ html, url = 'https://paper.example/story', language, knownBy }: Found) {
  const root = parsePage(html)
  const body = findElement(root, ({ tag }) => tag === 'body') ?? root
  const page = { root, body, head: readHead(root), url, language: language ?? null, fetchedAt: null }
  return datePage({ ...page, knownBy: knownBy ?? null }).publishedAt
}

const stamped = (stamp: string, script = '') =>
  `<meta property="article:published_time" content="${stamp}"><body><h1>A story of the day</h1><p>Words.</p>${script}`

describe('the date of a page', () => {
  it('reads a lone UTC stamp on the clock that other stamps of the page show', () => {
    const script = '<script>{"next": "Fri, 01 May 2020 23:00:00 -0400", "last": "2020-02-01T06:00:00-05:00"}</script>'
    expect(published({ html: stamped('2020-05-02T02:54:29Z', script) })?.text).toBe('2020-05-01')
    const torn = `${script}<script>"2020-02-01T06:00:00+08:00"</script>`
    expect(published({ html: stamped('2020-05-02T02:54:29Z', torn) })?.text).toBe('2020-05-02T02:54:29Z')
  })

  it.each([
    ['the evening before in all of Canada', 'https://paper.ca/1', '2020-08-25T00:23:33Z', '2020-08-24'],
    ['not the same day in all of Canada', 'https://paper.ca/1', '2020-08-25T05:23:33Z', '2020-08-25T05:23:33Z'],
    ['the small hours in India', 'https://paper.in/1', '2020-08-24T20:23:33Z', '2020-08-24T20:23:33Z'],
    ['a domain that is used everywhere', 'https://paper.tv/1', '2020-08-25T00:23:33Z', '2020-08-25T00:23:33Z'],
  ])('asks the country of the address: %s', (_, url, stamp, day) => {
    expect(published({ html: stamped(stamp), url })?.text).toBe(day)
  })

  it('asks the country of the language, but not the one that templates come with', () => {
    const html = stamped('2020-08-25T00:23:33Z')
    expect(published({ html, language: 'pt-BR' })?.text).toBe('2020-08-24')
    expect(published({ html, language: 'en-US' })?.text).toBe('2020-08-25T00:23:33Z')
  })

  it('dates a revision of a wiki page by when it was saved', () => {
    const data =
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2005-07-26T16:22:26-07:00"}</script>'
    const line = '<div id="mw-diff-ntitle1"><a href="/1">Latest revision as of 05:33, 7 April 2020</a></div>'
    expect(published({ html: `${data}<body><h1>A person of note</h1>${line}<p>Words.</p>` })?.text).toBe('2020-04-07')
  })

  it('reads what a script does no more than write where it stands', () => {
    const html = (script: string) => `<body><h1>A thread of note</h1><p><script>${script}</script></p><p>Words.</p>`
    expect(published({ html: html('showDate("2020/04/17 01:43:09")') })?.text).toBe('2020-04-17')
    expect(published({ html: html('if (now > then("2020/04/17")) go()') })).toBeNull()
  })

  it('takes what only scripts are given where the page shows no date', () => {
    const script =
      '<script>layer = {"userCreated": "2011-01-01", "publicationDate": "2014-07-30", "modified": "2015-01-01"}</script>'
    expect(published({ html: `<body><h1>A story of the day</h1>${script}` })).toMatchObject({
      text: '2014-07-30',
      candidates: [{ where: 'script publicationDate' }],
    })
    expect(published({ html: `<body><h1>A story</h1><p class="date">29 July 2014</p>${script}` })?.text).toBe(
      '2014-07-29',
    )
  })

  it('does not count what lies after the archive’s copy', () => {
    const html = '<body><h1>A story of the day</h1><p class="date">29 July 2014</p><time>3 May 2019</time>'
    expect(published({ html, knownBy: '2014-08-02' })?.text).toBe('2014-07-29')
  })

  it('reads the day that stands without its year beside a stamp', () => {
    const html = (words: string) =>
      `<body><h1>A story of the day</h1><time datetime="2014-07-30T01:19:34Z">${words}</time><p>Words.</p>`
    expect(published({ html: html('Posted Jul 29, 8:19 PM') })?.text).toBe('2014-07-29')
    expect(published({ html: html('29. Juli'), language: 'de' })?.text).toBe('2014-07-29')
    expect(published({ html: html('Jul 12, 8:19 PM') })?.text).toBe('2014-07-30T01:19:34Z')
  })

  it('does not date a page by what it quotes', () => {
    const html = '<body><h1>A story of the day</h1><blockquote>Said so. <a href="/1">July 3, 2014</a></blockquote>'
    expect(published({ html })).toBeNull()
  })
})
