import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

interface Counting {
  readonly schema: GraphQLSchema
  readonly variables: { readonly [name: string]: unknown }
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Counts of fragments so far; a fragment within itself counts nothing (validation refuses it anyway). */
  readonly known: Map<string, number>
}

/** Ample for any page; what is larger is refused by the field itself. */
const mostOfOnePage = 1000
const usualPage = 50

type FieldDefinition = GraphQLField<unknown, unknown>

/** What the field answers when `first` is left out, by the schema. */
function usualSize(definition: FieldDefinition): number {
  const size = definition.args.find((argument) => argument.name === 'first')?.defaultValue
  return typeof size === 'number' ? size : usualPage
}

function pageSize(field: FieldNode, definition: FieldDefinition, counting: Counting): number {
  const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value
  const given =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? counting.variables[value.name.value]
        : undefined
  const size = typeof given === 'number' ? given : usualSize(definition)
  return Math.min(Math.max(size, 0), mostOfOnePage)
}

function countField(field: FieldNode, parent: string, counting: Counting): number {
  const type = counting.schema.getType(parent)
  if (!(isObjectType(type) || isInterfaceType(type)) || field.selectionSet === undefined) return 0
  const definition = type.getFields()[field.name.value]
  if (definition === undefined) return 0
  const named = getNamedType(definition.type)
  if (!isCompositeType(named)) return 0
  const inside = countSelections(field.selectionSet, named.name, counting)
  return named.name.endsWith('Connection') ? pageSize(field, definition, counting) * (1 + inside) : inside
}

function countFragment(name: string, counting: Counting): number {
  const known = counting.known.get(name)
  const fragment = counting.fragments.get(name)
  if (known !== undefined || fragment === undefined) return known ?? 0
  counting.known.set(name, 0)
  const count = countSelections(fragment.selectionSet, fragment.typeCondition.name.value, counting)
  counting.known.set(name, count)
  return count
}

function countSelections(selections: SelectionSetNode, parent: string, counting: Counting): number {
  let sum = 0
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) sum += countField(selection, parent, counting)
    else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += countFragment(selection.name.value, counting)
    else sum += countSelections(selection.selectionSet, selection.typeCondition?.name.value ?? parent, counting)
  }
  return sum
}

/**
 * The most nodes that an operation can bring through its connections, pages within pages multiplied. Unlike a cost of
 * the bare text it knows the variables, so that `first: $n` is not free.
 */
export function countPageNodes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  query: { readonly document: DocumentNode; readonly variables: { readonly [name: string]: unknown } },
): number {
  const root = schema.getRootType(operation.operation)
  if (root == null) return 0
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of query.document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  }
  const counting = { schema, variables: query.variables, fragments, known: new Map<string, number>() }
  return countSelections(operation.selectionSet, root.name, counting)
}
