import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createJobs, startWorker } from '../../../jobs/index.ts'
import { graphSchema } from '../../../schema/graph/schema.ts'
import { createServices } from '../../../src/compose/create-services.ts'
import { createPageStore, createSubmitService } from '../../../src/intake/index.ts'
import { defaultCrashRule } from '../../../src/queue/bull/bull-engine.ts'
import { readDocumentBytes } from '../../../src/reading/index.ts'
import { loadSpreadJson } from '../../../src/tracing/index.ts'
import { openLiveTransport } from '../../../src/web-fetch/index.ts'
import { countGraph, exportLines, importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { type LocalServer, openLocalServer } from '../../support/local-server.ts'
import { type OpenedQueue, queueEngines } from '../../support/queues.ts'

const claim = 'The Redmi Note sends photos to a server in China.'
const filler = 'The maker has sold millions of these handsets in Asia since the spring, most of them over its web shop.'

forEachEngine((engine) => {
  let graph: TestGraph
  let web: LocalServer
  let opened: OpenedQueue
  let folder: string
  let answer = 200
  beforeAll(async () => {
    graph = await engine.open()
    folder = await mkdtemp(join(tmpdir(), 'whence-removed-'))
    opened = await (queueEngines.find(({ isHere }) => isHere) as (typeof queueEngines)[number]).open(defaultCrashRule)
    // What reading loads at its first page would keep the queue waiting.
    await readDocumentBytes({ bytes: new TextEncoder().encode(`<p>${filler}</p>`), url: null })
    web = await openLocalServer((_, response) => {
      const body = `<p>${claim} So says <a href="https://origin.example/log">a log</a> of an owner.</p><p>${filler}</p>`
      response.writeHead(answer, { 'content-type': 'text/html' })
      response.end(answer === 200 ? `<html><title>The tale</title><article>${body}</article>` : 'gone')
    })
  }, 300_000)
  afterAll(async () => {
    await web[Symbol.asyncDispose]()
    await opened[Symbol.asyncDispose]()
    await graph[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('keeps all that a page said when it is gone, says since when, and records the removal', async () => {
    const { keys } = await importLines(graph, [{ type: 'claim', key: 'c', text: claim }])
    const { queue } = opened
    const pages = createPageStore(folder)
    const allow = new Set([web.endpoint])
    const submit = createSubmitService({ queue, pages, allow })
    const transport = openLiveTransport({ allow: [web.endpoint], delayMs: 0 })
    const readPage = readDocumentBytes
    const deps = {
      graph,
      schema: graphSchema,
      pages,
      transport,
      robots: null,
      readPage,
      scorer: null,
      finishImport: async () => {},
    }
    const worker = await startWorker({ queue, implementations: createJobs(deps), concurrency: 1 })
    const { tracing } = createServices(graph)
    const spread = async () => {
      const answer = await loadSpreadJson({ reader: graph, tracing }, keys['c'] as string, {})
      return { totals: answer?.totals, metrics: answer?.metrics }
    }
    const fetch = async () => {
      const { id } = await submit.submitUrl({ url: `${web.origin}/story`, by: 'test', hops: 0, pages: 1 })
      await queue.waitUntilIdle({ signal: AbortSignal.timeout(30_000) })
      return queue.findJob(id)
    }
    expect(await fetch()).toMatchObject({ state: 'DONE' })
    const before = { spread: await spread(), lines: await exportLines(graph), counts: await countGraph(graph) }
    answer = 410
    expect(await fetch()).toMatchObject({ state: 'FAILED', code: 'NOT_FOUND', attempts: 1 })
    expect(await fetch()).toMatchObject({ state: 'FAILED', code: 'NOT_FOUND' })
    await worker.close()
    await transport.close()

    expect(await spread()).toEqual(before.spread)
    const counts = await countGraph(graph)
    expect(counts).toEqual({ ...before.counts, Correction: 1, CORRECTS: 1 })
    const facts = (await exportLines(graph)).map((line) => JSON.parse(line))
    const said = facts.filter(({ type, version }) => (type === 'citation' || type === 'assertion') && version)
    expect(said.map(({ type, goneAt, withdrawnAt }) => [type, typeof goneAt, withdrawnAt])).toEqual([
      ['assertion', 'string', undefined],
      ['citation', 'string', undefined],
    ])
    const gone = facts.map(({ goneAt: _, ...line }) => line).filter(({ type }) => type !== 'correction')
    expect(gone).toEqual(before.lines.map((line) => JSON.parse(line)))
  }, 90_000)
})
