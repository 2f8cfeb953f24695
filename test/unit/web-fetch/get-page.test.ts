import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolderTransport, getPage } from '../../../src/web-fetch/index.ts'

const onward = (to: string) =>
  `<head><noscript><META http-equiv="refresh" content="0;URL=${to}"></noscript><title>${to}</title></head><script>location.replace("${to}")</script>`

/** A web of a few pages, by host and file. */
async function openWeb(pages: { readonly [file: string]: string }) {
  const root = await mkdtemp(join(tmpdir(), 'whence-refresh-'))
  for (const [file, html] of Object.entries(pages)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), html)
  }
  return { transport: createFolderTransport(root), [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

describe('getPage', () => {
  it('follows pages that only send their reader on', async () => {
    await using web = await openWeb({
      'short.example/1.html': onward('http://old.example/page'),
      'old.example/page.html': onward('/moved'),
      'old.example/moved.html': '<p>Words.</p>',
    })
    const page = await getPage(web.transport, 'http://short.example/1')
    expect(page.finalUrl).toBe('http://old.example/moved')
    expect(page.redirects.map(({ to }) => to)).toEqual(['http://old.example/page', 'http://old.example/moved'])
  })

  it('stays on a page that has words of its own, or only loads itself again', async () => {
    await using web = await openWeb({
      'a.example/page.html': `${onward('/next')}<p>${'A story of the day. '.repeat(40)}</p>`,
      'b.example/page.html': onward('http://b.example/page'),
    })
    expect((await getPage(web.transport, 'http://a.example/page')).finalUrl).toBe('http://a.example/page')
    expect((await getPage(web.transport, 'http://b.example/page')).finalUrl).toBe('http://b.example/page')
  })

  it('ends where pages send their reader round in a circle', async () => {
    await using web = await openWeb({
      'a.example/page.html': onward('http://b.example/page'),
      'b.example/page.html': onward('http://a.example/page'),
    })
    await expect(getPage(web.transport, 'http://a.example/page')).rejects.toMatchObject({ code: 'FETCH_FAILED' })
  })

  it('says what has become of the page that it was sent to', async () => {
    await using web = await openWeb({ 'a.example/page.html': onward('/gone') })
    await expect(getPage(web.transport, 'http://a.example/page')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
