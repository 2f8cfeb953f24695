import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  createFolderTransport,
  getPage,
  listFolderPages,
  openLiveTransport,
  type Transport,
} from '../../../src/web-fetch/index.ts'
import { refusal, text } from '../../support/fetching.ts'
import { openLocalServer } from '../../support/local-server.ts'

interface SmallWeb extends AsyncDisposable {
  readonly transport: Transport
  /** A host that holds `/`, `/page` ("hello") and nothing else. */
  readonly origin: string
}

async function writeTree(root: string, files: { [path: string]: string }): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

async function openFolder(files: { [path: string]: string }) {
  const top = await mkdtemp(join(tmpdir(), 'whence-web-'))
  const root = join(top, 'web')
  await writeTree(root, files)
  return { top, root, [Symbol.asyncDispose]: () => rm(top, { recursive: true }) }
}

async function openFolderWeb(): Promise<SmallWeb> {
  const folder = await openFolder({ 'a.example/index.html': 'home', 'a.example/page.html': 'hello' })
  const transport = createFolderTransport(folder.root)
  return { transport, origin: 'http://a.example', [Symbol.asyncDispose]: folder[Symbol.asyncDispose] }
}

async function openLiveWeb(): Promise<SmallWeb> {
  const pages: { [path: string]: string } = { '/': 'home', '/page': 'hello' }
  const server = await openLocalServer((request, response) => {
    const page = pages[request.url ?? '']
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page)
  })
  const transport = openLiveTransport({
    allow: [server.endpoint],
    delayMs: 0,
    resolve: () => Promise.reject(new Error('ENOTFOUND')),
  })
  return { transport, origin: server.origin, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}

describe.each([
  ['folder', openFolderWeb],
  ['live', openLiveWeb],
])('the Transport contract (%s)', (_name, openWeb) => {
  it('brings a page', async () => {
    await using web = await openWeb()
    const page = await web.transport.fetchPage(`${web.origin}/page#part`)
    expect(text(page)).toBe('hello')
    expect(page).toMatchObject({ finalUrl: `${web.origin}/page`, status: 200, redirects: [], truncated: false })
    expect(page.headers['content-type']).toBe('text/html')
    expect(Number.isInteger(page.fetchedAt)).toBe(true)
    expect(text(await web.transport.fetchPage(web.origin))).toBe('home')
  })

  it('answers 404 for a missing page of a known host, which getPage refuses', async () => {
    await using web = await openWeb()
    expect((await web.transport.fetchPage(`${web.origin}/nothing`)).status).toBe(404)
    expect((await refusal(getPage(web.transport, `${web.origin}/nothing`))).code).toBe('NOT_FOUND')
    expect(text(await getPage(web.transport, `${web.origin}/page`))).toBe('hello')
  })

  it('fails for a host that does not exist', async () => {
    await using web = await openWeb()
    const failure = await refusal(web.transport.fetchPage('http://nowhere.example/'))
    expect([failure.code, failure.message]).toEqual(['FETCH_FAILED', expect.stringContaining('nowhere.example')])
  })

  it('holds to the cap on bytes', async () => {
    await using web = await openWeb()
    const url = `${web.origin}/page`
    expect((await refusal(web.transport.fetchPage(url, { maxBytes: 4 }))).code).toBe('TOO_LARGE')
    const cut = await web.transport.fetchPage(url, { maxBytes: 4, overLimit: 'cut' })
    expect([text(cut), cut.truncated]).toEqual(['hell', true])
    expect(await web.transport.fetchPage(url, { maxBytes: 5 })).toMatchObject({ truncated: false })
  })

  it.each([
    ['ftp://a.example/', 'INVALID_URL'],
    ['nonsense', 'INVALID_URL'],
    ['http://me:secret@a.example/page', 'FETCH_BLOCKED'],
    ['http://a.example:22/page', 'FETCH_BLOCKED'],
    ['http://169.254.169.254/', 'FETCH_BLOCKED'],
  ])('refuses %s with %s', async (url, code) => {
    await using web = await openWeb()
    expect((await refusal(web.transport.fetchPage(url))).code).toBe(code)
  })

  it('does nothing for a caller that has already stopped', async () => {
    await using web = await openWeb()
    const options = { signal: AbortSignal.abort() }
    expect((await refusal(web.transport.fetchPage(`${web.origin}/page`, options))).code).toBe('FETCH_FAILED')
  })
})

describe('the folder transport', () => {
  it('finds pages as a site would name them', async () => {
    await using folder = await openFolder({
      'a.example/2014/08/post.html': 'post',
      'a.example/section/index.html': 'section',
      'a.example/feed.xml': 'feed',
      'a.example/thread.php?t=12.html': 'thread 12',
    })
    const transport = createFolderTransport(folder.root)
    const statusAndText = async (path: string) => {
      const page = await transport.fetchPage(`https://a.example${path}`)
      return page.status === 200 ? text(page) : page.status
    }
    expect(await statusAndText('/2014/08/post')).toBe('post')
    expect(await statusAndText('/2014/08/post/')).toBe('post')
    expect(await statusAndText('/2014/08/post.html')).toBe('post')
    expect(await statusAndText('/section/')).toBe('section')
    expect(await statusAndText('/feed.xml')).toBe('feed')
    expect(await statusAndText('/thread.php?t=12')).toBe('thread 12')
    expect(await statusAndText('/thread.php?t=13')).toBe(404)
    expect(await statusAndText('/2014')).toBe(404)
    expect(await statusAndText('/')).toBe(404)
  })

  it('never leaves its folder, nor one host for another', async () => {
    await using folder = await openFolder({
      'a.example/page.html': 'page',
      'b.example/page.html': 'other',
      '../secret.html': 'secret',
      'a.example/.hidden.html': 'hidden',
    })
    await symlink(join(folder.top, 'secret.html'), join(folder.root, 'a.example', 'link.html'))
    await symlink(join(folder.root, 'b.example'), join(folder.root, 'a.example', 'neighbour'))
    await symlink(join(folder.root, 'b.example'), join(folder.root, 'c.example'))
    const transport = createFolderTransport(folder.root)
    const paths = [
      '/%2e%2e/%2e%2e/secret',
      '/..%2f..%2fsecret.html',
      '/..%5c..%5csecret',
      '/%00/page',
      '/x/..%2fpage',
      '/%2e%2e%2fb.example/page',
      '/link',
      '/neighbour/page',
      '/.hidden',
      '/%ff',
      '/page?../../../secret',
    ]
    for (const path of paths) {
      expect([path, (await transport.fetchPage(`http://a.example${path}`)).status]).toEqual([path, 404])
    }
    expect((await refusal(transport.fetchPage('http://c.example/page'))).code).toBe('FETCH_FAILED')
  })

  it('names the folder when it is missing', async () => {
    const failure = await refusal(createFolderTransport('/no/such/folder').fetchPage('http://a.example/'))
    expect([failure.code, failure.message]).toEqual(['FETCH_FAILED', expect.stringContaining('/no/such/folder')])
  })

  it('lists the pages that it answers for, each by a URL that brings it', async () => {
    await using folder = await openFolder({
      'b.example/2014/08/a post.html': 'post',
      'a.example/index.html': 'home',
      'a.example/section/index.html': 'section',
      'a.example/thread.php?t=12&p=3.html': 'thread 12',
      'a.example/feed.xml': 'feed',
      'a.example/.hidden.html': 'hidden',
      'stray.html': 'stray',
    })
    const urls = await listFolderPages(folder.root)
    expect(urls).toEqual([
      'https://a.example/',
      'https://a.example/section/',
      'https://a.example/thread.php?t=12&p=3',
      'https://b.example/2014/08/a%20post',
    ])
    const transport = createFolderTransport(folder.root)
    const pages = await Promise.all(urls.map((url) => getPage(transport, url)))
    expect(pages.map(text)).toEqual(['home', 'section', 'thread 12', 'post'])
    expect((await refusal(listFolderPages('/no/such/folder'))).code).toBe('NOT_FOUND')
  })
})
