// A process that imports a file into the embedded graph and can be killed. Plain JavaScript over dist, because Node runs
// it by itself.
//   node import-process.js '{"folder":"…","path":"…","at":0}' checking|stored:N|amid:N
import process from 'node:process'
import { setTimeout } from 'node:timers'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { importFile } from '../../dist/src/exchange/index.js'
import { openEmbeddedGraph } from '../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../dist/src/graph/index.js'

const { folder, path, at } = JSON.parse(process.argv[2])
const [stage, batch = '0'] = process.argv[3].split(':')
const killSelf = () => process.kill(process.pid, 'SIGKILL')

const graph = openEmbeddedGraph({ folder, schema: graphSchema })
await applySchema(graph)
let batches = 0
await importFile({
  graph,
  journalFolder: `${folder}/imports`,
  path,
  options: { by: 'test', at },
  onProgress: (progress) => {
    if (stage === progress.stage && stage === 'checking') killSelf()
    if (progress.stage !== 'storing') return
    batches += 1
    if (batches < Number(batch)) return
    process.stdout.write(`${progress.done}\n`, () => (stage === 'stored' ? killSelf() : setTimeout(killSelf, 3)))
  },
})
process.stdout.write('finished\n')
