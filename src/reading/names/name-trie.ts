import type { KnownName, NameMention } from './mention.ts'

interface Node {
  readonly next: Map<string, Node>
  /** Names that end here. */
  readonly names: { readonly kind: NameMention['kind']; readonly name: string; readonly written: string }[]
}

export type NameTrie = Node

interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
}

const token = /[\p{L}\p{N}\p{M}]+/gu

const beyondAscii = /[^ -~]/

function foldToken(written: string): string {
  const plain = beyondAscii.test(written) ? written.normalize('NFKD').replace(/\p{M}/gu, '') : written
  return plain.toLowerCase()
}

function readTokens(text: string): Token[] {
  return Array.from(text.matchAll(token), (match) => ({
    key: foldToken(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const emptyNode = (): Node => ({ next: new Map(), names: [] })

/** Names by their words: a text is read once for any number of them. */
export function createNameTrie(known: readonly KnownName[]): NameTrie {
  const root = emptyNode()
  for (const { kind, name, aliases = [] } of known) {
    for (const written of [name, ...aliases]) {
      const tokens = readTokens(written)
      let node = root
      for (const { key } of tokens) {
        const next = node.next.get(key) ?? emptyNode()
        node.next.set(key, next)
        node = next
      }
      if (tokens.length > 0) node.names.push({ kind, name, written })
    }
  }
  return root
}

/** A plain word is a name only where it is written as one: "Apple" and "NSA", not "apple" and "who". */
function isWrittenAsName(found: string, written: string): boolean {
  if (/[\s\d]/.test(written)) return true
  if (written.length > 1 && written === written.toUpperCase()) return found === written
  return /\p{Lu}/u.test(found) || !/\p{Lu}/u.test(written)
}

const looseJoint = /^[\s\-–/&.+_]{1,3}$/
const possessiveOrPlural = /^(?:es|s)$/

interface Step {
  readonly node: Node
  readonly end: number
}

function stepTo(node: Node, { key }: Token, last: boolean): Node | null {
  const direct = node.next.get(key)
  if (direct !== undefined || !last) return direct ?? null
  const singular = key.endsWith('s') ? node.next.get(key.slice(0, -1)) : undefined
  return singular ?? null
}

/** The longest name that begins at a token; a plural "s" counts at its end only. */
function longestAt(
  text: string,
  trie: NameTrie,
  { tokens, at }: { tokens: readonly Token[]; at: number },
): NameMention | null {
  const start = tokens[at]?.start ?? 0
  let step: Step = { node: trie, end: start }
  let best: NameMention | null = null
  for (let next = at; next < tokens.length; next += 1) {
    const current = tokens[next]
    if (current === undefined) break
    if (next > at && !looseJoint.test(text.slice(step.end, current.start))) break
    const plural = stepTo(step.node, current, true)
    const quote = text.slice(start, current.end)
    const named = plural?.names.find(({ written }) => isWrittenAsName(quote, written))
    if (named !== undefined) best = { kind: named.kind, name: named.name, quote, start, end: current.end }
    const direct = stepTo(step.node, current, false)
    if (direct === null) break
    step = { node: direct, end: current.end }
  }
  return best
}

/** All mentions of the trie's names, longest first, without overlaps, in the order of the text. */
export function findInTrie(text: string, trie: NameTrie): NameMention[] {
  const found: NameMention[] = []
  if (trie.next.size === 0) return found
  const tokens = readTokens(text)
  let free = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if ((tokens[at]?.start ?? 0) < free || possessiveOrPlural.test(tokens[at]?.key ?? '')) continue
    const mention = longestAt(text, trie, { tokens, at })
    if (mention === null) continue
    found.push(mention)
    free = mention.end
  }
  return found
}
