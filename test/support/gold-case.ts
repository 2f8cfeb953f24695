import { z } from 'zod'

const claimSchema = z.union([z.string(), z.object({ partOf: z.string(), text: z.string() })])

const goldCaseSchema = z.object({
  claims: z.record(z.string(), claimSchema),
  entities: z.array(z.object({ kind: z.string(), name: z.string() })),
  sources: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      outlet: z.string(),
      published: z.string(),
      firstHand: z.boolean().optional(),
    }),
  ),
  citations: z.array(z.tuple([z.string(), z.string(), z.string()])),
  asserts: z.record(z.string(), z.array(z.string())),
  denies: z.record(z.string(), z.array(z.string())),
  expected: z.record(
    z.string(),
    z.object({ low: z.number(), high: z.number(), standsOn: z.array(z.string()), note: z.string().optional() }),
  ),
})

export type GoldCase = z.infer<typeof goldCaseSchema>

/** One line of an interchange file, before it is written as JSON. */
export type InterchangeLine = { readonly type: string } & { readonly [field: string]: unknown }

export function parseGoldCase(json: string): GoldCase {
  return goldCaseSchema.parse(JSON.parse(json))
}

/** The canonical URL that the gold source `key` has in the imported case. */
function goldSourceUrl(key: string): string {
  return `https://${key}.example/story`
}

/**
 * The gold case as interchange lines, with the file's own keys. Every source gets a host of its own, named after its
 * key, since some of the gold outlets are names and not domains; "2014-08 or later" becomes the month.
 */
export function goldCaseLines(gold: GoldCase): InterchangeLine[] {
  return [...claimLines(gold), ...entityLines(gold), ...sourceLines(gold), ...statementLines(gold)]
}

function claimLines(gold: GoldCase): InterchangeLine[] {
  return Object.entries(gold.claims).map(([key, claim]) => ({
    type: 'claim',
    key,
    ...(typeof claim === 'string' ? { text: claim } : claim),
  }))
}

function entityLines(gold: GoldCase): InterchangeLine[] {
  return gold.entities.map(({ kind, name }, index) => ({ type: 'entity', key: `entity-${index}`, kind, name }))
}

function sourceLines(gold: GoldCase): InterchangeLine[] {
  return gold.sources.map((source) => ({
    type: 'source',
    key: source.key,
    url: goldSourceUrl(source.key),
    kind: source.kind,
    outletName: source.outlet,
    publishedAt: source.published.replace(/ or later$/, ''),
    firstHand: source.firstHand ?? false,
  }))
}

function statementLines(gold: GoldCase): InterchangeLine[] {
  const stated = (stance: string, by: GoldCase['asserts']): InterchangeLine[] =>
    Object.entries(by).flatMap(([claim, sources]) =>
      sources.map((source) => ({ type: 'assertion', source, claim, stance })),
    )
  const citations = gold.citations.map(([from, to, basis]) => ({ type: 'citation', from, to, basis }))
  return [...stated('ASSERTS', gold.asserts), ...stated('DENIES', gold.denies), ...citations]
}
