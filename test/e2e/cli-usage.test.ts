import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestFolder, runWhence, type TestFolder } from '../support/whence-process.ts'

let folder: TestFolder
beforeAll(() => {
  folder = makeTestFolder()
})
afterAll(() => folder[Symbol.dispose]())

const write = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder.path, name), text)
  return name
}

/** One line for people, no trace of the program's inside. */
function oneLine(stderr: string): string {
  expect(stderr).not.toMatch(/\n\s+at |node:internal|\.js:\d/)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  return stderr.trim()
}

describe('wrong usage', () => {
  it.each([
    [['fly'], /unknown command 'fly'/],
    [['trace'], /missing required argument 'claim'/],
    [['trace', 'x', '--as-of', 'yesterday'], /--as-of.*'yesterday' is invalid.*YYYY-MM-DD/],
    [['trace', 'x', '--min-confidence', '2'], /--min-confidence.*0 to 1/],
    [['export', 'x', '--as', 'docx'], /--as.*'docx' is invalid.*jsonl/],
    [['keys', 'create', '--role', 'king'], /--role.*'king' is invalid.*reader, analyst, admin/],
    [['ingest', 'page.html'], /page\.html is a file: say where it came from with --url/],
    [['up', '--port', 'http'], /--port is "http": it should be a whole number/],
  ])('%j ends with 2 and one line that says what is wrong', async (args, words) => {
    const { code, stdout, stderr } = await runWhence(folder.path, args)
    expect([code, stdout]).toEqual([2, ''])
    expect(oneLine(stderr)).toMatch(/^whence: /)
    expect(stderr).toMatch(words)
    expect(existsSync(join(folder.path, '.whence'))).toBe(false)
  })

  it('is no asking for help, which goes to standard output', async () => {
    const { code, stdout, stderr } = await runWhence(folder.path, ['--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const command of [
      'up',
      'serve',
      'work',
      'read',
      'ingest',
      'import',
      'trace',
      'export',
      'keys',
      'doctor',
      'demo',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    }
  })
})

describe('bad input', { timeout: 120_000 }, () => {
  const good = '{"type":"source","key":"s1","url":"https://a.example/1"}'

  it('of a file is told line by line, and nothing of the file is stored', async () => {
    const lines = [
      good,
      'not json',
      '{"type":"rumour","key":"x"}',
      '{"type":"citation","from":"s1","to":"nobody","basis":"HYPERLINK"}',
      '{"type":"source","key":"s2","url":"https://a.example/2","publishedAt":"yesterday"}',
      '{"type":"entity","key":"i1","kind":"IP_ADDRESS","name":"10.0.0.256"}',
      '{"type":"source","key":"s3","url":"ftp://a.example/3"}',
    ]
    const args = ['--data', 'bad', 'import', write('bad.jsonl', `${lines.join('\n')}\n`)]
    const { code, stdout, stderr } = await runWhence(folder.path, args)
    expect([code, stdout]).toEqual([1, ''])
    const said = stderr.split('\n').filter((line) => line.startsWith('line '))
    expect(said.map((line) => line.split(':')[0])).toEqual(['line 2', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7'])
    expect(said[1]).toContain('rumour')
    expect(said[2]).toContain('nobody')
    expect(said[3]).toContain('yesterday')
    expect(said[4]).toContain('10.0.0.256')
    expect(said[5]).toContain('ftp://a.example/3')
    expect(stderr).toContain('nothing of bad.jsonl was stored')
    const stored = await runWhence(folder.path, ['--data', 'bad', 'export', '--as', 'jsonl'])
    expect([stored.code, stored.stdout]).toEqual([0, ''])
    expect(readdirSync(join(folder.path, 'bad/imports'))).toEqual([])
  })

  it('of a file that is not there, or whose line is longer than any, is told in one line', async () => {
    const gone = await runWhence(folder.path, ['--data', 'bad', 'import', 'gone.jsonl'])
    expect(gone.code).toBe(1)
    expect(oneLine(gone.stderr)).toContain('gone.jsonl')
    const long = write('long.jsonl', Buffer.alloc(50 * 1024 * 1024, 'a'))
    const { code, stdout } = await runWhence(folder.path, ['--data', 'bad', 'import', '--json', long])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      created: 0,
      rejected: [{ line: 1, reason: expect.any(String) }],
      keys: {},
    })
  })

  it('of pages gives each its line and the exit code 1, in the order of the inputs', async () => {
    const empty = write('empty.html', '<html><body></body></html>')
    const inputs = ['ftp://a.example/', 'http://no-such-host.invalid/', 'http://10.0.0.1/', 'gone.html', empty]
    const { code, stdout } = await runWhence(folder.path, ['read', '--json', ...inputs])
    const read = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string; error: { code: string } })
    expect(code).toBe(1)
    expect(read.map(({ input, error }) => [input, error?.code])).toEqual([
      ['ftp://a.example/', 'INVALID_URL'],
      ['http://no-such-host.invalid/', 'FETCH_FAILED'],
      ['http://10.0.0.1/', 'FETCH_BLOCKED'],
      ['gone.html', 'NOT_FOUND'],
      ['empty.html', 'UNREADABLE'],
    ])
  })

  it('of a claim is told with what to do, and of ambiguous words with the candidates', async () => {
    const claims = ['The phone sends photos.', 'The phone sends texts.'].map((text, at) =>
      JSON.stringify({ type: 'claim', key: `c${at}`, text }),
    )
    await runWhence(folder.path, ['--data', 'two', 'import', write('two.jsonl', claims.join('\n'))])
    const unknown = await runWhence(folder.path, ['--data', 'two', 'trace', 'the moon is cheese'])
    expect([unknown.code, unknown.stdout]).toEqual([1, ''])
    expect(oneLine(unknown.stderr)).toContain('"the moon is cheese"')
    const ambiguous = await runWhence(folder.path, ['--data', 'two', 'trace', 'phone sends'])
    expect([ambiguous.code, ambiguous.stdout]).toEqual([1, ''])
    expect(ambiguous.stderr).toMatch(/claim_\S{22} +The phone sends photos\.\n +claim_\S{22} +The phone sends texts\./)
    const byWords = await runWhence(folder.path, ['--data', 'two', 'trace', 'PHOTOS'])
    expect([byWords.code, byWords.stdout.split('\n')[0]]).toEqual([0, 'The phone sends photos.'])
  })

  it('of a data folder that cannot be used is told by doctor and by whoever needs it', async () => {
    write('file', '')
    const { code, stderr } = await runWhence(folder.path, ['--data', 'file', 'trace', 'x'])
    expect(code).toBe(1)
    expect(oneLine(stderr)).toMatch(/data folder .*file cannot be used .*WHENCE_DATA/)
  })
})
