import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { agentsOf, objectsOf, subjectsOf } from './arguments.ts'
import { betweenPhrases, dashedBefore } from './facing.ts'
import { numberAfter, numberBefore } from './numbers.ts'

/**
 * Paths through a dependency tree, as written in rule files. Steps are separated by ` > `:
 *
 * | step | leads to |
 * |---|---|
 * | `obj` | children with that relation (`nsubj*` also takes its subtypes) |
 * | `obl(with\|between)` | … whose case or mark is one of these words |
 * | `obj=talk\|@talks` | … whose lemma is one of these, or in that word list |
 * | `obj#PROPN\|NUM` | … whose universal part of speech is one of these |
 * | `obj~PER\|ORG` | … that is a name of one of these types, or has one in apposition ("rebel leader Ada Venn") |
 * | `ccomp[VerbForm=Inf]` | … with this Universal feature |
 * | `<obj=hold` | the head, if this token is its `obj` (and the head's lemma is `hold`) |
 * | `subject`, `object`, `agent` | the argument in meaning: shared, controlled and passive ones too |
 * | `numberafter`, `numberbefore` | the counted phrase right after the word, the bare number right before it |
 * | `between`, `dashed` | those whom an event noun sets against each other: "between X and Y", "X-Y talks" |
 * | `*` | any child; `<*` the head, whatever the relation |
 *
 * A step that ends in `?` may also be left out: `<nmod(of)=round? > <obj=hold` leads from "talks" to "hold" in "hold
 * talks" as well as in "hold a round of talks".
 */
export interface PathStep {
  up: boolean
  optional: boolean
  relation: string
  cases: string[]
  lemmas: Set<string> | null
  upos: Set<string> | null
  names: Set<string> | null
  feature: { name: string; value: string } | null
}

const stepPattern =
  /^(<?)([a-z:*]+)(?:\(([^)]*)\))?(?:=([^#?~[\s]+))?(?:#([^?~[\s]+))?(?:~([A-Z|]+))?(?:\[([A-Za-z]+)=([A-Za-z]+)\])?(\?)?$/

/**
 * @param source a path as written in a rule file
 * @param lists the word lists that `@name` may name
 * @throws Error whose message says which step is wrong, and how
 */
export function parsePath(source: string, lists: ReadonlyMap<string, readonly string[]>): PathStep[] {
  return source.split('>').map((part) => {
    const match = stepPattern.exec(part.trim())
    if (match === null) {
      throw new Error(
        `"${part.trim()}" is not a path step; write for example obj, obl(with), <obj=hold, subject`,
      )
    }
    const [, up, relation = '*', cases, lemmas, upos, names, name, value, optional] = match
    return {
      up: up === '<',
      optional: optional === '?',
      relation,
      cases: cases === undefined ? [] : cases.split('|'),
      lemmas: lemmas === undefined ? null : new Set(expandWords(lemmas.split('|'), lists)),
      upos: upos === undefined ? null : new Set(upos.split('|')),
      names: names === undefined ? null : new Set(names.split('|')),
      feature: name === undefined || value === undefined ? null : { name, value },
    }
  })
}

/** Replaces each `@name` by the words of that list. @throws Error naming the lists there are */
export function expandWords(
  words: readonly string[],
  lists: ReadonlyMap<string, readonly string[]>,
): string[] {
  return words.flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const list = lists.get(word.slice(1))
    if (list === undefined) {
      throw new Error(
        `there is no word list ${word}; known lists: ${[...lists.keys()].toSorted().join(', ')}`,
      )
    }
    return [...list]
  })
}

/** Tokens that a path leads to from a token, without repeats, in the order of the sentence. */
export function followPath(sentence: Sentence, from: number, path: readonly PathStep[]): number[] {
  let here = [from]
  for (const step of path) {
    const there = here.flatMap((index) => takeStep(sentence, index, step))
    here = [...new Set(step.optional ? here.concat(there) : there)]
    if (here.length === 0) return []
  }
  return here.toSorted((a, b) => a - b)
}

function takeStep(sentence: Sentence, index: number, step: PathStep): number[] {
  const fits = (token: Token | undefined): boolean =>
    token !== undefined &&
    (step.lemmas === null ||
      step.lemmas.has(token.lemma.toLowerCase()) ||
      step.lemmas.has(token.text.toLowerCase())) &&
    (step.upos === null || step.upos.has(token.upos)) &&
    (step.names === null || bearsName(sentence, token, step.names)) &&
    (step.feature === null || token.features[step.feature.name] === step.feature.value)
  if (step.up) {
    const token = sentence.tokens[index]
    if (token === undefined || token.head < 0 || !relationFits(token.relation, step.relation)) return []
    if (step.cases.length > 0 && !hasCase(sentence, index, step.cases)) return []
    return fits(sentence.tokens[token.head]) ? [token.head] : []
  }
  const reached = namedArguments(sentence, index, step.relation)
  return reached.filter(
    (child) =>
      fits(sentence.tokens[child]) && (step.cases.length === 0 || hasCase(sentence, child, step.cases)),
  )
}

function namedArguments(sentence: Sentence, index: number, relation: string): number[] {
  if (relation === 'subject') return subjectsOf(sentence, index)
  if (relation === 'object') return objectsOf(sentence, index)
  if (relation === 'agent') return agentsOf(sentence, index)
  if (relation === 'between') return betweenPhrases(sentence, index)
  if (relation === 'dashed') return dashedBefore(sentence, index)
  if (relation === 'numberafter') return numberAfter(sentence, index)
  if (relation === 'numberbefore') return numberBefore(sentence, index)
  return childrenOf(sentence, index)
    .filter((token) => relationFits(token.relation, relation))
    .map((token) => token.index)
}

function relationFits(relation: string, wanted: string): boolean {
  if (wanted === '*') return true
  if (wanted.endsWith('*')) {
    const base = wanted.slice(0, -1)
    return relation === base || relation.startsWith(`${base}:`)
  }
  return relation === wanted
}

/** True when the token has a case or mark child with one of these words ("along with" counts as "with"). */
export function hasCase(sentence: Sentence, index: number, words: readonly string[]): boolean {
  return childrenOf(sentence, index).some(
    (child) =>
      ((child.relation === 'case' || child.relation === 'mark') && isOneOf(child, words)) ||
      childrenOf(sentence, child.index).some(
        // "As part of"; and "to Tel Aviv" where the parser hangs the preposition on the name's first word.
        (part) =>
          (part.relation === 'fixed' ||
            (part.relation === 'case' && /^(?:compound|flat)/.test(child.relation))) &&
          isOneOf(part, words),
      ),
  )
}

function isOneOf(token: Token, words: readonly string[]): boolean {
  return words.includes(token.text.toLowerCase())
}

/** True when the token stands within a name of one of these types, or such a name stands beside it. */
function bearsName(sentence: Sentence, token: Token, types: ReadonlySet<string>): boolean {
  const covers = (index: number): boolean =>
    sentence.names.some((name) => types.has(name.type) && index >= name.firstToken && index < name.endToken)
  const beside = childrenOf(sentence, token.index).filter((child) => child.relation === 'appos')
  return covers(token.index) || beside.some((child) => covers(child.index))
}
