/** What the graph keeps of one label: written once as data, set up by each engine in its own way. */
export interface NodeSchema {
  /** Properties whose value no two nodes of the label may share. A node without the property is not concerned. */
  readonly unique: readonly string[]
  /** Groups of properties that queries look nodes up by, each an index. */
  readonly lookups?: readonly (readonly string[])[]
  /** Full-text indexes by name: the property that holds the text. */
  readonly texts?: Readonly<Record<string, string>>
}

export interface GraphSchema {
  /** Raised by one with every migration; a store with a higher number was written by a later Whence. */
  readonly version: number
  readonly nodes: Readonly<Record<string, NodeSchema>>
}

export interface TextIndex {
  readonly name: string
  readonly label: string
  readonly property: string
}

export function listTextIndexes(schema: GraphSchema): TextIndex[] {
  return Object.entries(schema.nodes).flatMap(([label, node]) =>
    Object.entries(node.texts ?? {}).map(([name, property]) => ({ name, label, property })),
  )
}
