import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { pageCap } from '../shared/connection.ts'

/**
 * Refuses a page that is too large by name, before the limits on the whole query do it without one. A size that comes
 * as a variable is refused by the list itself.
 */
export function pageSizeRule(): Plugin {
  return {
    onValidate({ params, setResult }) {
      const error = findLargePage(params.documentAST as DocumentNode)
      if (error) setResult([error])
    },
  }
}

function findLargePage(document: DocumentNode): GraphQLError | null {
  let found: GraphQLError | null = null
  visit(document, {
    [Kind.ARGUMENT](node) {
      if (node.name.value !== 'first' || node.value.kind !== Kind.INT || found) return
      const size = Number(node.value.value)
      if (size >= 0 && size <= pageCap) return
      const message = `first must be between 0 and ${pageCap}, not ${node.value.value}; ask for more pages.`
      const extensions = { code: 'PAGE_TOO_LARGE', path: ['first'], http: { status: 400, spec: false } }
      found = new GraphQLError(message, { nodes: [node], extensions })
    },
  })
  return found
}
