import { describe, expect, it } from 'vitest'
import { type CitationPage, findCitations } from '../../../src/reading/citations/index.ts'
import { pageStory } from './page-story.ts'

const read = (paragraphs: string[], more: Partial<CitationPage> = {}) => findCitations(pageStory(paragraphs, more))
const brief = (paragraphs: string[], more: Partial<CitationPage> = {}) =>
  read(paragraphs, more).map(({ basis, url, name }) => [basis, url, name])

describe('links of the body', () => {
  it('are citations with the place of their words', () => {
    const page = pageStory(['The phone talks, as [an earlier story](https://phonearena.example/news/1) showed.'])
    const [citation] = findCitations(page)
    expect(citation).toEqual({
      url: 'https://phonearena.example/news/1',
      via: null,
      name: null,
      basis: 'HYPERLINK',
      quote: 'an earlier story',
      start: 20,
      end: 36,
      witness: null,
    })
    expect(page.text.slice(20, 36)).toBe('an earlier story')
  })

  it('count once for one address, and another article of the same outlet counts', () => {
    expect(
      brief([
        'See [this](https://a.example/1) and [that](https://a.example/1), and [our guide](https://mypage.example/guide).',
      ]),
    ).toEqual([
      ['HYPERLINK', 'https://a.example/1', null],
      ['HYPERLINK', 'https://mypage.example/guide', null],
    ])
  })

  it.each([
    'https://mypage.example/2014/08/story#part-2',
    'https://mypage.example/',
    'https://mypage.example/tag/xiaomi',
    'https://mypage.example/author/jane-roe',
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmypage.example',
    'https://twitter.com/intent/tweet?url=https://mypage.example',
    'https://www.reddit.com/submit?url=https://mypage.example',
    'https://mypage.example/2014/08/other?share=twitter',
    'https://a.example/photo.jpg',
    'https://vpn-offer.example/?ref=aa',
    'http://[::bad',
    'javascript:alert(1)',
  ])('to %s do not count', (url) => {
    expect(brief([`Look [here](${url}).`])).toEqual([])
  })

  it('marked as tag, author, neighbour or sponsored do not count', () => {
    for (const rel of ['tag', 'author', 'prev', 'sponsored']) {
      expect(brief([`Look [here](https://a.example/1 ${rel}).`])).toEqual([])
    }
  })

  it('may be spelled out instead of linked', () => {
    const page = pageStory(['I read it at https://a.example/threads/1?page=2. And you?'])
    expect(findCitations(page)).toMatchObject([
      { url: 'https://a.example/threads/1?page=2', quote: 'https://a.example/threads/1?page=2', start: 13, end: 47 },
    ])
  })
})

describe('named credits', () => {
  it.each([
    ['According to Phone Arena, the phone sends photos.', ['Phone Arena']],
    ['The phone sends photos, according to a post on the IMA Mobile forum.', ['IMA Mobile forum']],
    ['According to the Finnish lab F-Secure, it is true.', ['F-Secure']],
    ['As reported by Uber Gizmo and Tech World, it is true.', ['Uber Gizmo', 'Tech World']],
    ['Phone Arena reports that it is true.', ['Phone Arena']],
    ['In a post on the IMA Mobile forum, he told the tale.', ['IMA Mobile forum']],
    ['The IMA Mobile forum in Hong Kong has the tale.', ['IMA Mobile forum']],
    ['“It is true,” wrote the South China Morning Post.', ['South China Morning Post']],
    ['“It is true,” Phone Arena says.', ['Phone Arena']],
    ['He told Reuters on Tuesday that it is true.', ['Reuters']],
    ['A report in the Wall Street Journal on Friday says so.', ['Wall Street Journal']],
    ['The Guardian’s investigation found it.', ['Guardian']],
    ['The lab F-Secure found it when it looked.', ['F-Secure']],
    ['It was first reported by Le Monde and El País.', ['Le Monde', 'El País']],
    ['Via: GSM Insider', ['GSM Insider']],
    ['It is true (via 9to5Mac).', ['9to5Mac']],
    ['It is true. h/t BoingBoing', ['BoingBoing']],
    ['Text.\nSource: Phone Arena | Via: GSM Insider', ['Phone Arena', 'GSM Insider']],
    ['Sources: Uber Gizmo, Tech World and Digit', ['Uber Gizmo', 'Tech World', 'Digit']],
    ['The barn burned twice, reports the Harbour Times, citing the police.', ['Harbour Times']],
    ['The Harbour Times put it this way: “The barn burned twice.”', ['Harbour Times']],
    ['The barn burned twice, per the Harbour Times.', ['Harbour Times']],
    ['The barn burned, as first seen in the Harbour Times.', ['Harbour Times']],
    ['It went up at six.\n— Harbour Times', ['Harbour Times']],
    ['It is true.\n\nSources\n\nHarbour Times\n\nKettle Talk, June 2014', ['Harbour Times', 'Kettle Talk']],
    [
      'It is true.\n\nReferences:\nHarbour Times. "Barn burns". 3 June 2014.\n"Fire". Kettle Talk.',
      ['Harbour Times', 'Kettle Talk'],
    ],
    ['It is true.\n1 Harbour Times, 3 June 2014.', ['Harbour Times']],
  ])('"%s" names %j', (text, names) => {
    const page = pageStory([text])
    const found = findCitations(page)
    expect(found.map(({ name }) => name)).toEqual(names)
    for (const { basis, url, quote, start, end } of found) {
      expect([basis, url]).toEqual(['NAMED_ATTRIBUTION', null])
      expect(page.text.slice(start ?? 0, end ?? 0)).toBe(quote)
      expect(quote).not.toBe('')
    }
  })

  it.each([
    'Xiaomi reported revenue of 2 billion dollars.',
    'The file was sent via Bluetooth, and then via Twitter to his friends.',
    'Police said so. Users reported problems. On Friday researchers said no.',
    'He said the company told customers that it was fixed.',
    'My Page reports that it is true. According to My Page, yes.',
    'By Jane Roe. According to Jane Roe, it is true.',
    'According to Hugo Barra, it is false.',
    'The report by the end of the week said nothing.',
    'Photo: Getty Images',
    'Two euros per Head, and thirty per Cart.',
    '1. Barcelona, 2014\n2. Lisbon, 2016',
    'We have many sources\n\nwithin the town, and they all say that it is so in the end of the day.',
  ])('"%s" names nobody', (text) => {
    expect(brief([text])).toEqual([])
  })

  it('several of one source are one, under the spelling of the first', () => {
    expect(brief(['According to Phone Arena, yes.', 'PhoneArena reports more. Source: Phone Arena'])).toEqual([
      ['NAMED_ATTRIBUTION', null, 'Phone Arena'],
    ])
  })

  it.each([
    ['Harbour Times. "Barn burns". 3 June 2014.', 'Harbour Times'],
    ['"Fire in the hay". Valley Wire. Retrieved 2014-06-04.', 'Valley Wire'],
    ['[2] Harbour Times, 2014', 'Harbour Times'],
  ])('of a footnote outside the text are its outlet: %s', (note, name) => {
    expect(read(['It is true.'], { notes: [note] }).map((found) => found.name)).toEqual([name])
  })

  it('outside the text keep the words of the page and no offsets', () => {
    expect(read(['It is true.'], { notes: ['Source: Phone Arena'] })).toMatchObject([
      { name: 'Phone Arena', quote: 'Phone Arena', start: null, end: null },
    ])
  })

  it('of an outlet that only the graph knows count', () => {
    expect(brief(['Mothership says it is true.'])).toEqual([])
    expect(brief(['Mothership says it is true.'], { knownOutlets: ['Mothership'] })).toEqual([
      ['NAMED_ATTRIBUTION', null, 'Mothership'],
    ])
  })
})

describe('a link and a name for one source', () => {
  it.each([
    'According to [Phone Arena](https://phonearena.example/news/1), it is true.',
    'According to Phone Arena, it is true ([link](https://www.phonearena.example/news/1)).',
    'Phone Arena says it is true. Much later in the text stands [the story](https://phonearena.example/news/1).',
    'You can read it in [an earlier story by Phone Arena](https://phonearena.example/news/1).',
    'Phone Arena has [a report](https://bit.ly/x1y2) that it is true.',
  ])('are one entry: %s', (text) => {
    const found = brief([text])
    expect(found).toHaveLength(1)
    expect(found[0]).toEqual(['HYPERLINK', expect.stringMatching(/^https/), 'Phone Arena'])
  })

  it('stay two when the link leads elsewhere', () => {
    expect(brief(['According to Phone Arena, [the law](https://laws.example/12) forbids it.'])).toEqual([
      ['NAMED_ATTRIBUTION', null, 'Phone Arena'],
      ['HYPERLINK', 'https://laws.example/12', null],
    ])
  })

  it('names the source of a possessive from the host of its link', () => {
    expect(brief(['[F-Secure’s test](https://fsecure-weblog.example/archives/2731) shows it.'])).toEqual([
      ['HYPERLINK', 'https://fsecure-weblog.example/archives/2731', 'F-Secure'],
    ])
  })
})

describe('lists of sources', () => {
  it('name each item, linked or not, and keep only the name', () => {
    const text = [
      'It takes the photos.(2)(3) It does so without leave.(1)',
      'Sources',
      '(1) Notes on the Networks (printed report, no longer on the net)\n(2) [Uber Gizmo](https://ubergizmo.example/1)\n(3) Tech World',
    ]
    expect(brief(text)).toEqual([
      ['NAMED_ATTRIBUTION', null, 'Notes on the Networks'],
      ['HYPERLINK', 'https://ubergizmo.example/1', 'Uber Gizmo'],
      ['NAMED_ATTRIBUTION', null, 'Tech World'],
    ])
  })

  it('cut at both ends, as the excerpt of a trackback is, name what is left whole, and not the page itself', () => {
    const excerpt =
      '[…] cyber plans (2) Uber Gizmo (3) Tech World (4) A Phone That Talks (5) My Page: Who Reads Your […]'
    expect(brief([excerpt]).map(([, , name]) => name)).toEqual(['Uber Gizmo', 'Tech World', 'My Page: Who Reads Your'])
  })

  it('are not any enumeration', () => {
    expect(
      brief(['First (1) open the app, (2) tap the thing and (3) wait.', '1. Open the app\n2. tap on it\n3. wait']),
    ).toEqual([])
  })
})

describe('texts that came from elsewhere', () => {
  it.each([
    ['BEIJING, July 30 (Xinhua) -- China said so.', 'Xinhua'],
    ['(Reuters) - Xiaomi said so.', 'Reuters'],
    ['WASHINGTON (AP) — Officials said so.', 'AP'],
    ['It ends here. — AFP', 'AFP'],
    ['Madrid, 3 jun (EFE).- Llueve.', 'EFE'],
    ['Berlin (dpa) - Es regnet.', 'dpa'],
    ['It rains. The Associated Press contributed to this report.', 'Associated Press'],
    ['It ends.\n© 2014 The Associated Press. All rights reserved.', 'Associated Press'],
    ['This article was originally published by The Conversation. Read on.', 'Conversation'],
  ])('"%s" is syndicated from %s', (text, name) => {
    expect(brief([text])).toEqual([['SYNDICATION', null, name]])
  })

  it('may say so in the byline only', () => {
    expect(read(['It is so.'], { authors: ['Jane Roe, Associated Press'] })).toMatchObject([
      { basis: 'SYNDICATION', name: 'Associated Press', quote: 'Jane Roe, Associated Press', start: null },
    ])
  })

  it('are not syndicated from the page itself', () => {
    const reuters = { outlet: { domain: 'reuters.com', name: 'Reuters' }, authors: ['Reuters'] }
    expect(brief(['(Reuters) - Xiaomi said so.'], { ...reuters, url: 'https://www.reuters.com/a' })).toEqual([])
  })
})

describe('unnamed witnesses', () => {
  it.each([
    ['A Xiaomi Redmi Note user in Hong Kong claims that his device has connected.', 'person in hong kong'],
    ['In his post, an owner from Hong Kong describes what he saw.', 'person in hong kong'],
    ['A Hong Kong user has traced what his phone does.', 'person in hong kong'],
    ['We heard the complaint of a Xiaomi owner in Hong Kong.', 'person in hong kong'],
    ['A person familiar with the matter said so.', 'person familiar with matter'],
    ['As pointed out by one of our loyal readers, the range is known.', 'reader of mypage'],
  ])('"%s" relies on %s', (text, witness) => {
    expect(read([text], { knownProducts: ['Xiaomi Redmi Note'] })).toMatchObject([
      { basis: 'NAMED_ATTRIBUTION', url: null, witness },
    ])
  })

  it.each([
    'The user says it works.',
    'A man said no.',
    'A user can turn it off in Hong Kong.',
    'Our readers are many.',
  ])('"%s" relies on nobody in particular', (text) => {
    expect(brief([text])).toEqual([])
  })
})

describe('a hostile megabyte', () => {
  it.each([
    'According to ',
    'A a ',
    'Aa ',
    'a user in ',
    '(1) A ',
    'via Via ',
    'Source: A, ',
    'X’s ',
    'report by the ',
    'A-',
    'one of our ',
    'https://a.b/',
    'As reported by A and ',
    'A & ',
    'of the ',
  ])('of "%s" is read to its end', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    expect(Array.isArray(findCitations(pageStory([], { text })))).toBe(true)
  })
})
