/** Whether, when and how newly a claimed event is. */
export { isBackground } from './background.ts'
export { backgroundFeatures, backgroundFeaturesOf } from './background-features.ts'
export { statusOf } from './status.ts'
export { tenseAround } from './tense-around.ts'
export { whenOf } from './when.ts'
export type { When } from './when.ts'
