import { describe, expect, it } from 'vitest'
import { parseLine } from '../../../src/exchange/parse-line.ts'

function reasonOf(line: object | string): string {
  const parsed = parseLine(typeof line === 'string' ? line : JSON.stringify(line))
  return 'reason' in parsed ? parsed.reason : 'taken'
}

const source = { type: 'source', key: 's', url: 'https://a.example/1' }
const citation = { type: 'citation', from: 'a', to: 'b', basis: 'HYPERLINK' }

describe('a line of an interchange file', () => {
  it.each([
    ['not JSON', '{"type":', /^not JSON: \{"type":/],
    ['no object', '[1]', /^no JSON object/],
    ['without a type', {}, /it has no "type"; known are claim, source/],
    ['of an unknown type', { type: 'rumour' }, /^unknown type "rumour"; known are claim/],
    ['with an unknown field value', { ...citation, basis: 'HEARSAY' }, /^"basis": .*HYPERLINK/],
    ['with an unknown field', { ...source, tittle: 'x' }, /tittle/],
    ['without a needed field', { type: 'claim', key: 'c' }, /^"text"/],
    ['with a claim of no words', { type: 'claim', key: 'c', text: ' . ' }, /^"text": it holds no words/],
    ['with half a character', { type: 'claim', key: 'c', text: 'a \ud800 b' }, /half a character/],
    [
      'with an outlet that is no domain',
      { ...source, outlet: 'The Daily News' },
      /"outlet": "The Daily News" is no outlet/,
    ],
    ['with an outlet that is an address', { ...source, outlet: '10.0.0.1' }, /is no outlet/],
    ['with a confidence above 1', { ...citation, confidence: 1.01 }, /^"confidence"/],
    ['with a confidence below 0', { ...citation, confidence: -0.1 }, /^"confidence"/],
    ['with an impossible day', { ...source, publishedAt: '2014-02-30' }, /"2014-02-30" is no date; write YYYY/],
    ['with words for a date', { ...source, publishedAt: 'yesterday' }, /"yesterday" is no date/],
    ['with an impossible time', { ...citation, recordedAt: '2014-02-01T25:00:00Z' }, /is no date/],
    ['with an address that is not http', { ...source, url: 'ftp://a.example/1' }, /"url": "ftp:.*http:\/\//],
    ['with an address that is none', { ...source, url: 'a.example' }, /is no web address/],
    [
      'of a source that nothing tells from others',
      { type: 'source', key: 's', kind: 'UNPUBLISHED' },
      /needs a "title"/,
    ],
    ['about nothing', { type: 'about', entity: 'e' }, /either a "claim" or a "source"/],
    ['with a place that runs backwards', { ...citation, start: 5, end: 2 }, /"end" \(2\) lies before/],
    ['with an artifact of one source', { type: 'sameArtifact', sources: ['a'] }, /^"sources"/],
    ['with a hash that is none', { ...citation, version: 'abc' }, /no SHA-256/],
    ['with a prototype in it', '{"type":"source","key":"s","__proto__":{"url":"https://a.example"}}', /./],
  ])('%s is a bad one', (_, line, reason) => {
    expect(reasonOf(line)).toMatch(reason)
  })

  it('is brought to the form in which it is kept', () => {
    const line = {
      ...source,
      url: 'HTTPS://A.example:443/1?utm_source=x#top',
      outlet: 'www.a.example',
      publishedAt: '2014-07-30T10:00:00+02:00',
    }
    expect(parseLine(JSON.stringify(line))).toEqual({
      line: { ...source, outlet: 'a.example', publishedAt: '2014-07-30T08:00:00.000Z' },
    })
  })

  it('keeps two blogs on one blog host apart', () => {
    const outlets = ['one.wordpress.com', 'medium.com/@two'].map((outlet) =>
      parseLine(JSON.stringify({ ...source, outlet })),
    )
    expect(outlets).toMatchObject([{ line: { outlet: 'one.wordpress.com' } }, { line: { outlet: 'medium.com/@two' } }])
  })
})
