import type { FastifyInstance } from 'fastify'
import { WhenceError } from '../errors.ts'

/** What must answer before requests are worth sending here; each rejects when its engine is away. */
export type ReadinessChecks = { readonly [name: string]: () => Promise<void> }

const checkMs = 2000

function withinTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = new WhenceError('TIMEOUT', 'no answer in time')
    const timer = setTimeout(() => reject(late), checkMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** `/health/live`: the process answers. `/health/ready`: so do its engines, or 503 with the names of those that do not. */
export function installHealth(app: FastifyInstance, checks: ReadinessChecks): void {
  const config = { access: 'health' }
  app.get('/health/live', { config }, async () => ({ status: 'live' }))
  app.get('/health/ready', { config }, async (_request, reply) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const up = await withinTime(check()).then(
          () => true,
          () => false,
        )
        return [name, up ? 'up' : 'down'] as const
      }),
    )
    const ready = states.every(([, state]) => state === 'up')
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', ...Object.fromEntries(states) })
  })
}
