import type { z } from 'zod'
import { type Line, lineSchema, lineTypes } from './line-schema.ts'

export type ParsedLine = { readonly line: Line } | { readonly reason: string }

/** Reads one line of an interchange file, or says in words why it is a bad one. */
export function parseLine(text: string): ParsedLine {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { reason: `not JSON: ${clip(text)}` }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { reason: `no JSON object: ${clip(text)}` }
  const type = (json as { type?: unknown }).type
  if (typeof type !== 'string') return { reason: `it has no "type"; known are ${lineTypes.join(', ')}` }
  if (!lineTypes.includes(type)) {
    return { reason: `unknown type "${clip(type)}"; known are ${lineTypes.join(', ')}` }
  }
  const parsed = lineSchema.safeParse(json)
  return parsed.success ? checkLine(parsed.data) : { reason: describeIssue(parsed.error) }
}

/** What one field alone cannot tell. */
function checkLine(line: Line): ParsedLine {
  if (line.type === 'about' || line.type === 'mention') {
    const isOne = (line.claim === undefined) !== (line.source === undefined)
    if (!isOne) return { reason: 'name either a "claim" or a "source"' }
  }
  if (line.type === 'source' && line.url === undefined && line.naturalKey === undefined) {
    if (line.title === undefined && !line.authors?.length) {
      return { reason: 'a source without "url" needs a "title" or "authors" to be known by' }
    }
  }
  if ('start' in line && line.start !== undefined && line.end !== undefined && line.end < line.start) {
    return { reason: `"end" (${line.end}) lies before "start" (${line.start})` }
  }
  return { line }
}

function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'it is no line of an interchange file'
  const place = issue.path.map(String).join('.')
  return place === '' ? issue.message : `"${place}": ${issue.message}`
}

function clip(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
