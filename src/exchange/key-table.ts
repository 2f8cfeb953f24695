import { hash } from 'node:crypto'
import { labelOfId, type NodeLabel } from '../facts/index.ts'

/** What a key of the file names. A claim, a source, an entity and an outlet may each have the same key. */
export const nouns = ['claim', 'outlet', 'entity', 'source'] as const
export type Noun = (typeof nouns)[number]

export interface NamedThing {
  readonly id: string
  readonly label: NodeLabel
}

const idWidth = 32

/**
 * The keys of one file and the global ids that they name. A large file has hundreds of thousands of them, so each takes
 * one entry of a map and some forty bytes in flat buffers.
 */
export class KeyTable {
  readonly #rows = Object.fromEntries(nouns.map((noun) => [noun, new Map()])) as Record<Noun, Map<string, number>>
  #next = 0
  #ids = Buffer.alloc(1_024 * idWidth)
  #lines = new Int32Array(1_024)
  #digests = new Float64Array(1_024)

  /**
   * Lets the key of a line name `id`. Naming the same with the same content again is fine; else the answer is the
   * number of the line that named something else.
   */
  define(line: { type: Noun; key: string }, { id, number }: { id: string; number: number }): number | null {
    const digest = Number.parseInt(hash('sha256', JSON.stringify(line), 'hex').slice(0, 12), 16)
    const known = this.#rows[line.type].get(line.key)
    if (known !== undefined) return this.#digests[known] === digest ? null : (this.#lines[known] as number)
    const row = this.#next++
    this.#reserve(row)
    this.#rows[line.type].set(line.key, row)
    this.#ids.write(id.padEnd(idWidth), row * idWidth, 'latin1')
    this.#lines[row] = number
    this.#digests[row] = digest
    return null
  }

  find(noun: Noun, key: string): NamedThing | null {
    const row = this.#rows[noun].get(key)
    if (row === undefined) return null
    const id = this.#idAt(row)
    return { id, label: labelOfId(id) as NodeLabel }
  }

  /** Takes a key back. */
  forget(noun: Noun, key: string): void {
    this.#rows[noun].delete(key)
  }

  /**
   * Every key with its id. Where a claim, an outlet or an entity has the key of another thing, it comes as `claim:KEY`.
   */
  *entries(): Generator<[key: string, id: string]> {
    for (const [i, noun] of nouns.entries()) {
      const later = nouns.slice(i + 1)
      for (const [key, row] of this.#rows[noun]) {
        const isTaken = later.some((other) => this.#rows[other].has(key))
        yield [isTaken ? `${noun}:${key}` : key, this.#idAt(row)]
      }
    }
  }

  #idAt(row: number): string {
    return this.#ids.toString('latin1', row * idWidth, (row + 1) * idWidth).trimEnd()
  }

  #reserve(row: number): void {
    if (row < this.#lines.length) return
    const size = Math.ceil(this.#lines.length * 1.5)
    this.#ids = Buffer.concat([this.#ids], size * idWidth)
    this.#lines = grown(this.#lines, new Int32Array(size))
    this.#digests = grown(this.#digests, new Float64Array(size))
  }
}

function grown<Column extends Int32Array | Float64Array>(from: Column, into: Column): Column {
  into.set(from)
  return into
}
