import { expect, it } from 'vitest'
import { refreshTarget } from '../../../src/shared/refresh-target.ts'

const base = 'https://old.example/a/page#top'

it.each([
  ['0; url=https://new.example/', 'https://new.example/'],
  ["0;URL='../b'", 'https://old.example/b'],
  ['5;"/c?x=1#y"', 'https://old.example/c?x=1'],
  ['0, https://new.example/', 'https://new.example/'],
  [' ;url=/d', 'https://old.example/d'],
  ['0; url=page', null],
  ['300; url=/later', null],
  ['5', null],
  ['0; url=', null],
  ['0; url=javascript:alert(1)', null],
  ['0; url=http://[::bad', null],
  ['', null],
])('reads %j as %s', (content, target) => {
  expect(refreshTarget(content, base)).toBe(target)
})
