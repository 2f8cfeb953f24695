import { expect, it } from 'vitest'
import { archivedOn } from '../../../../src/reading/urls/archived-on.ts'

it.each([
  ['https://web.archive.org/web/20140802101112/http://paper.example/1', '2014-08-02'],
  ['https://web.archive.org/web/20140802101112id_/paper.example/1', '2014-08-02'],
  ['https://web.archive.org/web/20149902101112/http://paper.example/1', null],
  ['https://paper.example/20140802/story', null],
  [null, null],
])('reads when %s was archived', (via, day) => {
  expect(archivedOn(via)).toBe(day)
})
