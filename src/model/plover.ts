import { z } from 'zod'

/**
 * Event types and modes of PLOVER 2.0 (Open Event Data Alliance, Political Language Ontology for Verifiable Event
 * Records), and its four auxiliary modes.
 */

/** The modes that the codebook has for each type; the types without modes have an empty list. */
export const ploverModes = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const

export type PloverType = keyof typeof ploverModes
export const ploverTypes = Object.keys(ploverModes) as [PloverType, ...PloverType[]]

/** What the codebook calls auxiliary modes and puts into an event's `context`. */
export const auxiliaryModes = ['historical', 'future', 'hypothetical', 'negation'] as const
export type AuxiliaryMode = (typeof auxiliaryModes)[number]

/** Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4. */
export const quadOf: Readonly<Record<PloverType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  SANCTION: 3,
  PROTEST: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** How a claim stands in PLOVER: its type, the mode where the type has modes and one is known, the auxiliary modes. */
export const ploverSchema = z
  .object({
    type: z.enum(ploverTypes),
    mode: z.string().nullable(),
    context: z.array(z.enum(auxiliaryModes)),
  })
  .refine(({ type, mode }) => mode === null || (ploverModes[type] as readonly string[]).includes(mode), {
    message: 'the type has no such mode',
  })
export type Plover = z.infer<typeof ploverSchema>

/**
 * A type with its mode as rules and tables write it: `RETREAT/release`, `AGREE`.
 */
export const ploverCodeSchema = z
  .string()
  .transform((code, context): { type: PloverType; mode: string | null } => {
    const [type = '', mode = null] = code.split('/')
    const known = ploverTypes.find((name) => name === type)
    if (known === undefined) {
      context.addIssue({
        code: 'custom',
        message: `PLOVER has no type "${type}"; its types: ${ploverTypes.join(', ')}`,
      })
      return z.NEVER
    }
    const modes: readonly string[] = ploverModes[known]
    if (mode !== null && !modes.includes(mode)) {
      const choice = modes.length === 0 ? 'it has none' : `its modes: ${modes.join(', ')}`
      context.addIssue({ code: 'custom', message: `${known} has no mode "${mode}"; ${choice}` })
      return z.NEVER
    }
    return { type: known, mode }
  })
