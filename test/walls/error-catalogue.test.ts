import { expect, it } from 'vitest'
import { errorCatalogue } from '../../src/errors.ts'

it('knows these codes, which other programs rely on: a code is added, never renamed or removed', () => {
  expect(errorCatalogue).toMatchInlineSnapshot(`
    {
      "AMBIGUOUS": "invalid",
      "CONFLICT": "conflict",
      "DATA_FOLDER": "unavailable",
      "DATA_IN_USE": "conflict",
      "FETCH_BLOCKED": "forbidden",
      "FETCH_FAILED": "unavailable",
      "FORBIDDEN": "forbidden",
      "GRAPH_UNAVAILABLE": "unavailable",
      "INTERNAL": "bug",
      "INVALID_ADDRESS": "invalid",
      "INVALID_CONFIG": "invalid",
      "INVALID_CURSOR": "invalid",
      "INVALID_DATE": "invalid",
      "INVALID_INPUT": "invalid",
      "INVALID_OUTLET": "invalid",
      "INVALID_URL": "invalid",
      "JOB_CRASHED": "bug",
      "NOT_FOUND": "not-found",
      "PAGE_TOO_LARGE": "invalid",
      "PART_OF_LOOP": "invalid",
      "PORT_IN_USE": "conflict",
      "QUEUE_UNAVAILABLE": "unavailable",
      "STORE_NEWER": "conflict",
      "TIMEOUT": "unavailable",
      "TOO_LARGE": "invalid",
      "UNAUTHENTICATED": "forbidden",
      "UNREADABLE": "invalid",
      "UNSUPPORTED": "invalid",
    }
  `)
})
