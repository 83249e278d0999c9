import { z } from 'zod'
import { isoDaySchema } from './claim.ts'

/** How a report's publication day is known. `unknown` goes with `published: null`; it is never guessed. */
export const publishedSources = ['input', 'option', 'text', 'page', 'unknown'] as const

/** A line of a report that is not its own prose (doubled title, photo credit, "Also read" link, sign-off). */
export const noiseLineSchema = z.object({
  text: z.string(),
  start: z.int().nonnegative(),
  reason: z.string(),
})

/**
 * What shows when an undated report was written: an event it looks back on or ahead to, the year of its copyright line,
 * the day in its address, a day without its year, a weekday that fits few years.
 */
export const publicationReasonSchema = z.object({
  why: z.enum(['looks-back', 'looks-ahead', 'copyright', 'address', 'short-date', 'weekday']),
  /** The words of the text or of the address. */
  words: z.string().min(1),
  /** Where they stand in the text; null for the address. */
  start: z.int().nonnegative().nullable(),
  earliest: isoDaySchema.nullable(),
  latest: isoDaySchema.nullable(),
})

/** Between which days an undated report was written; an end that nothing shows is null. */
export const publicationSpanSchema = z.object({
  earliest: isoDaySchema.nullable(),
  latest: isoDaySchema.nullable(),
  /** What each end rests on. */
  reasons: z.array(publicationReasonSchema).min(1),
})

/**
 * A report as intake hands it on. `text` never changes afterwards: everything else is a span into it (UTF-16 code
 * units). `published` is an ISO day; `publishedAt` keeps the date-time where the input gave one.
 */
export const reportSchema = z.object({
  id: z.string().min(1),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: isoDaySchema.nullable(),
  publishedAt: z.string().nullable(),
  publishedFrom: z.enum(publishedSources),
  /** Given by the reading to a report without a day, where its words bound the day it was written. */
  publishedBetween: publicationSpanSchema.optional(),
  text: z.string().min(1),
  noise: z.array(noiseLineSchema),
})

export type PublicationReason = z.infer<typeof publicationReasonSchema>
export type PublicationSpan = z.infer<typeof publicationSpanSchema>
export type NoiseLine = z.infer<typeof noiseLineSchema>
export type Report = z.infer<typeof reportSchema>

/** What one reading of a report gives: the report and its claims, in the order of their offsets. */
export interface ReadReport {
  report: Report
  claims: import('./claim.ts').Claim[]
  /** Name of the reader, its version, the model's version and the grammar's hash. */
  readerVersion: string
}
