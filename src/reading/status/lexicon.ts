import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { claimKinds, statuses, ParleyError } from '../../model/index.ts'
import type { ClaimKind, Status } from '../../model/index.ts'

/**
 * The word lists under `grammar/status/`. Each maps a key (a lemma, or a lemma with its preposition or particle) to
 * what it says about the event it governs.
 */

/** What a governing word says: a status, or that the event's status is the word's own (`carrier`), or a breakdown. */
export type GovernorClass = Status | 'carrier' | 'failing'

const words = z.array(z.union([z.string(), z.array(z.string())])).transform((lists) => lists.flat())
const governorLists = z.partialRecord(z.enum([...statuses, 'carrier', 'failing']), words)
const statusLists = z.strictObject({
  happened: words.optional(),
  ongoing: words.optional(),
  expected: words.optional(),
  possible: words.optional(),
  refused: words.optional(),
  denied: words.optional(),
  'called-off': words.optional(),
})
const statusByWord = z.record(z.string(), z.enum(statuses))

function load<T>(name: string, schema: z.ZodType<T>): T {
  const file = new URL(`../../../grammar/status/${name}`, import.meta.url)
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  throw new ParleyError(
    'bad-word-list',
    `word list does not fit its form: ${z.prettifyError(result.error)}`,
    {
      where: `grammar/status/${name}`,
      remedy: 'Correct the file or restore the shipped one',
    },
  )
}

function invert<C extends string>(
  lists: Readonly<Partial<Record<C, string[] | undefined>>>,
): ReadonlyMap<string, C> {
  const classes = new Map<string, C>()
  for (const [name, keys] of Object.entries(lists) as [C, string[] | undefined][]) {
    for (const key of keys ?? []) if (!classes.has(key)) classes.set(key, name)
  }
  return classes
}

const governorsFile = load(
  'governors.yaml',
  z.strictObject({
    verbs: governorLists,
    adjectives: statusLists,
    nouns: governorLists,
    reporting: words,
    denials: words,
    reports: words,
    'going-on': words,
    'denial-phrases': words,
  }),
)
const modifiersFile = load(
  'modifiers.yaml',
  z.strictObject({
    adjectives: statusLists,
    prepositions: statusByWord,
    negative: words,
    purpose: z.strictObject({ prepositions: words, verbs: words }),
    subordinators: statusLists,
    'purpose-participles': words,
    'captive-participles': words,
  }),
)
const offersFile = load(
  'offers.yaml',
  z.strictObject({
    ...statusLists.shape,
    commitments: words,
    concluded: words,
    terms: z.strictObject({ subjects: words, verbs: words }),
    standing: words,
  }),
)
const {
  topic,
  'ended-when-negated': endedWhenNegated,
  prepositions,
  ...truceLists
} = load(
  'truces.yaml',
  statusLists.extend({ topic: words, 'ended-when-negated': words, prepositions: words }),
)
const figuresFile = load('figures.yaml', z.strictObject({ states: words }))

/** Verbs, adjectives and nouns by what they say of the event they govern. */
export const governingVerbs = invert<GovernorClass>(governorsFile.verbs)
export const governingAdjectives = invert<Status>(governorsFile.adjectives)
export const governingNouns = invert<GovernorClass>(governorsFile.nouns)
export const reportingVerbs: ReadonlySet<string> = new Set(governorsFile.reporting)
/** What denies a report, and the nouns that stand between. */
export const denialWords: ReadonlySet<string> = new Set(governorsFile.denials)
/** Verbs that go on in the present tense. */
export const goingOnVerbs: ReadonlySet<string> = new Set(governorsFile['going-on'])
/** Phrases that deny what follows them in the sentence. */
export const denialPhrases: readonly string[] = governorsFile['denial-phrases']
export const reportNouns: ReadonlySet<string> = new Set(governorsFile.reports)

/** Words on the event noun itself. */
export const eventModifiers = invert<Status>(modifiersFile.adjectives)
export const eventPrepositions: ReadonlyMap<string, Status> = new Map(
  Object.entries(modifiersFile.prepositions),
)
export const negativeWords: ReadonlySet<string> = new Set(modifiersFile.negative)
export const purposePrepositions: ReadonlySet<string> = new Set(modifiersFile.purpose.prepositions)
export const purposeVerbs: ReadonlySet<string> = new Set(modifiersFile.purpose.verbs)
export const purposeParticiples: ReadonlySet<string> = new Set(modifiersFile['purpose-participles'])
export const captiveParticiples: ReadonlySet<string> = new Set(modifiersFile['captive-participles'])
export const subordinators = invert<Status>(modifiersFile.subordinators)

const { commitments, concluded, terms, standing, ...offerLists } = offersFile
export const offerWords = invert<Status>(offerLists)
export const commitmentVerbs: ReadonlySet<string> = new Set(commitments)
export const concludingVerbs: ReadonlySet<string> = new Set(concluded)
/** Phrases that say an offer stands. */
export const standingPhrases: readonly string[] = standing
/** Nouns and verbs of a deal's terms: "the agreement calls for …". */
export const termSubjects: ReadonlySet<string> = new Set(terms.subjects)
export const termVerbs: ReadonlySet<string> = new Set(terms.verbs)
export const truceWords = invert<Status>(truceLists)
export const endingWhenNegated: ReadonlySet<string> = new Set(endedWhenNegated)
export const trucePrepositions: ReadonlySet<string> = new Set(prepositions)
export const truceTopicVerbs: ReadonlySet<string> = new Set(topic)
export const stateVerbs: ReadonlySet<string> = new Set(figuresFile.states)

/** A way in which an event comes by its days. */
export const whenStepNames = [
  'own',
  'clause-on-noun',
  'governor',
  'conjunct',
  'refusal',
  'above',
  'same-moment',
  'since-clause',
  'counted-back',
  'cue',
  'cue-of-perfect',
  'same-event',
  'named-event',
  'previous-sentence',
  'lead-today',
  'lead-occasion',
  'news-occasion',
  'own-page',
  'chronicle',
  'goes-on',
  'same-actor',
  'period',
] as const
export type WhenStep = (typeof whenStepNames)[number]

const whenFile = load(
  'when.yaml',
  z.strictObject({
    steps: z.record(z.enum(claimKinds), z.array(z.enum(whenStepNames))),
    'lead-words': words,
    'result-verbs': words,
  }),
)
/** Verbs of what came of an event. */
export const resultVerbs: ReadonlySet<string> = new Set(whenFile['result-verbs'])
/** Expressions by which a report's first sentences say that it tells of one day. */
export const leadWords: readonly string[] = whenFile['lead-words']

/** The ways that count for a kind, in order. */
export function whenSteps(kind: ClaimKind): readonly WhenStep[] {
  return whenFile.steps[kind]
}

const backgroundFile = load(
  'background.yaml',
  z.strictObject({
    bias: z.number(),
    weights: z.record(z.string(), z.number()),
    words: z.strictObject({ 'look-back': words, habit: words, running: words }),
  }),
)
export const backgroundBias = backgroundFile.bias
export const backgroundWeights: Readonly<Record<string, number>> = backgroundFile.weights
export const backgroundWords = {
  lookBack: new Set(backgroundFile.words['look-back']),
  habit: new Set(backgroundFile.words.habit),
  running: new Set(backgroundFile.words.running),
}
