import { describe, expect, it } from 'vitest'
import { readDocumentBytes } from '../../../../src/reading/index.ts'

const read = (text: string, contentType = 'text/html', url = 'https://paper.example/2014/07/30/story') =>
  readDocumentBytes({ bytes: Buffer.from(text), url, contentType })

const story =
  '<p>The mill by the weir has been sold, and its wheel will turn no more after the first of May, says the new owner.</p>'

describe('readDocumentBytes', () => {
  it('keeps comments and trackbacks apart, with their authors, dates and links', async () => {
    const html = `<article><h1>Mill sold</h1>${story}${story.replace('mill', 'barn')}</article>
      <ol class="commentlist">
        <li class="comment" id="comment-1"><cite class="fn">Gorse</cite> <a href="#c">May 9, 2014 at 8:14</a><p>I saw the wheel stop.</p></li>
        <li class="pingback" id="comment-2"><cite class="fn"><a href="https://other.example/mill" rel="nofollow">Other</a></cite><p>[…] the mill is sold […]</p></li>
      </ol>`
    const { text, responses, citations } = await read(html)
    expect(text).not.toContain('wheel stop')
    expect(citations).toEqual([])
    expect(responses).toMatchObject([
      { kind: 'COMMENT', author: 'Gorse', date: { text: '2014-05-09' }, text: 'I saw the wheel stop.' },
      { kind: 'TRACKBACK', author: 'Other', links: [{ url: 'https://other.example/mill' }] },
    ])
  })

  it('places blocks and links in the text', async () => {
    const { text, blocks, links } = await read(
      `<article><h1>Mill sold</h1>${story}<h2>Why</h2><blockquote>It is <a href="/2014/06/old#top">old</a>.</blockquote>${story}</article>`,
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['body', 'heading', 'quote', 'body'])
    expect(links.map(({ url, start, end }) => [url, text.slice(start ?? 0, end ?? 0)])).toEqual([
      ['https://paper.example/2014/06/old', 'old'],
    ])
  })

  it('reads plain text by paragraphs', async () => {
    const document = await read(
      'On mills\n\nJuly 29, 2014\n\nThe first one stood\nby the weir.\n\nUpdate: it stands no more.',
      'text/plain',
      'https://paper.example/mills.txt',
    )
    expect(document).toMatchObject({
      title: 'On mills',
      publishedAt: { text: '2014-07-29' },
      updateNotices: ['Update: it stands no more.'],
    })
    expect(document.text).toBe(
      'On mills\n\nJuly 29, 2014\n\nThe first one stood\nby the weir.\n\nUpdate: it stands no more.',
    )
  })

  it('reads the words and the date of a PDF', async () => {
    const document = await read(
      pdf('The wheel will turn no more.'),
      'application/pdf',
      'https://paper.example/mill.pdf',
    )
    expect(document).toMatchObject({
      title: 'On mills',
      authors: ['Ann Other'],
      kind: 'REPORT',
      text: 'The wheel will turn no more.',
      publishedAt: { text: '2014-07-30T10:15:00+02:00' },
    })
  })

  it('reads a page whose body stands in its data only', async () => {
    const body = 'The mill by the weir has been sold. '.repeat(10).trim()
    const { text } = await read(
      `<div id="app"></div><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`,
    )
    expect(text).toBe(body)
  })

  it('reads a page of unknown origin without an outlet', async () => {
    const document = await readDocumentBytes({ bytes: Buffer.from(story), url: null, contentType: null })
    expect(document).toMatchObject({ url: null, canonicalUrl: null, outlet: null })
  })

  it('lets nothing active through', async () => {
    const html = `<article>${story}<p onclick="x()">Plain &lt;script&gt;alert(1)&lt;/script&gt; text <a href="javascript:alert(1)">here</a> and <a href="data:text/html,x">there</a> for the reader to see.</p></article>`
    const { text, links } = await read(html)
    expect(text).toContain('Plain <script>alert(1)</script> text here and there')
    expect(links).toEqual([])
  })
})

function pdf(words: string): string {
  const content = `BT /F1 12 Tf 20 100 Td (${words}) Tj ET`
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Title(On mills)/Author(Ann Other)/CreationDate(D:20140730101500+02'00')>>endobj
trailer<</Root 1 0 R/Info 6 0 R>>`
}
