// A process that looks for new claims in the embedded graph and is killed once it has come far enough. Plain JavaScript
// over dist, because Node runs it by itself.
//   node backfill-process.js FOLDER VERSIONS
import process from 'node:process'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { openEmbeddedGraph } from '../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../dist/src/graph/index.js'
import { backfill } from '../../dist/src/intake/index.js'

const [folder, versions] = process.argv.slice(2)
const graph = openEmbeddedGraph({ folder, schema: graphSchema })
await applySchema(graph)
await backfill(graph, {
  stamp: { at: 0, by: 'job' },
  pageSize: 1,
  onProgress: (done) => {
    if (done >= Number(versions)) process.kill(process.pid, 'SIGKILL')
  },
})
