import { WhenceError } from '../errors.ts'
import { parseSpreadQuery, type SpreadJson } from '../tracing/index.ts'
import type { InstallRoutes } from './http-server.ts'

/** The whole answer for a claim; null when there is no such claim. */
type LoadSpread = (claim: string, options: ReturnType<typeof parseSpreadQuery>) => Promise<SpreadJson | null>

/**
 * `GET /claims/:id/spread.json?<options>`: the answer that `whence trace --json` prints, whole, with plain lists and no
 * executor in the way.
 */
export function createSpreadRoute(load: LoadSpread): InstallRoutes {
  return (app) => {
    app.get<{ Params: { id: string } }>(
      '/claims/:id/spread.json',
      { config: { access: 'read' } },
      async ({ params: { id }, raw }, reply) => {
        const options = parseSpreadQuery(new URL(raw.url ?? '/', 'http://localhost').searchParams)
        const spread = await load(id, options)
        if (spread === null) {
          throw new WhenceError('NOT_FOUND', `there is no claim with the id ${JSON.stringify(id.slice(0, 80))}`)
        }
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(spread))
      },
    )
  }
}
