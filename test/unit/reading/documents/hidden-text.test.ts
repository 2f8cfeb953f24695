import { describe, expect, it } from 'vitest'
import { readDocumentBytes } from '../../../../src/reading/index.ts'

const story =
  '<p>The mill by the weir has been sold, and its wheel will turn no more after the first of May, says the new owner.</p>'

async function textOf(style: string, element: string): Promise<string> {
  const html = `<html><head><title>Mill</title><style>${style}</style></head><body><article>${story}${element}${story}${story}</article></body></html>`
  const { text } = await readDocumentBytes({
    bytes: Buffer.from(html),
    url: 'https://paper.example/mill',
    contentType: 'text/html',
  })
  return text
}
const words = 'These are the words that no reader of this page can see on the screen.'

describe('hidden text', () => {
  it.each([
    ['a class', '.gone{display:none}', `<p class="x gone">${words}</p>`],
    ['a class in a list', 'a, .gone , p.b{color:red;display : none !important}', `<p class="gone">${words}</p>`],
    ['an id', '/* } */ #gone { display: none }', `<div id="gone"><p>${words}</p></div>`],
    ['an attribute', '', `<p hidden>${words}</p>`],
    ['its own style', '', `<p style="color:red; display:none">${words}</p>`],
    ['a template', '', `<template><p>${words}</p></template>`],
  ])('by %s is no text', async (_, style, element) => {
    expect(await textOf(style, element)).not.toContain(words)
  })

  it.each([
    ['only in print', '@media print{.gone{display:none}}', `<p class="gone">${words}</p>`],
    ['only inside something else', '.menu .gone{display:none}', `<p class="gone">${words}</p>`],
    ['under another name', '.gone{display:none}', `<p class="gone-by">${words}</p>`],
  ])('that is hidden %s stays', async (_, style, element) => {
    expect(await textOf(style, element)).toContain(words)
  })
})
