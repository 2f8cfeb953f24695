import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { WhenceError } from '../errors.ts'
import { allows } from '../keys/index.ts'
import type { GraphqlContext } from './graphql-context.ts'
import { countPageNodes } from './page-nodes.ts'

/** The most nodes that one operation may ask for, pages within pages multiplied. */
const maxPageNodes = 50_000

const introspecting = new WeakMap<DocumentNode, boolean>()

/** `__typename` is not introspection: clients need it. */
function asksForSchema(document: DocumentNode): boolean {
  const known = introspecting.get(document)
  if (known !== undefined) return known
  let found = false
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found = true
    },
  })
  introspecting.set(document, found)
  return found
}

function checkRole(operation: OperationDefinitionNode, context: GraphqlContext): void {
  const { actor } = context
  if (operation.operation !== 'mutation' || allows(actor.role, 'analyst')) return
  if (actor.kind === 'anonymous') throw new WhenceError('UNAUTHENTICATED', 'writing needs a key of the role analyst')
  throw new WhenceError('FORBIDDEN', `writing needs a key of the role analyst; this one is a ${actor.role}'s`)
}

function checkOperation(args: ExecutionArgs, context: GraphqlContext): void {
  const { document, schema, operationName, variableValues } = args
  const operation = getOperationAST(document, operationName)
  if (operation == null) return
  checkRole(operation, context)
  if (!allows(context.actor.role, 'analyst') && asksForSchema(document)) {
    throw new WhenceError('FORBIDDEN', 'the schema is shown to keys of the roles analyst and admin')
  }
  const nodes = countPageNodes(schema, operation, { document, variables: variableValues ?? {} })
  if (nodes <= maxPageNodes) return
  const message = `the query asks for up to ${nodes} nodes, and ${maxPageNodes} is the most: ask for smaller pages (first)`
  throw new WhenceError('PAGE_TOO_LARGE', message, { path: ['first'] })
}

/** A copy, since the answer of a validation is kept for other callers, who may see the hint. */
function withoutHint(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [\s\S]*\?$/, '')
  if (message === error.message) return error
  const { nodes = null, source = null, positions = null, path = null, extensions } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}

/** Who may write and who may see the schema, by the role of the caller, and how much one operation may ask for. */
export function operationRules(): Plugin<GraphqlContext> {
  return {
    onExecutionResult({ result, setResult, context }) {
      const { actor } = context as typeof context & GraphqlContext
      if (result === undefined || !('errors' in result) || allows(actor.role, 'analyst')) return
      setResult({ ...result, errors: (result.errors ?? []).map(withoutHint) })
    },
    onExecute({ args }) {
      checkOperation(args as ExecutionArgs, args.contextValue)
    },
    onSubscribe({ args }) {
      checkOperation(args as ExecutionArgs, args.contextValue)
    },
  }
}
