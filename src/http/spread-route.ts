import { Readable } from 'node:stream'
import { WhenceError } from '../errors.ts'
import { parseSpreadQuery } from '../tracing/index.ts'
import type { InstallRoutes } from './http-server.ts'

/** The text of the whole answer for a claim, in pieces; null when there is no such claim. */
type StreamSpread = (
  claim: string,
  options: ReturnType<typeof parseSpreadQuery>,
) => Promise<AsyncIterable<string> | null>

/**
 * `GET /claims/:id/spread.json?<options>`: the answer that `whence trace --json` prints, whole, with plain lists and no
 * executor in the way. It is sent as it is written, so its length is not known when it begins.
 */
export function createSpreadRoute(stream: StreamSpread): InstallRoutes {
  return (app) => {
    app.get<{ Params: { id: string } }>(
      '/claims/:id/spread.json',
      { config: { access: 'read' } },
      async ({ params: { id }, raw }, reply) => {
        const options = parseSpreadQuery(new URL(raw.url ?? '/', 'http://localhost').searchParams)
        const pieces = await stream(id, options)
        if (pieces === null) {
          throw new WhenceError('NOT_FOUND', `there is no claim with the id ${JSON.stringify(id.slice(0, 80))}`)
        }
        return reply.type('application/json; charset=utf-8').send(Readable.from(pieces))
      },
    )
  }
}
