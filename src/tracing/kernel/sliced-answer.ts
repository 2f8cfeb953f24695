import { inTurns } from '../../shared/loop-turns.ts'
import type { SpreadAnswer } from '../../spread/index.ts'

/** An answer as it comes from a thread: JSON, the lists in slices, so that reading it leaves others their turn. */
export type SlicedAnswer = readonly Slice[]

interface Slice {
  readonly field: string
  readonly isList: boolean
  readonly json: string
}

const rowsPerSlice = 1_000

export function sliceAnswer(answer: SpreadAnswer): SlicedAnswer {
  return Object.entries(answer).flatMap(([field, value]): Slice[] => {
    if (!Array.isArray(value)) return [{ field, isList: false, json: JSON.stringify(value) }]
    const slices = Math.max(1, Math.ceil(value.length / rowsPerSlice))
    return Array.from({ length: slices }, (_, slice) => ({
      field,
      isList: true,
      json: JSON.stringify(value.slice(slice * rowsPerSlice, (slice + 1) * rowsPerSlice)),
    }))
  })
}

export async function joinAnswer(sliced: SlicedAnswer): Promise<SpreadAnswer> {
  const answer: Record<string, unknown> = {}
  await inTurns(sliced, ({ field, isList, json }) => {
    const value = JSON.parse(json)
    if (!isList) answer[field] = value
    else if (answer[field] === undefined) answer[field] = value
    else for (const row of value) (answer[field] as unknown[]).push(row)
  })
  return answer as unknown as SpreadAnswer
}
