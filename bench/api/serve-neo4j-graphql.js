import { Neo4jGraphQL } from '@neo4j/graphql'
import { graphql } from 'graphql'
import neo4j from 'neo4j-driver'

const typeDefs = `
  type Source @node {
    id: ID! title: String url: String sortKey: String
    outlet: [Outlet!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
    cites: [Source!]! @relationship(type: "CITES", direction: OUT, properties: "Cites")
  }
  type Outlet @node { domain: String name: String }
  type Cites @relationshipProperties { basis: String }
`

const source = `{ sources(limit: 50, sort: [{ sortKey: ASC }]) { id title url outlet { domain name }
  citesConnection(first: 5, sort: [{ node: { sortKey: ASC } }]) {
    edges { properties { basis } node { id title url outlet { domain name } } } } } }`

/** The same page as @neo4j/graphql serves it from the same database, with the indexes that are there. */
export async function openNeo4jGraphql({ url, user, password }) {
  const driver = neo4j.driver(url, password === '' ? undefined : neo4j.auth.basic(user, password))
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
  const ask = async () => {
    const { data, errors } = await graphql({ schema, source, contextValue: { executionContext: driver } })
    if (errors) throw errors[0]
    return data.sources.length
  }
  return { ask, close: () => driver.close() }
}
