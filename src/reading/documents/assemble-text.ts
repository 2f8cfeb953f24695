import type { DraftBlock } from '../body/draft-blocks.ts'
import type { DocumentLink, TextBlock } from '../read-document.ts'
import type { ResolvedUrl } from '../urls/index.ts'

export interface AssembledText {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly links: readonly DocumentLink[]
}

/** Joins blocks with a blank line between, and moves their links to the places of the whole. */
export function assembleText(
  drafts: readonly DraftBlock[],
  resolve: (href: string) => ResolvedUrl | null,
): AssembledText {
  const blocks: TextBlock[] = []
  const links: DocumentLink[] = []
  let length = 0
  for (const draft of drafts) {
    const start = length === 0 ? 0 : length + 2
    const end = start + draft.text.length
    blocks.push({ kind: draft.kind, start, end })
    for (const link of draft.links) {
      const target = resolve(link.href)
      if (target !== null)
        links.push({ ...target, text: link.text, rel: link.rel, start: start + link.start, end: start + link.end })
    }
    length = end
  }
  return { text: drafts.map((draft) => draft.text).join('\n\n'), blocks, links }
}

/** Links of blocks that the text leaves out, without a place. */
export function linksOutside(
  drafts: readonly DraftBlock[],
  resolve: (href: string) => ResolvedUrl | null,
): DocumentLink[] {
  return drafts.flatMap((draft) =>
    draft.links.flatMap((link): DocumentLink[] => {
      const target = resolve(link.href)
      return target === null ? [] : [{ ...target, text: link.text, rel: link.rel, start: null, end: null }]
    }),
  )
}
