import { describe, expect, it } from 'vitest'
import { type Answer, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { walkPages } from '../support/pages.ts'

const recordEntity = `mutation($input: RecordEntityInput!) { recordEntity(input: $input) {
  entity { id kind name aliases notes ... on Person { profileUrl } ... on IpAddress { family address } }
  errors { code path } } }`
const recordRegistration = `mutation($input: RecordRegistrationInput!) { recordRegistration(input: $input) {
  registration { role range registry lookedUpAt address { name } organization { name } } errors { code path } } }`

forEachEngine((engine) => {
  describe('entities', () => {
    const open = useTestApi(engine)
    const ask = (query: string, variables?: object): Promise<Answer> => open().ask(query, variables)
    const record = async (input: object): Promise<Answer> => (await ask(recordEntity, { input })).recordEntity
    const names = ({ edges }: Answer): string[] => edges.map(({ node }: Answer) => node.name)

    it('are recorded once and found by each of their names, however spelled', async () => {
      const input = { kind: 'DEVICE', name: 'Redmi Note', aliases: ['Hongmi Note'], notes: 'A phone' }
      const { entity, errors } = await record(input)
      expect(errors).toEqual([])
      expect(entity).toMatchObject({ kind: 'DEVICE', name: 'Redmi Note', aliases: ['Hongmi Note'], notes: 'A phone' })
      expect((await record(input)).entity).toEqual(entity)
      for (const name of ['redmi  NOTE', 'hongmi note']) {
        expect(await ask('query($name: String!) { device(name: $name) { id } }', { name })).toEqual({
          device: { id: entity.id },
        })
      }
      expect(await ask('{ device(name: "Mi 4") { id } organization(name: "Redmi Note") { id } }')).toEqual({
        device: null,
        organization: null,
      })
    })

    it('keep people of one name apart by their profiles', async () => {
      const plain = (await record({ kind: 'PERSON', name: 'Wei Zhang' })).entity
      const known = (await record({ kind: 'PERSON', name: 'Wei Zhang', profileUrl: 'https://people.example/wz' }))
        .entity
      expect(known.id).not.toBe(plain.id)
      expect(known.profileUrl).toBe('https://people.example/wz')
      expect(await ask('query($id: ID!) { person(id: $id) { name } }', { id: known.id })).toEqual({
        person: { name: 'Wei Zhang' },
      })
    })

    it('keep addresses by their canonical text', async () => {
      const { entity } = await record({ kind: 'IP_ADDRESS', name: '2001:0DB8:0::0001' })
      expect(entity).toMatchObject({ name: '2001:db8::1', address: '2001:db8::1', family: 6 })
      expect(await ask('{ ipAddress(address: "2001:db8:0:0:0:0:0:1") { id } }')).toEqual({
        ipAddress: { id: entity.id },
      })
    })

    it('are refused without a name, as no address, or with a profile that is none', async () => {
      const refused = async (input: object) => (await record(input)).errors
      expect(await refused({ kind: 'DEVICE', name: ' ' })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'name'] }])
      expect(await refused({ kind: 'IP_ADDRESS', name: '10.0.0.256' })).toEqual([
        { code: 'INVALID_ADDRESS', path: ['input', 'name'] },
      ])
      expect(await refused({ kind: 'PERSON', name: 'A', profileUrl: 'mailto:a@b.example' })).toEqual([
        { code: 'INVALID_URL', path: ['input', 'profileUrl'] },
      ])
      const { status, errors } = await open().refusal('{ ipAddress(address: "10.0.0.256") { id } }')
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'INVALID_ADDRESS'])
      expect(errors[0]?.message).toContain('10.0.0.256')
    })

    it('find an address in the ranges that it lies in, narrowest first, recorded or not', async () => {
      for (const name of ['42.62.0.0/16', '42.62.48.0/24', '42.62.48.7', '42.62.48.9', '42.63.0.1', '2a00::/16']) {
        expect((await record({ kind: 'IP_ADDRESS', name })).errors).toEqual([])
      }
      const fields = 'name family ranges { name ranges { name } } contains { totalCount edges { node { name } } }'
      const { known, unknown, range, nowhere } = await ask(`{
        known: ipAddress(address: "42.62.48.7") { ${fields} }
        unknown: ipAddress(address: "42.62.48.200") { ${fields} }
        range: ipAddress(address: "42.62.48.99/24") { ${fields} }
        nowhere: ipAddress(address: "43.0.0.1") { ${fields} }
      }`)
      const ranges = [
        { name: '42.62.48.0/24', ranges: [{ name: '42.62.0.0/16' }] },
        { name: '42.62.0.0/16', ranges: [] },
      ]
      expect(known).toMatchObject({ name: '42.62.48.7', family: 4, ranges, contains: { totalCount: 0 } })
      expect(unknown).toMatchObject({ name: '42.62.48.200', ranges })
      expect(range.name).toBe('42.62.48.0/24')
      expect(range.ranges).toEqual([{ name: '42.62.0.0/16', ranges: [] }])
      expect(range.contains).toEqual({
        totalCount: 2,
        edges: [{ node: { name: '42.62.48.7' } }, { node: { name: '42.62.48.9' } }],
      })
      expect(nowhere).toBeNull()
    })

    it('say what a registry answered, each answer with the role of the holder', async () => {
      const registry = {
        address: '42.62.48.0/24',
        organization: 'CNNIC',
        role: 'REGISTRY',
        registry: 'APNIC',
        lookedUpAt: '2014-08-01',
      }
      const assignee = {
        ...registry,
        organization: 'A data centre',
        role: 'ASSIGNEE',
        range: '42.62.48.0 - 42.62.48.255',
        lookedUpAt: '2014-08-02',
      }
      const first = (await ask(recordRegistration, { input: registry })).recordRegistration
      expect(first).toMatchObject({
        registration: {
          role: 'REGISTRY',
          lookedUpAt: '2014-08-01T00:00:00.000Z',
          address: { name: '42.62.48.0/24' },
          organization: { name: 'CNNIC' },
        },
        errors: [],
      })
      await ask(recordRegistration, { input: assignee })
      await ask(recordRegistration, { input: assignee })
      const { ipAddress, organization } = await ask(`{
        ipAddress(address: "42.62.48.0/24") { registrations { role organization { name } } }
        organization(name: "cnnic") { registrations { role address { name } } }
      }`)
      expect(ipAddress.registrations).toEqual([
        { role: 'ASSIGNEE', organization: { name: 'A data centre' } },
        { role: 'REGISTRY', organization: { name: 'CNNIC' } },
      ])
      expect(organization.registrations).toEqual([{ role: 'REGISTRY', address: { name: '42.62.48.0/24' } }])
      expect(
        (await ask(recordRegistration, { input: { ...registry, address: '300.1.1.1' } })).recordRegistration,
      ).toEqual({
        registration: null,
        errors: [{ code: 'INVALID_ADDRESS', path: ['input', 'address'] }],
      })
    })

    it('say who makes a device, and what an organization owns and makes', async () => {
      const maker =
        'mutation($input: RecordMakerInput!) { recordMaker(input: $input) { device { name makers { name } } errors { code path } } }'
      const input = { device: 'Mi 3', organization: 'Xiaomi' }
      const made = { device: { name: 'Mi 3', makers: [{ name: 'Xiaomi' }] }, errors: [] }
      expect((await ask(maker, { input })).recordMaker).toEqual(made)
      expect((await ask(maker, { input })).recordMaker).toEqual(made)
      await ask('mutation { recordOwner(input: { outlet: "mi.example", organization: "Xiaomi" }) { errors { code } } }')
      expect(await ask('{ organization(name: "xiaomi") { devices { name } outlets { domain } } }')).toEqual({
        organization: { devices: [{ name: 'Mi 3' }], outlets: [{ domain: 'mi.example' }] },
      })
    })

    it('are tied to claims and to the sources that name them', async () => {
      const { recordClaim } = await ask(
        'mutation { recordClaim(input: { text: "Redmi Note phones home" }) { claim { id } } }',
      )
      const { recordSource } = await ask(
        'mutation { recordSource(input: { url: "https://names.example/1" }) { source { id } } }',
      )
      const { device } = await ask('{ device(name: "Redmi Note") { id } }')
      const about =
        'mutation($input: LinkAboutInput!) { linkAbout(input: $input) { claim { about { name } } entity { id } errors { code path } } }'
      const mention =
        'mutation($input: RecordMentionInput!) { recordMention(input: $input) { mention { anchor { exact } } errors { code path } } }'
      const claim = recordClaim.claim.id
      const tie = { claim, entity: device.id, quote: 'Redmi Note' }
      expect((await ask(about, { input: tie })).linkAbout).toEqual({
        claim: { about: [{ name: 'Redmi Note' }] },
        entity: { id: device.id },
        errors: [],
      })
      const named = { source: recordSource.source.id, entity: device.id, quote: 'a Redmi Note' }
      for (const _ of [1, 2]) {
        expect((await ask(mention, { input: named })).recordMention).toEqual({
          mention: { anchor: { exact: 'a Redmi Note' } },
          errors: [],
        })
      }
      const { device: full } = await ask(`{ device(name: "Redmi Note") {
        claims { totalCount edges { node { text } } } mentions { totalCount edges { node { source { url } } } } } }`)
      expect(full).toEqual({
        claims: { totalCount: 1, edges: [{ node: { text: 'Redmi Note phones home' } }] },
        mentions: { totalCount: 1, edges: [{ node: { source: { url: 'https://names.example/1' } } }] },
      })
      expect((await ask(about, { input: { claim, entity: claim } })).linkAbout.errors).toEqual([
        { code: 'NOT_FOUND', path: ['input', 'entity'] },
      ])
    })

    it.each(['devices', 'ipAddresses', 'organizations', 'people'])('list %s by name, page by page', async (list) => {
      const kinds = { devices: 'DEVICE', ipAddresses: 'IP_ADDRESS', organizations: 'ORGANIZATION', people: 'PERSON' }
      const kind = kinds[list as keyof typeof kinds]
      for (const i of [3, 1, 2]) await record({ kind, name: kind === 'IP_ADDRESS' ? `198.51.100.${i}` : `Listed ${i}` })
      const whole = await walkPages(open(), { field: `${list}(PAGE)`, node: 'id name', first: 100 })
      const paged = await walkPages(open(), { field: `${list}(PAGE)`, node: 'id name', first: 1 })
      expect(paged.nodes).toEqual(whole.nodes)
      const sorted = whole.nodes.map(({ name }: Answer) => name)
      expect(sorted).toEqual([...sorted].sort())
      const word = kind === 'IP_ADDRESS' ? '198.51.100' : 'LISTED'
      const found = (await ask(`{ list: ${list}(filter: { text: "${word}" }) { totalCount edges { node { name } } } }`))
        .list
      expect(names(found)).toHaveLength(3)
      expect(found.totalCount).toBe(3)
    })
  })
})
