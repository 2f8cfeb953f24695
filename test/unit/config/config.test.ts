import { describe, expect, it } from 'vitest'
import { readConfig, type SettingTexts } from '../../../src/config.ts'
import { isWhenceError } from '../../../src/errors.ts'

function refusal(environment: SettingTexts, flags: SettingTexts = {}): string {
  try {
    readConfig(flags, environment)
  } catch (error) {
    if (isWhenceError(error, 'INVALID_CONFIG')) return error.message
    throw error
  }
  return 'accepted'
}

describe('readConfig', () => {
  it('runs on loopback with the embedded engines when nothing is set', () => {
    expect(readConfig({}, {})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: '.whence',
      neo4j: null,
      redisUrl: null,
      publicUrl: null,
      logLevel: 'info',
      fetchAllow: [],
      fetchDelayMs: 1000,
      sentenceScorer: null,
      anonymousRead: false,
      production: false,
    })
  })

  it('lets a flag override the environment, and counts an empty value as not set', () => {
    expect(readConfig({ PORT: '5000' }, { PORT: '6000', HOST: '' })).toMatchObject({ port: 5000, host: '127.0.0.1' })
  })

  it('reads every setting', () => {
    const config = readConfig(
      {},
      {
        HOST: '::',
        PORT: '0',
        WHENCE_DATA: '/var/lib/whence',
        NEO4J_URL: 'neo4j+s://graph.example:7687',
        NEO4J_PASSWORD: 'secret',
        NEO4J_DATABASE: 'whence',
        REDIS_URL: 'redis://127.0.0.1:6379/1',
        WHENCE_PUBLIC_URL: 'https://Whence.example/',
        LOG_LEVEL: 'debug',
        WHENCE_FETCH_ALLOW: '127.0.0.1:8080, [0:0::1]:9090,127.0.0.1:8080',
        WHENCE_FETCH_DELAY_MS: '0',
        WHENCE_SENTENCE_SCORER: '/opt/models/scorer.mjs',
        WHENCE_ANONYMOUS_READ: 'on',
        NODE_ENV: 'production',
      },
    )
    expect(config).toEqual({
      host: '::',
      port: 0,
      dataFolder: '/var/lib/whence',
      neo4j: { url: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 'secret', database: 'whence' },
      redisUrl: 'redis://127.0.0.1:6379/1',
      publicUrl: 'https://whence.example',
      logLevel: 'debug',
      fetchAllow: ['127.0.0.1:8080', '[::1]:9090'],
      fetchDelayMs: 0,
      sentenceScorer: '/opt/models/scorer.mjs',
      anonymousRead: true,
      production: true,
    })
  })

  it.each<[keyof SettingTexts, string]>([
    ['HOST', 'http://127.0.0.1'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['WHENCE_DATA', 'a\u0000b'],
    ['NEO4J_URL', 'http://127.0.0.1:7474'],
    ['NEO4J_URL', 'localhost'],
    ['NEO4J_DATABASE', 'a`b'],
    ['REDIS_URL', '127.0.0.1:6379'],
    ['WHENCE_PUBLIC_URL', 'whence.example'],
    ['WHENCE_PUBLIC_URL', 'https://whence.example/sub'],
    ['WHENCE_PUBLIC_URL', 'https://me@whence.example'],
    ['LOG_LEVEL', 'loud'],
    ['WHENCE_FETCH_ALLOW', 'localhost:8080'],
    ['WHENCE_FETCH_ALLOW', '127.0.0.1'],
    ['WHENCE_FETCH_ALLOW', '127.0.0.1:0'],
    ['WHENCE_FETCH_ALLOW', '127.1:80'],
    ['WHENCE_FETCH_ALLOW', '127.0.0.1:80/path'],
    ['WHENCE_FETCH_ALLOW', 'user@127.0.0.1:80'],
    ['WHENCE_FETCH_DELAY_MS', '1s'],
    ['WHENCE_SENTENCE_SCORER', 'scorer.mjs'],
    ['WHENCE_SENTENCE_SCORER', '/opt/models/scorer.py'],
    ['WHENCE_ANONYMOUS_READ', 'yes'],
  ])('refuses %s=%j, naming it and what it should be', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} is .*: it should be .{5}`))
  })

  it('names every bad setting at once, and a bad flag by the name of the flag', () => {
    expect(refusal({ LOG_LEVEL: 'loud' }, { WHENCE_PUBLIC_URL: 'x' }).split('\n')).toEqual([
      '--public-url is "x": it should be an http or https URL without user, path or query, such as https://whence.example',
      'LOG_LEVEL is "loud": it should be one of fatal, error, warn, info, debug, trace, silent',
    ])
  })

  it('never repeats a value that may hold a password', () => {
    const messages = refusal({ REDIS_URL: 'http://:hunter2@cache', NEO4J_URL: 'https://neo4j:hunter2@graph' })
    expect(messages).toContain('REDIS_URL is not usable')
    expect(messages).not.toContain('hunter2')
  })
})
