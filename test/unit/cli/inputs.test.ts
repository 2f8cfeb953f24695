import { expect, it } from 'vitest'
import { sortInputs } from '../../../src/cli/inputs.ts'

it('gives the addresses to the files in their order, and takes any scheme for a URL', () => {
  expect(
    sortInputs(['a.html', 'ftp://b.example/', './c.html', 'd.html'], ['https://a.example/', 'https://c.example/']),
  ).toEqual([
    { kind: 'file', input: 'a.html', url: 'https://a.example/' },
    { kind: 'url', input: 'ftp://b.example/' },
    { kind: 'file', input: './c.html', url: 'https://c.example/' },
    { kind: 'file', input: 'd.html', url: null },
  ])
})

it('refuses more addresses than there are files', () => {
  expect(() => sortInputs(['https://a.example/', 'b.html'], ['https://x.example/', 'https://y.example/'])).toThrow(
    '--url is given more often than there are files',
  )
})
