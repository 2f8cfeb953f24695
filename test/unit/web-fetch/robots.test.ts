import { describe, expect, it } from 'vitest'
import { WhenceError } from '../../../src/errors.ts'
import { createRobots, type FetchedPage, type Transport } from '../../../src/web-fetch/index.ts'
import { allowsPath, parseRobots } from '../../../src/web-fetch/robots.ts'

function allowed(robots: string, path: string): boolean {
  return allowsPath(parseRobots(robots, 'whence'), path)
}

describe('robots rules (RFC 9309)', () => {
  it('allow everything when there is no rule for us', () => {
    expect(allowed('', '/a')).toBe(true)
    expect(allowed('User-agent: other\nDisallow: /', '/a')).toBe(true)
  })

  it('take the group that names us over the one for all, and join groups of one name', () => {
    const robots =
      'User-agent: *\nDisallow: /\n\nuser-agent: WHENCE/2\nDisallow: /x\n\nUser-agent: whence\nDisallow: /y'
    expect(['/a', '/x', '/y'].map((path) => allowed(robots, path))).toEqual([true, false, false])
  })

  it('give one group to several agents, also across empty lines and unknown fields', () => {
    const robots = 'User-agent: other\n\nCrawl-delay: 5\nUser-agent: whence\nDisallow: /x'
    expect(allowed(robots, '/x')).toBe(false)
  })

  it('let the longest match decide, and Allow of equals', () => {
    const robots = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /same\nDisallow: /same'
    const paths = ['/a', '/a/b', '/a/b/c', '/same']
    expect(paths.map((path) => allowed(robots, path))).toEqual([false, true, false, true])
  })

  it.each([
    ['/*.gif$', '/a/b.gif', false],
    ['/*.gif$', '/a/b.gif?x', true],
    ['/*.gif', '/a/b.gif?x', false],
    ['/a*b*c$', '/a--b--b--c', false],
    ['/a*b*c$', '/a--c--b', true],
    ['/a$', '/a', false],
    ['/a$', '/ab', true],
    ['/a*a$', '/a', true],
    ['*', '/anything', false],
    ['/caf%C3%A9', '/caf%c3%a9', false],
    ['/café', '/caf%C3%A9', false],
    ['/%7Ejoe', '/~joe', false],
    ['/a%2Fb', '/a/b', true],
    ['', '/a', true],
    ['/a # a note', '/a', false],
  ])('Disallow: %s on %s leaves it %s', (pattern, path, expected) => {
    expect(allowed(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(expected)
  })

  it('read all line ends and a byte order mark, and pass over what they do not understand', () => {
    expect(allowed('\uFEFFUser-agent: *\rnonsense\r\n: \n#x: y\nDisallow: /x', '/x')).toBe(false)
  })

  it('never close robots.txt itself', () => {
    expect(allowed('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true)
  })

  it('settle a pattern of thousands of stars at once', () => {
    const robots = `User-agent: *\nDisallow: /${'*a'.repeat(1000)}b$`
    expect(allowed(robots, `/${'a'.repeat(4000)}`)).toBe(true)
  })
})

function answeringRobots(answer: () => Partial<FetchedPage> | Error): { transport: Transport; asked: string[] } {
  const asked: string[] = []
  const transport: Transport = {
    async fetchPage(url) {
      asked.push(url)
      const given = answer()
      if (given instanceof Error) throw given
      const bytes = new TextEncoder().encode('User-agent: *\nDisallow: /private')
      const base = { finalUrl: url, status: 200, headers: {}, redirects: [], truncated: false, fetchedAt: 0 }
      return { ...base, bytes, ...given }
    },
    async close() {},
  }
  return { transport, asked }
}

describe('createRobots', () => {
  it('asks each origin once a day', async () => {
    let at = 0
    const { transport, asked } = answeringRobots(() => ({}))
    const robots = createRobots(transport, () => at)
    expect(await robots.check('https://a.example/private/x')).toBe('DISALLOWED')
    expect(await robots.check('https://a.example/public?q=1')).toBe('ALLOWED')
    expect(await robots.check('http://a.example/public')).toBe('ALLOWED')
    expect(asked).toEqual(['https://a.example/robots.txt', 'http://a.example/robots.txt'])
    at = 24 * 3_600_000
    await robots.check('https://a.example/')
    expect(asked).toHaveLength(3)
  })

  it.each([404, 403, 410])('takes a %i as no rules', async (status) => {
    const { transport } = answeringRobots(() => ({ status }))
    expect(await createRobots(transport).check('https://a.example/private')).toBe('ALLOWED')
  })

  it.each([500, 503, 429])('takes a %i as not to be crawled for now', async (status) => {
    const { transport } = answeringRobots(() => ({ status }))
    expect(await createRobots(transport).check('https://a.example/public')).toBe('UNREACHABLE')
  })

  it('asks an unreachable host again after ten minutes', async () => {
    let at = 0
    let down = true
    const { transport } = answeringRobots(() => (down ? new WhenceError('FETCH_FAILED', 'down') : {}))
    const robots = createRobots(transport, () => at)
    expect(await robots.check('https://a.example/public')).toBe('UNREACHABLE')
    down = false
    expect(await robots.check('https://a.example/public')).toBe('UNREACHABLE')
    at = 10 * 60_000
    expect(await robots.check('https://a.example/public')).toBe('ALLOWED')
  })
})
