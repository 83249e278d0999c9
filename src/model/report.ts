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
  text: z.string().min(1),
  noise: z.array(noiseLineSchema),
})

export type NoiseLine = z.infer<typeof noiseLineSchema>
export type Report = z.infer<typeof reportSchema>

/** What one reading of a report gives: the report and its claims, in the order of their offsets. */
export interface ReadReport {
  report: Report
  claims: import('./claim.ts').Claim[]
  /** Name of the reader, its version, the model's version and the grammar's hash. */
  readerVersion: string
}
