import type { CitationPage, PageLink } from '../../../src/reading/citations/index.ts'

const linkPattern = /\[([^\]]+)\]\((\S+?)(?: ([a-z ]+))?\)/g

/** A page out of paragraphs in which `[words](url rel)` is a link: what the page tree gives to the citation reader. */
export function pageStory(paragraphs: readonly string[], more: Partial<CitationPage> = {}): CitationPage {
  const links: PageLink[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n'
    let at = 0
    for (const match of paragraph.matchAll(linkPattern)) {
      text += paragraph.slice(at, match.index)
      const words = match[1] ?? ''
      const rel = (match[3] ?? '').split(' ').filter((token) => token !== '')
      links.push({
        url: match[2] ?? '',
        via: null,
        text: words,
        rel,
        start: text.length,
        end: text.length + words.length,
      })
      text += words
      at = match.index + match[0].length
    }
    text += paragraph.slice(at)
  }
  return {
    url: 'https://mypage.example/2014/08/story',
    title: 'A Phone That Talks',
    authors: ['Jane Roe'],
    outlet: { domain: 'mypage.example', name: 'My Page' },
    text,
    links,
    notes: [],
    resolve: (url) => ({ url, via: null }),
    ...more,
  }
}
