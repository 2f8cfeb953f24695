// A process that works on a queue and can be killed. Plain JavaScript over dist, because Node runs it by itself.
//   node queue-process.js '{"engine":"embedded","dataFolder":"…"}' enqueue|die|hold|sleep
import process from 'node:process'
import { implementJob, startWorker } from '../../dist/jobs/worker.js'
import { openEmbeddedQueue } from '../../dist/src/queue/embedded/open-embedded-queue.js'
import { fetchSource } from '../../dist/src/queue/index.js'
import { openRedisQueue } from '../../dist/src/queue/redis/open-redis-queue.js'

const { engine, ...options } = JSON.parse(process.argv[2])
const mode = process.argv[3]
const log = { warn: () => {}, error: () => {} }
const say = (line) => process.stdout.write(`${line}\n`)
const killSelf = () => process.kill(process.pid, 'SIGKILL')

const open = engine === 'redis' ? openRedisQueue : openEmbeddedQueue
const queue = await open({ ...options, log }).catch((error) => {
  say(error.code)
  process.exit(1)
})
const payload = { url: 'https://poison.example/', hops: 0, pages: 1, requestedBy: 'test' }

if (mode === 'enqueue') {
  const { id } = await queue.enqueue(fetchSource, payload)
  say(id)
  killSelf()
}
if (mode === 'die') {
  await startWorker({ queue, implementations: [implementJob(fetchSource, async () => killSelf())], concurrency: 1 })
}
if (mode === 'hold') {
  const stop = async () => {
    await queue.ping()
    await queue.close()
    say('closed')
  }
  process.on('SIGINT', () => void stop())
  say('open')
  setInterval(() => {}, 1_000).unref()
}
if (mode === 'forget') {
  say('open')
  process.exit(0)
}
