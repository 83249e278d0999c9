/** When a report without a publication day was written, as far as it shows. */
export { findTimesBetween } from './between.ts'
export { publicationSpan } from './span.ts'
