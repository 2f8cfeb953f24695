// A sentence scorer as a plug-in: the share of words that two texts have in common. It stands for a model in tests.

const wordsOf = (text) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])

export function createSentenceScorer() {
  return {
    async score(pairs) {
      return pairs.map(([a, b]) => {
        const [left, right] = [wordsOf(a), wordsOf(b)]
        const shared = [...left].filter((word) => right.has(word)).length
        const all = new Set([...left, ...right]).size
        return all === 0 ? 0 : shared / all
      })
    },
  }
}
