import { describe, expect, it } from 'vitest'
import { isWhenceError } from '../../../src/errors.ts'
import { guardUrl, isPublicAddress } from '../../../src/web-fetch/index.ts'

function verdict(url: string, allow: string[] = []): string {
  try {
    const { literal, port, url: parsed } = guardUrl(url, new Set(allow))
    return `${literal ?? parsed.hostname}:${port}`
  } catch (error) {
    if (isWhenceError(error)) return error.code
    throw error
  }
}

describe('guardUrl', () => {
  it.each([
    ['http://a.example/x', 'a.example:80'],
    ['https://a.example:443/x#part', 'a.example:443'],
    ['https://a.example:80/', 'a.example:80'],
    ['http://93.184.216.34/', '93.184.216.34:80'],
    ['https://[2606:2800:220:1::1]/', '2606:2800:220:1::1:443'],
  ])('lets %s through', (url, expected) => {
    expect(verdict(url)).toBe(expected)
  })

  it.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'a.example',
    '//a.example',
    'http://',
    `http://a.example/${'x'.repeat(5000)}`,
  ])('calls %j no web address', (url) => {
    expect(verdict(url)).toBe('INVALID_URL')
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0177.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://⑫7.0.0.1/',
    'http://127。0。0。1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::7f00:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://168.63.129.16/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.16.0.1/',
    'http://192.0.0.8/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://a.example:8080/',
    'http://a.example:22/',
    'http://user@a.example/',
    'http://:pass@a.example/',
  ])('blocks %s', (url) => {
    expect(verdict(url)).toBe('FETCH_BLOCKED')
  })

  it('lets an exact literal address and port of the allow-list through, in any spelling', () => {
    expect(verdict('http://127.1:8080/', ['127.0.0.1:8080'])).toBe('127.0.0.1:8080')
    expect(verdict('http://[0::1]:8080/', ['[::1]:8080'])).toBe('::1:8080')
  })

  it('does not let a name, another port or userinfo through for the allow-list', () => {
    const allow = ['127.0.0.1:8080']
    expect(verdict('http://localhost:8080/', allow)).toBe('FETCH_BLOCKED')
    expect(verdict('http://127.0.0.1:8081/', allow)).toBe('FETCH_BLOCKED')
    expect(verdict('http://127.0.0.1/', allow)).toBe('FETCH_BLOCKED')
    expect(verdict('http://me@127.0.0.1:8080/', allow)).toBe('FETCH_BLOCKED')
  })
})

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '192.0.1.1', '2606:4700::1111', '2001:200::1'])(
    'takes %s',
    (text) => {
      expect(isPublicAddress(text)).toBe(true)
    },
  )

  it.each(['', 'localhost', '8.8.8', '08.8.8.8', 'fe80::1%eth0', '2606:4700::1%1', '::ffff:8.8.8.8'])(
    'does not take %j',
    (text) => {
      expect(isPublicAddress(text)).toBe(false)
    },
  )
})
