export { analyseReport, loadReader, readClaims } from './reader.ts'
export { findTimes, type TimeExpression } from './time/index.ts'
export type { Reader } from './types.ts'
export { parleyVersion } from './version.ts'
