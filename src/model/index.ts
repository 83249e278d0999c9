export * from './claim.ts'
export * from './errors.ts'
export * from './report.ts'
