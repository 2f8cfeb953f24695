import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../../src/reading/indicators/index.ts'

const names = (text: string) => findIndicators(text).map((indicator) => indicator.name)

describe('addresses in a text', () => {
  it.each([
    ['It talked to 42.62.48.9, in Beijing.', ['42.62.48.9']],
    ['It talked to 42.62.48.9.', ['42.62.48.9']],
    ['traffic to 42[.]62[.]48[.]9 and 42.62.48[.]10', ['42.62.48.9', '42.62.48.10']],
    [
      'to 42(.)62(.)48(.)9, 42 [dot] 62 [dot] 48 [dot] 10 or 42 dot 62 dot 48 dot 11',
      ['42.62.48.9', '42.62.48.10', '42.62.48.11'],
    ],
    ['the range 42.62.48.0/24 is theirs', ['42.62.48.0/24']],
    ['the range 42.62.48.0 – 42.62.48.255 is theirs', ['42.62.48.0/24']],
    ['inetnum: 42.62.0.0 - 42.62.127.255', ['42.62.0.0/17']],
    ['from 1.0.1.0 to 1.0.3.255', ['1.0.1.0/24', '1.0.2.0/23']],
    ['hosts 42.62.48.0-255 answered', ['42.62.48.0/24']],
    ['42.62.48.0 through .255 is theirs', ['42.62.48.0/24']],
    ['42.62.48.0 to 255 hosts', ['42.62.48.0']],
    ['anything in 42.62.48.x or 42.63.*.*', ['42.62.48.0/24', '42.63.0.0/16']],
    ['http://192.0.2.1/24/index and 192.0.2.7:8080', ['192.0.2.1', '192.0.2.7']],
    ['the server 2001:0DB8:0:0::1 and 2001:db8::/32', ['2001:db8::1', '2001:db8::/32']],
    ['the server 2001[:]db8[:][:]1 answered', ['2001:db8::1']],
    ['IP address: 10.1.2.3', ['10.1.2.3']],
  ])('finds those of "%s"', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'an address like 10.0.0.256 cannot be',
    'firmware version 4.4.4.1 and v1.2.3.4 and MIUI 5.3.6.0',
    'Chrome 36.0.19.125, versions 1.2.3.4 and 1.2.3.5',
    'build 1.2.3.4-rc1',
    'upgraded to 2.1.0.7 on Monday',
    'OID 1.3.6.1.4.1 and section 4.3.2.1',
    'at 12:30:45 on 12.05.2014, from 00:1b:44:11:3a:b7',
    'call std::string or a::b or fe:ed::',
    'the file name 1.2.3.4.tar.gz1 and 1.2.3.4.5',
    'pi is 3.14159',
    '1.2.3.4-beta was pulled',
  ])('finds none in "%s"', (text) => {
    expect(findIndicators(text).filter((indicator) => indicator.kind === 'IP_ADDRESS')).toEqual([])
  })

  it('gives offsets in UTF-16 units and the words as written', () => {
    const text = '🙂 traffic to 42[.]62[.]48[.]9 went out'
    const [only] = findIndicators(text)
    expect(only).toEqual({ kind: 'IP_ADDRESS', name: '42.62.48.9', quote: '42[.]62[.]48[.]9', start: 14, end: 30 })
    expect(text.slice(only?.start, only?.end)).toBe(only?.quote)
  })
})

describe('host names in a text', () => {
  it.each([
    ['see api.account.xiaomi.com for that', ['api.account.xiaomi.com']],
    ['see hxxp://evil[.]example[.]com/path/a.html', ['evil.example.com']],
    ['on www.BBC.co.uk.', ['www.bbc.co.uk']],
    ['two blogs: a.blogspot.com and b.blogspot.com', ['a.blogspot.com', 'b.blogspot.com']],
  ])('finds those of "%s"', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'write to joe@evil.com today',
    'run setup.py and readme.md',
    'it left the phone.It then went on',
    'built on ASP.NET and Node.js',
    'no such.suffixhere at all',
    'e.g. this, i.e. that, U.S. too',
  ])('finds none in "%s"', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('handset numbers in a text', () => {
  it('finds an IMEI with a right check digit, grouped or not', () => {
    expect(names('IMEI 490154203237518 or 49-015420-323751-8')).toEqual(['490154203237518', '490154203237518'])
  })

  it.each(['490154203237519', 'card 378282246310005', '4901542032375180', 'x490154203237518', '490154203237518.5'])(
    'takes %s for no IMEI',
    (text) => {
      expect(names(text)).toEqual([])
    },
  )
})

describe('a hostile megabyte', () => {
  it.each(['1.', '1:', 'a.', 'a-', '[.]', '1[.]', '255.255.255.', ' dot ', '1.1.1.1-', '4', 'ffff:', '[:]', 'http://'])(
    'of "%s" is read to its end',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(Array.isArray(findIndicators(text))).toBe(true)
    },
  )
})
