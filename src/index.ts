/** Parley as a library: reports in, claims out. The language model alone is `parley/language`. */
export * from './model/index.ts'
export { blocks, findNoise, intake, type IntakeItem, type IntakeOptions } from './intake/index.ts'
export { loadReader, type Reader } from './reading/index.ts'
export { findTimes, type TimeExpression } from './reading/index.ts'
export { typeBetween, type PairReading, type PairType, type PloverScores } from './reading/index.ts'
