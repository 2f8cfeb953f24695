import type { SpreadInput } from '../../spread/index.ts'

/**
 * An input as it goes between threads: its numbers in shared memory, so that no thread copies them, and each column of
 * texts as one piece of JSON.
 */
export interface PackedInput {
  /** The same number, the same input. */
  readonly number: number
  readonly columns: unknown
}

interface Texts {
  readonly texts: string
}

type Node = { readonly [name: string]: unknown }

export function packInput(input: SpreadInput, number: number): PackedInput {
  return { number, columns: packNode(input as unknown as Node) }
}

/** The input again; `lazy` reads a column of texts only when it is asked for. */
export function unpackInput({ columns }: PackedInput, how: 'lazy' | 'whole'): SpreadInput {
  return unpackNode(columns as Node, how) as unknown as SpreadInput
}

function packNode(node: Node): Node {
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, packValue(value)]))
}

function packValue(value: unknown): unknown {
  if (Array.isArray(value)) return { texts: JSON.stringify(value) } satisfies Texts
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array) return share(value)
  return typeof value === 'object' && value !== null ? packNode(value as Node) : value
}

function share(column: Float64Array | Int32Array | Uint8Array): Float64Array | Int32Array | Uint8Array {
  const memory = new SharedArrayBuffer(column.byteLength)
  const Column = column.constructor as new (memory: SharedArrayBuffer) => typeof column
  const shared = new Column(memory)
  shared.set(column)
  return shared
}

function unpackNode(node: Node, how: 'lazy' | 'whole'): Node {
  const target: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node)) {
    if (isTexts(value) && how === 'lazy') defineLazily(target, name, () => JSON.parse(value.texts))
    else if (isTexts(value)) target[name] = JSON.parse(value.texts)
    else target[name] = isNode(value) ? unpackNode(value, how) : value
  }
  return target
}

function defineLazily(target: object, name: string, read: () => unknown): void {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = read()
      Object.defineProperty(target, name, { value, enumerable: true })
      return value
    },
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

function isTexts(value: unknown): value is Texts {
  return isNode(value) && typeof value['texts'] === 'string'
}
