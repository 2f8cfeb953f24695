export { findQueueClient } from './queue-client.ts'
export { serveQueue } from './serve-queue.ts'
export { queueSocketPath } from './socket-path.ts'
