export { callerOf, type RouteAccess } from './door.ts'
export type { Caller, GraphqlContext } from './graphql-context.ts'
export { createHttpServer, type HttpServer, type HttpServerOptions, type InstallRoutes } from './http-server.ts'
