import { z } from 'zod'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'

/*
 * Under each key of a text stands a bucket with the sources that have it. A bucket is found by its key and holds the
 * first sources that came, so that one text more costs the same however many are stored: what more pages than that
 * carry is boilerplate, and a copy of what very many have copied is as near to the first of them as to any other.
 */

const mostInBucket = 64

const keepInBuckets = defineQuery({
  name: 'intake.keepInBuckets',
  cypher: `UNWIND $keys AS key
    MERGE (b:TextBucket {id: key})
    ON CREATE SET b.sources = [$source]
    ON MATCH SET b.sources = CASE WHEN $source IN b.sources OR size(b.sources) >= $most
      THEN b.sources ELSE b.sources + [$source] END
    RETURN count(b) AS kept`,
  parse: z.object({ kept: z.number() }).parse,
})

const keepSignature = defineQuery({
  name: 'intake.keepSignature',
  cypher: 'MATCH (v:Version {id: $id}) SET v.signature = $signature RETURN count(v) AS kept',
  parse: z.object({ kept: z.number() }).parse,
})

const sourcesSharingKeys = defineQuery({
  name: 'intake.sourcesSharingKeys',
  cypher: `UNWIND $keys AS key MATCH (b:TextBucket {id: key})
    UNWIND b.sources AS source
    WITH source, count(*) AS shared WHERE source <> $source
    RETURN source, shared ORDER BY shared DESC, source LIMIT $limit`,
  parse: z.object({ source: z.string(), shared: z.number() }).parse,
})

/** Puts a source into the buckets of its text and keeps the signature on the version; done again it changes nothing. */
export async function keepTextKeys(
  tx: GraphWriter,
  { source, version }: { source: string; version: string },
  { signature, keys }: { signature: string | null; keys: readonly string[] },
): Promise<void> {
  if (signature === null) return
  await tx.write(keepSignature, { id: version, signature })
  // In one order, so that two writers never wait for each other.
  await tx.write(keepInBuckets, { keys: [...keys].sort(), source, most: mostInBucket })
}

/** The other sources that have most keys in common with a text. */
export async function findSharing(
  reader: GraphReader,
  { source, keys, limit }: { source: string; keys: readonly string[]; limit: number },
): Promise<string[]> {
  if (keys.length === 0) return []
  return (await reader.read(sourcesSharingKeys, { keys: [...keys], source, limit })).map((row) => row.source)
}
