import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileLine, readLines } from '../../../src/exchange/line-reader.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-lines-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Buffer, longest?: number): Promise<FileLine[]> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const lines: FileLine[] = []
  for await (const group of readLines(path, longest)) lines.push(...group)
  return lines
}

describe('reading a file by lines', () => {
  it('gives every line that is not empty its number, however it ends', async () => {
    expect(await read('\uFEFFone\r\n\n  \ntwö\n三')).toEqual([
      { number: 1, text: 'one' },
      { number: 4, text: 'twö' },
      { number: 5, text: '三' },
    ])
    expect(await read('')).toEqual([])
  })

  it('reads the same lines wherever the file is cut into chunks', async () => {
    const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const kept = texts.map((text) =>
          text
            .replace(/[\r\n]/g, '')
            .trim()
            .replace(/^\uFEFF/, ''),
        )
        const filler = 'x'.repeat(256 * 1024 - 100)
        const found = await read([filler, ...kept].join('\n'))
        expect(found.slice(1).map((line) => 'text' in line && line.text)).toEqual(kept.filter((text) => text !== ''))
      }),
      { numRuns: 30 },
    )
  })

  it('passes over a line that is too long, and says so', async () => {
    const path = join(folder, 'large')
    const file = createWriteStream(path)
    file.write('{"a":1}\n')
    const part = Buffer.alloc(1024 * 1024, 'x')
    for (let i = 0; i < 50; i += 1) file.write(part)
    file.end('\n{"b":2}\n')
    await finished(file)
    const lines: FileLine[] = []
    for await (const group of readLines(path)) lines.push(...group)
    expect(lines).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 2, unreadable: 'the line is 50 MB long; at most 10 MB are read' },
      { number: 3, text: '{"b":2}' },
    ])
  })

  it('says when a line is not UTF-8', async () => {
    const lines = await read(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 2, unreadable: 'the line is not UTF-8 text' },
      { number: 3, text: 'b' },
    ])
  })

  it('names a file that is not there', async () => {
    await expect(readLines(join(folder, 'none')).next()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
