import { z } from 'zod'
import { claimRoles } from '../../language/index.ts'
import {
  bounds,
  claimKinds,
  encounterModes,
  measures,
  ploverCodeSchema,
  statuses,
} from '../../model/index.ts'

/**
 * What a rule file may say (`grammar/*.yaml`). Rules match the Universal Dependencies tree: a trigger word, then slots
 * filled by paths that start at the trigger. Rules as data over dependency paths follow Odin (Valenzuela-Escárcega et
 * al. 2016); word lists follow the PETRARCH dictionaries' habit of keeping vocabulary out of the code.
 */

const words = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat())

/** The word that names the thing. At least one of `lemma`, `text` and `phrase` must be given. */
export const triggerSchema = z
  .strictObject({
    /** Dictionary forms, or `@name` for a word list. */
    lemma: words.optional(),
    /** Exact forms, lower case. */
    text: words.optional(),
    /** Several words in a row, lower case, tokens separated by blanks ("cessation of hostilities"). */
    phrase: words.optional(),
    upos: words.optional(),
    /** Universal features that must hold, for example `{ VerbForm: Part }`. */
    features: z.record(z.string(), z.string()).optional(),
    /** Any word that the claim model takes to name a claim of the rule's kind with at least this probability. */
    learnt: z.number().gt(0).lt(1).optional(),
  })
  .refine(
    ({ lemma, text, phrase, learnt }) => [lemma, text, phrase, learnt].some((way) => way !== undefined),
    { message: 'a trigger needs at least one of lemma, text, phrase, learnt' },
  )
  .refine(
    ({ learnt, text, phrase, features }) =>
      learnt === undefined || [text, phrase, features].every((way) => way === undefined),
    { message: 'a learnt trigger heeds only lemma and upos beside it, not text, phrase or features' },
  )

/** Values that a rule states outright, because the trigger word itself says so. */
export const constantsSchema = z.strictObject({
  mode: z.enum(encounterModes).optional(),
  measure: z.enum(measures).optional(),
  status: z.enum(statuses).optional(),
  /** The trigger itself says the status, whatever mood it stands in ("would like to see", "to allow aid"). */
  firm: z.boolean().optional(),
  bound: z.enum(bounds).optional(),
  /** The type of PLOVER that the words themselves state, with its mode: `COERCE/arrest`. An act needs one. */
  plover: ploverCodeSchema.optional(),
})

export const exampleSchema = z.strictObject({
  text: z.string().min(1),
  published: z.string().optional(),
  /** Claims of the rule's kind that the text must give: each lists the fields that are checked. Empty: none at all. */
  claims: z.array(z.record(z.string(), z.unknown())),
})

const ruleFields = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a rule name is lower-case words joined by hyphens'),
  kind: z.enum(claimKinds),
  about: z.string().min(1),
  trigger: triggerSchema,
  set: constantsSchema.optional(),
  /** Paths that must all lead somewhere. */
  with: words.optional(),
  /** Paths none of which may lead anywhere. */
  without: words.optional(),
  /** Slot name to the paths that fill it; every path that leads somewhere adds to the slot. */
  slots: z.record(z.string(), words).default({}),
  /** Slot name to the roles that the claim model gives words beside the trigger; only where the trigger is `learnt`. */
  roles: z.record(z.string(), z.array(z.enum(claimRoles)).min(1)).optional(),
  /**
   * Who fills a slot whose paths name nobody: the speaker of the words, the sides of the story around them, or the
   * owner of the plan that the report spoke of last. For an encounter named again ("the talks"), `before` stands for
   * those of the last one of its kind, and `sides` for them where there was one.
   */
  otherwise: z.record(z.string(), z.enum(['speaker', 'sides', 'planner', 'before'])).optional(),
  /** Slots without which there is no claim. */
  needs: words.optional(),
  /** How many different actors `parties` must hold (encounters); one where it is needed, else none. */
  partiesAtLeast: z.int().positive().optional(),
  examples: z.array(exampleSchema).default([]),
})

export const ruleSchema = ruleFields
  .refine(({ kind, trigger }) => kind !== 'act' || trigger.learnt === undefined, {
    message: 'the claim model knows no acts; name their words by lemma, text or phrase',
    path: ['trigger', 'learnt'],
  })
  .refine(({ roles, trigger }) => roles === undefined || trigger.learnt !== undefined, {
    message: 'roles come from the claim model, so they need a learnt trigger',
    path: ['roles'],
  })

export const grammarFileSchema = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(z.string())).optional(),
  rules: z.array(ruleSchema).optional(),
  /** Names of rules of an earlier layer that are not to be used. */
  disable: z.array(z.string()).optional(),
})

export type Trigger = z.infer<typeof triggerSchema>
export type RuleExample = z.infer<typeof exampleSchema>
export type RuleSource = z.infer<typeof ruleSchema>
