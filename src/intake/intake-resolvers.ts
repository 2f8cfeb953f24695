import { WhenceError } from '../errors.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Resolvers, SubmitDocumentInput } from '../http/generated/resolver-types.ts'
import type { Queue } from '../queue/index.ts'
import { type Connection, encodeCursor, type PageArgs, pageOfRows, parsePageArgs } from '../shared/connection.ts'
import { refusable } from '../shared/refusals.ts'
import { findSources, requireUrl, sourceId } from '../sources/index.ts'
import { countNotices, listNotices } from './notice-store.ts'
import type { SubmitService } from './submit-service.ts'

export interface IntakeResolverDeps {
  readonly reader: GraphReader
  readonly queue: Queue
  readonly submit: SubmitService
}

/** Handing in pages, and watching what becomes of them. */
export function createIntakeResolvers(deps: IntakeResolverDeps): Resolvers {
  const { reader, queue, submit } = deps
  return {
    Query: {
      job: (_, { id }) => queue.findJob(id),
      jobs: (_, { states, ...args }) => jobPage(queue, states ?? null, args),
      notices: async (_, { filter, ...args }) => {
        const page = parsePageArgs(args)
        const narrowed = {
          kinds: filter?.kinds ?? null,
          states: filter?.states ?? null,
          target: filter?.target ?? null,
        }
        return pageOfRows(await listNotices(reader, narrowed, page), page, () => countNotices(reader, narrowed))
      },
    },
    Mutation: {
      submitUrl: (_, { input: { url } }, { actor }) =>
        refusable(async () => ({ job: await submit.submitUrl({ url, by: actor.name }) }), { job: null }),
      submitDocument: (_, { input }, { actor }) =>
        refusable(() => submitDocument(deps, input, actor.name), { source: null, job: null }),
    },
  }
}

async function submitDocument({ reader, submit }: IntakeResolverDeps, input: SubmitDocumentInput, by: string) {
  const { url, html, text } = input
  if ((html == null) === (text == null)) {
    throw new WhenceError('INVALID_INPUT', 'Give either html or text, not both.', { path: ['html'] })
  }
  const contentType = html == null ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
  const job = await submit.submitDocument({ url, by, content: html ?? text ?? '', contentType })
  const [source] = await findSources(reader, [sourceId({ url: requireUrl(url) })])
  return { source: source ?? null, job }
}

type JobStates = Parameters<Queue['listJobs']>[0]['states']

/** Job ids sort by time, so the id alone is the place in the list. */
async function jobPage(queue: Queue, states: JobStates | null, args: PageArgs): Promise<Connection<unknown>> {
  const page = parsePageArgs(args)
  const after = page.after?.[1]
  const { jobs, total, hasMore } = await queue.listJobs({
    first: page.limit,
    ...(states ? { states } : {}),
    ...(after === undefined ? {} : { after }),
  })
  const edges = jobs.map((node) => ({ node, cursor: encodeCursor([node.createdAt, node.id]) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => total,
  }
}
