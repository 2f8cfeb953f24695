import { isNote } from '../body/block-rules.ts'
import { type DraftBlock, draftBlocks } from '../body/draft-blocks.ts'
import { isHidden } from '../body/page-regions.ts'
import { elementsOf, type PageElement } from '../page/page-node.ts'

const maxNotes = 40

/**
 * Source lines, credits and footnotes anywhere on the page: the text leaves them out, but they say where it comes from.
 * Comments, asides and navigation have none.
 */
export function findNotes(
  body: PageElement,
  responses: ReadonlySet<PageElement>,
  inText: readonly DraftBlock[],
): DraftBlock[] {
  const skipped = new Set<PageElement>()
  const skip = (element: PageElement) => {
    if (
      responses.has(element) ||
      /^(?:aside|nav|form|figure)$/.test(element.tag) ||
      (element !== body && isHidden(element))
    )
      skipped.add(element)
    return skipped.has(element)
  }
  for (const _ of elementsOf(body, skip)) {
    // The walk itself fills the set.
  }
  const known = new Set(inText.map((block) => block.text))
  let listed = false
  const isListed = (block: DraftBlock) => {
    if (sourcesHeading.test(block.text)) listed = true
    else if (!isListItem(block)) listed = false
    return listed && isListItem(block)
  }
  return draftBlocks([body], skipped)
    .filter((block) => {
      const entry = isListed(block)
      return !known.has(block.text) && (entry || isNote(block))
    })
    .slice(0, maxNotes)
}

/** What stands above a list of sources. */
const sourcesHeading =
  /^(?:news )?(?:sources?|references|quellen?|quellenangaben|fuentes?|fonti|fontes|bronnen|références|referencias|источники)\s*:?$/i

function isListItem({ element }: DraftBlock): boolean {
  return element.tag === 'li' || element.parent?.tag === 'li'
}
