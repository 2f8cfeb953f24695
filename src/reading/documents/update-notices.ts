const notice =
  /^[[(*]?\s*(?:(?:major |important |minor )?(?:update|updated|correction|corrected|clarification|editor[’']?s? note|erratum|addendum|retraction|note of correction)\b(?:\s*\(?[\p{L}\d ,.:/-]{0,40}\)?)?\s*[:：—–\])]|(?:this|an earlier version of this) (?:article|story|post|report|page) (?:has been|was|incorrectly|misstated|said)|an earlier version of|(?:aktualisierung|nachtrag|korrektur|mise à jour|actualización|corrección|обновлено|aggiornamento|rettifica)\s*[:：—–])/iu

const maxNotices = 20

/** Blocks in which the page itself says that it was changed. */
export function findUpdateNotices(blocks: readonly string[]): string[] {
  return blocks.filter((block) => notice.test(block.slice(0, 200))).slice(0, maxNotices)
}
