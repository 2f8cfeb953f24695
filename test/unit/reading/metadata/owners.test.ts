import { describe, expect, it } from 'vitest'
import { findOwners } from '../../../../src/reading/metadata/owners.ts'
import { readHead } from '../../../../src/reading/metadata/page-head.ts'
import { parsePage } from '../../../../src/reading/page/parse-page.ts'

const outlet = { domain: 'dailyherald.example', name: 'The Daily Herald' }

function ownersOf(html: string, of = outlet) {
  const root = parsePage(`<html>${html}</html>`)
  return findOwners(root, readHead(root), of)
}

const foot = (text: string) => `<body><p>A story.</p><footer>${text}</footer></body>`

describe('findOwners', () => {
  it.each([
    ['a copyright line', foot('© 2014 Northern Papers Ltd. All rights reserved.'), 'Northern Papers'],
    ['a span of years', foot('Copyright © 1999-2014 by Northern Papers, Inc. Terms'), 'Northern Papers'],
    ['rights before the name', foot('© 2014 All Rights Reserved Northern Papers'), 'Northern Papers'],
    ['what it is part of', foot('The Daily Herald is part of the Northern Media Group.'), 'Northern Media Group'],
    ['whose subsidiary it is', foot('a subsidiary of Northern Papers, Inc.'), 'Northern Papers'],
    ['who publishes it', foot('Published by Harbour & Sons GmbH'), 'Harbour & Sons'],
    ['a name in other letters', foot('© 2014 Северная Пресса'), 'Северная Пресса'],
    [
      'a meta element',
      '<head><meta name="copyright" content="Copyright (c) Northern Papers 2014"></head>',
      'Northern Papers',
    ],
    [
      'a parent organization in its data',
      '<head><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Daily Herald","parentOrganization":{"name":"Northern Papers"}}}</script></head>',
      'Northern Papers',
    ],
  ])('reads %s', (_, html, name) => {
    expect(ownersOf(html).map((owner) => owner.name)).toEqual([name])
  })

  it.each([
    ['the outlet itself', foot('© 2014 The Daily Herald')],
    ['the outlet by its domain', foot('© 2014 DailyHerald')],
    ['the outlet by its initials', foot('© 2014 Daily Herald News'), { domain: 'dhn.example', name: 'DHN' }],
    ['rights without a holder', foot('© 2014 All rights reserved. Privacy Policy')],
    ['an agency', foot('© 2014 The Associated Press. All rights reserved.')],
    ['the credit of a picture', '<body><p>A story.</p><span>© Jane Miller</span></body>'],
    ['what the story says of others', '<body><p>Wavelet is a subsidiary of Ocean Corp.</p></body>'],
    [
      'the agency that an article comes from',
      '<head><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Associated Press"}}</script></head>',
    ],
  ])('does not take %s for an owner', (_, html, of = outlet) => {
    expect(ownersOf(html, of)).toEqual([])
  })

  it('puts what a page says outright before its copyright line, with the words it rests on', () => {
    expect(ownersOf(foot('© 2014 Herald Services. Owned and operated by Northern Papers'))).toEqual([
      { name: 'Northern Papers', quote: 'Owned and operated by Northern Papers', confidence: 0.7 },
      { name: 'Herald Services', quote: '© 2014 Herald Services', confidence: 0.5 },
    ])
  })
})
