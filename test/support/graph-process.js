// A process that holds or writes an embedded graph and can be killed. Plain JavaScript over dist, because Node runs it
// by itself.
//   node graph-process.js FOLDER hold     opens the graph, says "open" and stays
//   node graph-process.js FOLDER write    writes one claim after the other and says the number of each that was done
//   node graph-process.js FOLDER batch    the same in transactions of 50 claims
// The log is folded into the store every 100 kB, so that a kill also meets a store that is just being written.
import process from 'node:process'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { openSharedGraph } from '../../dist/src/graph/embedded/open-shared-graph.js'
import { defineQuery } from '../../dist/src/graph/index.js'

const [, , folder, mode] = process.argv
const say = (line) => process.stdout.write(`${line}\n`)

const graph = await openSharedGraph({ folder, schema: graphSchema, checkpointBytes: 100_000 }).catch((error) => {
  say(error.code)
  process.exit(1)
})
const create = defineQuery({
  name: 'test.createNumbered',
  cypher: 'UNWIND $numbers AS n CREATE (c:Claim {id: toString(n), number: n, searchText: $text})',
  parse: (row) => row,
})
const text = 'a claim of some length '.repeat(20)

say('open')
if (mode === 'hold') setInterval(() => {}, 1_000)
for (let n = 0; mode === 'write'; n++) {
  await graph.write(create, { numbers: [n], text })
  say(n)
}
for (let n = 0; mode === 'batch'; n += 50) {
  await graph.transaction(async (tx) => {
    const numbers = Array.from({ length: 50 }, (_, i) => n + i)
    await tx.write(create, { numbers: numbers.slice(0, 25), text })
    await tx.write(create, { numbers: numbers.slice(25), text })
  })
  say(n)
}
