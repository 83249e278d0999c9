import { z } from 'zod'
import { ploverSchema } from './plover.ts'

/**
 * The claim: one thing a report says, tied to the words that say it.
 * Field names and meanings follow the project's annotation guide; offsets are UTF-16 code units into the report's
 * text, days are ISO dates (`YYYY-MM-DD`).
 */

export const claimKinds = ['encounter', 'offer', 'truce', 'exchange', 'figure', 'act'] as const
export const statuses = [
  'happened',
  'ongoing',
  'expected',
  'possible',
  'refused',
  'denied',
  'called-off',
] as const
export const sourceTypes = ['person', 'office', 'organisation', 'anonymous', 'media', 'document'] as const
export const encounterModes = ['visit', 'meeting', 'talks', 'call', 'summit', 'message'] as const
export const bounds = ['exact', 'about', 'at-least', 'more-than', 'fewer-than', 'up-to'] as const
export const measures = [
  'killed',
  'wounded',
  'held',
  'abducted',
  'missing',
  'released',
  'displaced',
  'detained',
  'other',
] as const

export const isoDaySchema = z.iso.date()

/** First and last day that the text supports, both included. */
export const dayIntervalSchema = z.tuple([isoDaySchema, isoDaySchema])

/** One link of the attribution chain. The outlet itself is never listed; the last link of a chain is its root. */
export const sourceSchema = z.object({ name: z.string().min(1), type: z.enum(sourceTypes) })

/** Where a slot's value stands in the report's text. `slot` is a field name of the claim. */
export const slotSpanSchema = z.object({
  slot: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})

const commonFields = {
  /** Short identifier, stable for the same report text, span and reading. */
  id: z.string(),
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  anchor: z.string().min(1),
  status: z.enum(statuses),
  background: z.boolean(),
  when: dayIntervalSchema.nullable(),
  /** The expression that `when` came from, and how it was anchored; null when `when` is null. */
  whenFrom: z.string().nullable(),
  place: z.string().nullable(),
  /** Attribution chain from the outlet inwards; empty means the outlet's own voice. */
  sources: z.array(sourceSchema),
  /** True for a quotation whose speaker the report does not state. */
  speakerNotStated: z.boolean().optional(),
  /** The claim as a PLOVER event; null for what PLOVER has no event for. Claims read before it was added lack it. */
  plover: ploverSchema.nullable().optional(),
  /** Names of the rules and model parts that produced the claim. */
  why: z.array(z.string()),
  /** Where the slots' values stand, for those that the text holds word by word. */
  spans: z.array(slotSpanSchema),
}

export const encounterSchema = z.object({
  kind: z.literal('encounter'),
  ...commonFields,
  mode: z.enum(encounterModes),
  parties: z.array(z.string()),
  host: z.array(z.string()).nullable(),
  mediator: z.array(z.string()).nullable(),
  topics: z.array(z.string()),
})

export const offerSchema = z.object({
  kind: z.literal('offer'),
  ...commonFields,
  by: z.array(z.string()),
  to: z.array(z.string()),
  gives: z.string().nullable(),
  gets: z.string().nullable(),
  duration: z.string().nullable(),
})

export const truceSchema = z.object({
  kind: z.literal('truce'),
  ...commonFields,
  parties: z.array(z.string()),
  mediator: z.array(z.string()).nullable(),
  duration: z.string().nullable(),
})

export const legSchema = z.object({
  from: z.string().nullable(),
  what: z.string(),
  count: z.number().nullable(),
  bound: z.enum(bounds).nullable(),
})

export const exchangeSchema = z.object({
  kind: z.literal('exchange'),
  ...commonFields,
  legs: z.array(legSchema).min(1),
})

export const figureSchema = z.object({
  kind: z.literal('figure'),
  ...commonFields,
  measure: z.enum(measures),
  value: z.number(),
  bound: z.enum(bounds),
  population: z.string().nullable(),
  by: z.string().nullable(),
})

/** Any other event of PLOVER: an attack, a threat, an accusation, a sanction, aid … */
export const actSchema = z.object({
  kind: z.literal('act'),
  ...commonFields,
  /** Who does it. */
  actor: z.array(z.string()),
  /** To whom it is done. */
  recipient: z.array(z.string()),
  /** What it is done to or about, in the words of the report, where those name no actor. */
  object: z.string().nullable(),
})

export const claimSchema = z.discriminatedUnion('kind', [
  encounterSchema,
  offerSchema,
  truceSchema,
  exchangeSchema,
  figureSchema,
  actSchema,
])

export type ClaimKind = (typeof claimKinds)[number]
export type Status = (typeof statuses)[number]
export type SourceType = (typeof sourceTypes)[number]
export type EncounterMode = (typeof encounterModes)[number]
export type Bound = (typeof bounds)[number]
export type Measure = (typeof measures)[number]
export type DayInterval = z.infer<typeof dayIntervalSchema>
export type Source = z.infer<typeof sourceSchema>
export type SlotSpan = z.infer<typeof slotSpanSchema>
export type Leg = z.infer<typeof legSchema>
export type EncounterClaim = z.infer<typeof encounterSchema>
export type OfferClaim = z.infer<typeof offerSchema>
export type TruceClaim = z.infer<typeof truceSchema>
export type ExchangeClaim = z.infer<typeof exchangeSchema>
export type FigureClaim = z.infer<typeof figureSchema>
export type ActClaim = z.infer<typeof actSchema>
export type Claim = z.infer<typeof claimSchema>
