export { explainClaim, type Explanation, type SlotOrigin } from './explain.ts'
export type { NearTrigger } from './nearest-triggers.ts'
export { whyNot, type NearRule, type WhyNot } from './why-not.ts'
export { sayWhy, whyParts, type WhyPart, type WhySentence } from './why-sentences.ts'
