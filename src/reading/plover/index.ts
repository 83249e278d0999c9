export { markActors, type TextSpan } from './actor-pair.ts'
export { ploverOf, whyPlover, withPlover } from './code-claim.ts'
export { pairFeatures } from './pair-features.ts'
export { typeBetween, type PairReading, type PairType, type PloverScores } from './pair-type.ts'
