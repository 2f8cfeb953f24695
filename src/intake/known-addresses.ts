import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { sourceId } from '../sources/index.ts'

const sourcesByAddress = defineQuery({
  name: 'intake.sourcesByAddress',
  cypher: `UNWIND $urls AS url MATCH (f:Fact {valueKey: url})<-[:HAS_FACT]-(s:Source)
    WHERE f.property = 'url' AND f.withdrawnAt IS NULL
    RETURN url, s.id AS id, s.url AS canonical ORDER BY url, id`,
  parse: z.object({ url: z.string(), id: z.string(), canonical: z.string() }).parse,
})

/** The sources that addresses lead to: a page known under several addresses is one source. */
export async function resolveAddresses(
  reader: GraphReader,
  urls: readonly string[],
): Promise<Map<string, { id: string; url: string }>> {
  const resolved = new Map(urls.map((url) => [url, { id: sourceId({ url }), url }]))
  for (const { url, id, canonical } of await reader.read(sourcesByAddress, { urls: [...new Set(urls)] })) {
    resolved.set(url, { id, url: canonical })
  }
  return resolved
}
