export * from './explain/index.ts'
export { loadGrammar, slotsOfKind, type Grammar, type Rule } from './grammar/index.ts'
export {
  ploverOf,
  whyPlover,
  typeBetween,
  type PairReading,
  type PairType,
  type PloverScores,
} from './plover/index.ts'
export { analyseReport, loadReader, ownGrammar, readClaims } from './reader.ts'
export { findTimes, type TimeExpression } from './time/index.ts'
export type { Reader } from './types.ts'
export { parleyVersion } from './version.ts'
