import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

/**
 * The part of the Compose Specification (compose-spec.json) that the file uses: a misspelt key is a mistake that only a
 * start would show.
 */
const command = z.union([z.string(), z.array(z.string())])
const duration = z.string().regex(/^\d+(ms|s|m)$/)
const healthcheck = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({
    test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
    interval: duration,
    timeout: duration,
    retries: z.int().positive(),
    start_period: duration.optional(),
  }),
])
const condition = z.enum(['service_started', 'service_healthy', 'service_completed_successfully'])
const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  command: command.optional(),
  entrypoint: command.optional(),
  environment: z.record(z.string().regex(/^\w+$/), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[a-z]+$/)).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition })).optional(),
  deploy: z.strictObject({ replicas: z.int().positive() }).optional(),
  healthcheck,
  stop_grace_period: duration.optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
})
const composeFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  'x-whence': z.looseObject({}),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
})

describe('docker-compose.yml', () => {
  const compose = composeFile.parse(parse(read('docker-compose.yml'), { merge: true }))
  const services = Object.entries(compose.services)

  it('starts what the server mode consists of', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['key', 'neo4j', 'redis', 'serve', 'work'])
  })

  it('gives each service that stays up a health check and a restart', () => {
    const unchecked = services.filter(([, { healthcheck: check, restart }]) => 'disable' in check || restart === 'no')
    expect(unchecked.map(([name]) => name)).toEqual(['key'])
  })

  it('waits only for services that are there, and for health only where it is checked', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [name, { condition: wanted }] of Object.entries(depends_on)) {
        const { healthcheck: check, restart } = compose.services[name] ?? expect.fail(`no service ${name}`)
        expect(wanted).toBe('disable' in check ? 'service_completed_successfully' : 'service_healthy')
        expect(restart === 'no').toBe(wanted === 'service_completed_successfully')
      }
    }
  })

  it('declares each volume that it mounts, and no other', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]))
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort())
  })

  it('keeps every job: no eviction, and an append-only file', () => {
    expect(compose.services['redis']?.command).toEqual(
      expect.arrayContaining(['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']),
    )
  })

  it('publishes the API alone, and to this machine alone', () => {
    const ports = services.flatMap(([name, { ports: own = [] }]) => own.map((port) => `${name} ${port}`))
    expect(ports).toEqual([expect.stringMatching(/^serve 127\.0\.0\.1:/)])
  })

  it('has a key made before it serves', () => {
    expect(compose.services['serve']?.depends_on?.['key']?.condition).toBe('service_completed_successfully')
    expect(JSON.stringify(compose.services['key']?.command)).toContain('keys create')
  })

  it('holds no password', () => {
    const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment))
    const secrets = values.filter(([name]) => /PASSWORD|AUTH/.test(name))
    expect(secrets.length).toBeGreaterThan(0)
    for (const [, value] of secrets) expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?/)
  })
})

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))
  const instruction = (name: string) => last.filter((line) => line.startsWith(`${name} `))

  it('runs as an ordinary user, set after all that needs root', () => {
    expect(instruction('USER')).toEqual(['USER node'])
    const user = last.indexOf('USER node')
    expect(last.findLastIndex((line) => /^(RUN|COPY) /.test(line))).toBeLessThan(user)
    expect(last.findIndex((line) => /^(ENTRYPOINT|CMD) /.test(line))).toBeGreaterThan(user)
  })

  it('leaves compiler and sources behind', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toHaveLength(2)
    expect(lines.join('\n')).toContain('npm prune --omit=dev')
    expect(instruction('COPY').join('\n')).not.toMatch(/ \.\/?src | \. \./)
  })

  it('copies only what is let into the build', () => {
    const letIn = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1))
    for (const name of copied) expect(letIn).toContain(`!${name}`)
  })

  it('has a health check and starts the server without a shell', () => {
    expect(instruction('HEALTHCHECK')).toHaveLength(1)
    expect(instruction('ENTRYPOINT')).toEqual(['ENTRYPOINT ["node", "/app/bin/whence"]'])
  })
})
