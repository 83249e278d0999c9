export * from './claim.ts'
export * from './errors.ts'
export * from './plover.ts'
export * from './report.ts'
