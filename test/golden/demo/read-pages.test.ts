import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocumentBytes } from '../../../src/reading/index.ts'
import { confirmedPath } from '../../support/demo-run.ts'
import type { Line } from '../../support/spread-lines.ts'
import { readJsonLines } from '../../support/spread-vectors.ts'

const forum = 'https://forum.ima-mobile.example/showthread.php/184422-redmi-note-talks-to-42-62-48-0'
const phonearena = 'https://phonearena.example/news/redmi-note-calls-home'
const seed = 'https://americaninchina.example/2014/07/30/xiaomi-phone-spying-for-beijing'
const ubergizmo = 'https://ubergizmo.example/2014/07/redmi-note-sends-photos-to-china'
const techworld = 'https://techworld.example/security/budget-phablet-accused-of-leaking'
const nextpowerup = 'https://nextpowerup.example/news/11208/xiaomi-phone-does-more-than-its-owner-asks'
const digit = 'https://digit.example/mobile-phones/redmi-note-photos-end-up-in-china'
const financetwitter = 'https://financetwitter.example/2014/07/your-phone-may-be-a-party-member'
const says = 'https://says.example/my/tech/no-your-redmi-is-not-a-spy'
const barra = 'https://plusstream.example/hugobarra/posts/z13redminote'
const fsecure = 'https://fsecure-weblog.example/weblog/archives/00002731'
const androidadvices = 'https://androidadvices.example/news/xiaomi-phones-upload-data-lab-says'
const spybusters = 'https://spybusters.example/2014/10/pocket-informers'
const tsw = 'https://tsw.example/2014/08/12/the-phone-that-writes-home'
const router = 'https://tsw.example/2013/11/04/who-reads-your-router'
const ministry = 'https://tsw.example/2014/02/19/the-long-arm-of-the-ministry'
const links = 'https://linkfriday.example/2014/08/01/seven-links-for-the-train'
const guide = 'https://androidadvices.example/how-to/block-an-address-without-root'

/** The day or month that a reader sees, and the pages that the body links to. */
const pages: readonly (readonly [url: string, published: string, links: readonly string[]])[] = [
  [forum, '2014-07-24', []],
  [phonearena, '2014-07-29', []],
  [seed, '2014-07-30', []],
  [ubergizmo, '2014-07-30', []],
  [techworld, '2014-07-31', [phonearena]],
  [nextpowerup, '2014-07-30', [phonearena]],
  [digit, '2014-07-31', [ubergizmo]],
  [financetwitter, '2014-07-31', []],
  [says, '2014-08-01', [financetwitter]],
  [barra, '2014-07-31', []],
  [fsecure, '2014-08-07', []],
  [androidadvices, '2014-08-08', [phonearena, guide]],
  [spybusters, '2014-10', [phonearena, fsecure]],
  [tsw, '2014-08-12', [ubergizmo, techworld, phonearena, nextpowerup, digit, seed, router, ministry]],
  [router, '2013-11-04', []],
  [ministry, '2014-02-19', [router]],
  [links, '2014-08-01', [phonearena, ubergizmo, barra, ministry]],
]

const demoFolder = join(import.meta.dirname, '../../../demo')
const confirmed = readJsonLines<Line>(confirmedPath)

function quotesOf(url: string): string[] {
  const key = confirmed.find((line) => line.type === 'source' && line['url'] === url)?.['key']
  const isOf = (line: Line) => key !== undefined && (line['source'] === key || line['from'] === key)
  return confirmed.filter(isOf).flatMap((line) => (typeof line['quote'] === 'string' ? [line['quote']] : []))
}

describe('the pages of the demo', () => {
  test.each(pages)('%s is dated %s and cites what its body links to', async (url, published, linked) => {
    const path = join(demoFolder, 'web', `${url.slice('https://'.length)}.html`)
    const document = await readDocumentBytes({ bytes: readFileSync(path), url, contentType: 'text/html' })
    expect(document.canonicalUrl).toBe(url)
    expect(document.publishedAt?.text.slice(0, published.length)).toBe(published)
    expect(document.publishedAt?.precision === 'MONTH').toBe(published.length === 7)
    const found = document.citations.flatMap((citation) => citation.url ?? [])
    expect([...found].sort()).toEqual([...linked].sort())
    expect(quotesOf(url).filter((quote) => !document.text.includes(quote))).toEqual([])
  })
})
