import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

/** The API in a process of its own: see `serve.js`. */
export async function openServer(engine, place) {
  const child = fork(join(import.meta.dirname, 'serve.js'), [JSON.stringify({ engine, place })])
  const [{ address }] = await once(child, 'message')
  const waiting = new Map()
  child.on('message', ({ id, answer }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  let last = 0
  const tell = (ask) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve)
      child.send({ id: last, ask })
    })
  const agent = new Agent({ keepAlive: true, maxSockets: 60 })
  return {
    forget: () => tell('forget'),
    /** The longest that the event loop was kept busy since this was asked last, in milliseconds. */
    delay: () => tell('delay'),
    /** The text of an answer. */
    get: (path) => send(agent, `${address}${path}`, null),
    async query(query, variables) {
      const text = await send(agent, `${address}/graphql`, JSON.stringify({ query, variables }))
      const { data, errors } = JSON.parse(text)
      if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors).slice(0, 300)}`)
      return data
    },
    async close() {
      agent.destroy()
      const exit = once(child, 'exit')
      await tell('stop')
      child.disconnect()
      await exit
    },
  }
}

function send(agent, url, body) {
  return new Promise((resolve, reject) => {
    const headers = body === null ? {} : { 'content-type': 'application/json' }
    const sent = request(url, { agent, headers, method: body === null ? 'GET' : 'POST' }, (response) => {
      const pieces = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${url} answers ${response.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
