import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, resolveUrl } from '../../../../src/reading/urls/canonical-url.ts'

describe('canonicalUrl', () => {
  it.each([
    ['HTTP://Example.COM:80/a/../b', 'http://example.com/b'],
    ['https://a.example/x?utm_source=t&id=4&gclid=1#top', 'https://a.example/x?id=4'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['https://a.example./x', 'https://a.example/x'],
    ['https://a.example/%7euser/%c3%a9', 'https://a.example/~user/%C3%A9'],
    ['https://a.example/t.php;jsessionid=AB12?f=4&sid=0123456789abcdef0123456789abcdef', 'https://a.example/t.php?f=4'],
    ['https://a.example/x?sid=77', 'https://a.example/x?sid=77'],
    ['https://name.blogspot.co.uk/2014/07/x.html', 'https://name.blogspot.com/2014/07/x.html'],
    ['https://en.m.wikipedia.org/wiki/Kettle', 'https://en.wikipedia.org/wiki/Kettle'],
    ['https://a.example/#!/post/4', 'https://a.example/#!/post/4'],
  ])('writes %s as %s', (raw, expected) => {
    expect(canonicalUrl(raw)).toBe(expected)
  })

  it.each([
    'mailto:x@a.example',
    'javascript:void(0)',
    'http://[::bad',
    'ftp://a.example/x',
    '/only/a/path',
    '',
    'https://user:secret@a.example/',
    `https://a.example/${'x'.repeat(5000)}`,
  ])('refuses %s', (raw) => {
    expect(canonicalUrl(raw)).toBeNull()
  })

  it('resolves against a base', () => {
    expect(canonicalUrl('../2010/rags', 'https://a.example/archive/2011/')).toBe('https://a.example/archive/2010/rags')
  })

  it('is the same done twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url)
        expect(once === null ? null : canonicalUrl(once)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

describe('resolveUrl', () => {
  const target = 'https://a.example/news/x'
  it.each([
    'https://web.archive.org/web/20140803101112/https://a.example/news/x',
    'https://web.archive.org/web/20140803101112if_/https:/a.example/news/x',
    'http://archive.today/2014.08.03-101112/https://a.example/news/x',
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fnews%2Fx&usg=AF',
    'https://www.google.com/amp/s/a.example/news/x',
    'https://a-example.cdn.ampproject.org/c/s/a.example/news/x',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fnews%2Fx%3Ffbclid%3D1&h=AT',
    'https://t.umblr.com/redirect?z=https%3A%2F%2Fa.example%2Fnews%2Fx&t=1',
    'https://webcache.googleusercontent.com/search?q=cache:abcDEF123456:https://a.example/news/x+kettle&hl=en',
    'https://href.li/?https://a.example/news/x',
    'https://a.example/news/x/amp',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fweb.archive.org%2Fweb%2F2014%2Fhttps%3A%2F%2Fa.example%2Fnews%2Fx',
  ])('takes %s off and keeps it as via', (wrapped) => {
    expect(resolveUrl(wrapped)).toEqual({ url: target, via: new URL(wrapped).href })
  })

  it('has no via for a plain address', () => {
    expect(resolveUrl(target)).toEqual({ url: target, via: null })
  })

  it('ends on a wrapper of itself', () => {
    const loop =
      'https://href.li/?https://href.li/?https://href.li/?https://href.li/?https://href.li/?https://href.li/?x'
    expect(resolveUrl(loop)).not.toBeNull()
  })
})
