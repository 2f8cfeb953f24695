import { spawnSync } from 'node:child_process'
import { waitForBolt } from './bolt.js'
import { neo4jVersion } from './from-maven.js'

/** `{ url, close }`, or null when the image cannot be had. */
export async function openFromDocker() {
  const run = spawnSync(
    'docker',
    [
      ...['run', '-d', '--rm', '-p', '127.0.0.1::7687', '-e', 'NEO4J_AUTH=none'],
      ...['-e', 'NEO4J_server_memory_heap_max__size=1g', '-e', 'NEO4J_server_memory_pagecache_size=128m'],
      `neo4j:${neo4jVersion}-community`,
    ],
    { encoding: 'utf8' },
  )
  if (run.status !== 0) return null
  const container = run.stdout.trim()
  const close = async () => void spawnSync('docker', ['rm', '-f', container], { stdio: 'ignore' })
  try {
    const { stdout } = spawnSync('docker', ['port', container, '7687'], { encoding: 'utf8' })
    const port = Number(stdout.trim().split(':').pop())
    await waitForBolt(port, () => false)
    return { url: `bolt://127.0.0.1:${port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}
