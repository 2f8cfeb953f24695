import { serverAudits } from 'graphql-http'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestServer } from '../support/http-server.ts'

/*
 * The audits of the graphql-http package hold the server to the GraphQL over HTTP specification, over a real socket.
 */
const test = await openTestServer({ port: 0 })
const address = await test.server.listen()
afterAll(() => test[Symbol.asyncDispose]())

describe('the GraphQL over HTTP specification', () => {
  for (const audit of serverAudits({ url: `${address}/graphql`, fetchFn: fetch })) {
    it(audit.name, async () => {
      const result = await audit.fn()
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
    })
  }
})
