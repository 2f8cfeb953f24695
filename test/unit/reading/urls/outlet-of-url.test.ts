import { describe, expect, it } from 'vitest'
import { outletOfUrl } from '../../../../src/reading/urls/outlet-of-url.ts'

describe('outletOfUrl', () => {
  it.each([
    ['https://www.news.a.example/x', 'a.example'],
    ['https://www.bbc.co.uk/news', 'bbc.co.uk'],
    ['https://one.wordpress.com/2014/07/30/x', 'one.wordpress.com'],
    ['https://www.wordpress.com/x', 'wordpress.com'],
    ['https://one.tumblr.com/post/1', 'one.tumblr.com'],
    ['https://one.substack.com/p/x', 'one.substack.com'],
    ['https://one.livejournal.com/1.html', 'one.livejournal.com'],
    ['https://users.livejournal.com/one/1.html', 'users.livejournal.com/one'],
    ['https://one.typepad.com/blog/x.html', 'one.typepad.com'],
    ['https://one.ghost.io/x', 'one.ghost.io'],
    ['https://one.blogspot.de/2014/x.html', 'one.blogspot.com'],
    ['https://medium.com/@One/x-1', 'medium.com/@one'],
    ['https://medium.com/the-journal/x-1', 'medium.com/the-journal'],
    ['https://medium.com/p/1234', 'medium.com'],
    ['https://one.medium.com/x', 'one.medium.com'],
    ['https://one.github.io/x', 'one.github.io'],
    ['https://x.com/One/status/1', 'twitter.com/one'],
  ])('says %s is published by %s', (url, outlet) => {
    expect(outletOfUrl(url)).toBe(outlet)
  })

  it.each(['http://10.0.0.1/x', 'http://[2001:db8::1]/', 'http://localhost:4000/x', 'nonsense'])(
    'knows no outlet of %s',
    (url) => {
      expect(outletOfUrl(url)).toBeNull()
    },
  )
})
