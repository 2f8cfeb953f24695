import { normalizeText } from '../shared/normalize.ts'

/** The smallest of the names that a node's key is the normal form of; the key itself when none is left. */
export function keyedName(names: readonly string[], nameKey: string): string {
  const [first] = names.filter((name) => normalizeText(name) === nameKey).sort()
  return first ?? nameKey
}
