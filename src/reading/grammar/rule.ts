import type { ClaimRole } from '../../language/index.ts'
import type { ClaimKind } from '../../model/index.ts'
import { expandWords, parsePath, type PathStep } from './path.ts'
import type { RuleExample, RuleSource } from './schema.ts'
import { checkSlot } from './slots.ts'

export interface CompiledPath {
  source: string
  steps: PathStep[]
}

/** Who stands in for a slot whose paths name nobody. */
export type Stand = NonNullable<RuleSource['otherwise']>[string]

/** A rule ready to match: words as sets, paths parsed. */
export interface Rule {
  name: string
  kind: ClaimKind
  about: string
  /** File and line where the rule stands, for messages and `explain`. */
  where: string
  /** Place of its folder among those given; the shipped grammar is 0. */
  layer: number
  trigger: {
    lemmas: Set<string>
    texts: Set<string>
    phrases: string[][]
    upos: Set<string> | null
    features: [string, string][]
    /** Least probability that the claim model gives the word; null where words decide. */
    learnt: number | null
  }
  set: NonNullable<RuleSource['set']>
  with: CompiledPath[]
  without: CompiledPath[]
  slots: Map<string, CompiledPath[]>
  roles: Map<string, readonly ClaimRole[]>
  otherwise: Map<string, Stand>
  needs: string[]
  partiesAtLeast: number
  examples: RuleExample[]
  /** The rule as its file words it. */
  written: RuleSource
}

/**
 * @param lists word lists of all layers
 * @throws Error whose message names what is wrong and the valid choices, and whose `part` is the part of the rule, as a
 *   path into it (`['slots', 'place']`)
 */
export function compileRule(
  source: RuleSource,
  where: string,
  lists: ReadonlyMap<string, readonly string[]>,
  layer = 0,
): Rule {
  const paths = (sources: readonly string[] | undefined, ...part: string[]): CompiledPath[] =>
    within(part, () => (sources ?? []).map((path) => ({ source: path, steps: parsePath(path, lists) })))
  const needs = source.needs ?? []
  const otherwise = new Map(Object.entries(source.otherwise ?? {}))
  for (const [part, names] of [
    ['slots', Object.keys(source.slots)],
    ['roles', Object.keys(source.roles ?? {})],
    ['otherwise', [...otherwise.keys()]],
  ] as const) {
    for (const name of names) within([part, name], () => checkSlot(source.kind, name, needs))
  }
  for (const name of needs) {
    if (source.slots[name] === undefined && source.roles?.[name] === undefined && !otherwise.has(name)) {
      throw new Error(
        `needs "${name}", which is not one of its slots: ${Object.keys(source.slots).join(', ')}`,
      )
    }
  }
  const lemmas = expandWords(source.trigger.lemma ?? [], lists)
  const phrases = expandWords(source.trigger.phrase ?? [], lists)
  const isPhrase = (word: string): boolean => word.includes(' ')
  return {
    name: source.name,
    kind: source.kind,
    about: source.about,
    where,
    layer,
    trigger: {
      lemmas: new Set(lemmas.filter((word) => !isPhrase(word))),
      texts: new Set(expandWords(source.trigger.text ?? [], lists)),
      phrases: [...phrases, ...lemmas.filter(isPhrase)].map((phrase) => phrase.split(' ')),
      upos: source.trigger.upos === undefined ? null : new Set(source.trigger.upos),
      features: Object.entries(source.trigger.features ?? {}),
      learnt: source.trigger.learnt ?? null,
    },
    set: source.set ?? {},
    with: paths(source.with, 'with'),
    without: paths(source.without, 'without'),
    slots: new Map(Object.entries(source.slots).map(([name, value]) => [name, paths(value, 'slots', name)])),
    roles: new Map(Object.entries(source.roles ?? {})),
    otherwise,
    needs,
    partiesAtLeast: source.partiesAtLeast ?? (needs.includes('parties') ? 1 : 0),
    examples: source.examples,
    written: source,
  }
}

/** Adds to an error in which part of the rule it arose. */
function within<Result>(part: readonly string[], work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw Object.assign(new Error((error as Error).message, { cause: error }), { part })
  }
}
