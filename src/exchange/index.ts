export type { RejectedLine } from './draft.ts'
export { exportGraph } from './export-graph.ts'
export type { ImportOptions, ImportProgress, ImportResult } from './import-file.ts'
export { importFile, resumeImports } from './import-file.ts'
