export type { RejectedLine } from './draft.ts'
export type { ImportOptions, ImportProgress, ImportRequest, ImportResult, ResumeRequest } from './import-file.ts'
export { importFile, resumeImports } from './import-file.ts'
