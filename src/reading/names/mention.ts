/** A name that stands in a text. `quote` is the text between the offsets (UTF-16 units), without a possessive. */
export interface NameMention {
  readonly kind: 'DEVICE' | 'ORGANIZATION' | 'PERSON'
  /** The name that this is a mention of; other spellings of one name on a page share it. */
  readonly name: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

export interface KnownName {
  readonly kind: NameMention['kind']
  readonly name: string
  readonly aliases?: readonly string[]
}
