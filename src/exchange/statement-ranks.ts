/**
 * For each identity that a file states, the rank of its best line. One file may state one identity in several ways
 * (surer and less sure, standing and withdrawn), in any order; only the best counts, so that importing the file again
 * changes nothing. Flat and open-addressed: some thirty bytes an identity.
 */
export class StatementRanks {
  #hashes = new Uint32Array(3 * 4_096)
  #ranks = new Float32Array(4_096).fill(Number.NaN)
  #size = 0
  #differ = false

  /** Some identity was stated in more than one way. */
  get differ(): boolean {
    return this.#differ
  }

  put(identity: string, rank: number): void {
    if (this.#size * 2 > this.#ranks.length) this.#grow()
    const slot = this.#slotOf(wordsOf(identity))
    const known = this.#ranks[slot] as number
    if (Number.isNaN(known)) this.#size += 1
    else if (known !== Math.fround(rank)) this.#differ = true
    if (Number.isNaN(known) || rank > known) this.#ranks[slot] = rank
  }

  isBest(identity: string, rank: number): boolean {
    return this.#ranks[this.#slotOf(wordsOf(identity))] === Math.fround(rank)
  }

  #slotOf(words: readonly [number, number, number]): number {
    const mask = this.#ranks.length - 1
    let slot = words[0] & mask
    while (!Number.isNaN(this.#ranks[slot] as number) && !this.#isAt(slot, words)) slot = (slot + 1) & mask
    if (Number.isNaN(this.#ranks[slot] as number)) this.#hashes.set(words, slot * 3)
    return slot
  }

  #isAt(slot: number, words: readonly [number, number, number]): boolean {
    const at = slot * 3
    return this.#hashes[at] === words[0] && this.#hashes[at + 1] === words[1] && this.#hashes[at + 2] === words[2]
  }

  #grow(): void {
    const [hashes, ranks] = [this.#hashes, this.#ranks]
    this.#hashes = new Uint32Array(hashes.length * 2)
    this.#ranks = new Float32Array(ranks.length * 2).fill(Number.NaN)
    ranks.forEach((rank, slot) => {
      if (Number.isNaN(rank)) return
      const words = [hashes[slot * 3], hashes[slot * 3 + 1], hashes[slot * 3 + 2]] as [number, number, number]
      this.#ranks[this.#slotOf(words)] = rank
    })
  }
}

/** 96 bits of the 132 of an identity (base64url). */
function wordsOf(identity: string): [number, number, number] {
  const bytes = Buffer.from(identity, 'base64url')
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)]
}
