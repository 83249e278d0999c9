export { ploverOf, withPlover } from './code-claim.ts'
