import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'

/** A predicate with its auxiliaries: what English grammar says of when and whether. */
export interface VerbGroup {
  /** Tense of the finite word; `would`, `could` and `might` count by what they say, not by their form. */
  tense: 'past' | 'present' | 'future' | null
  /** Lower-case modal without `will` and `shall`: `may`, `would`, `must` …; null when there is none. */
  modal: string | null
  /** Has `have` as an auxiliary; with `tense: 'past'` this is the pluperfect. */
  perfect: boolean
  progressive: boolean
  passive: boolean
  negated: boolean
  /** `finite`, a `to` infinitive, a bare infinitive or base, a past participle, or an -ing form. */
  form: 'finite' | 'to-infinitive' | 'base' | 'past-participle' | 'gerund' | 'none'
  /** "is to meet": `be` with an infinitive. */
  beTo: boolean
}

const modals: Readonly<Record<string, string>> = {
  will: 'will',
  wo: 'will',
  "'ll": 'will',
  '’ll': 'will',
  shall: 'shall',
  would: 'would',
  "'d": 'would',
  '’d': 'would',
  may: 'may',
  might: 'might',
  can: 'can',
  ca: 'can',
  could: 'could',
  should: 'should',
  must: 'must',
  ought: 'ought',
}

/** Relation without its subtype. */
export function baseRelation(token: Token): string {
  return token.relation.split(':')[0] ?? token.relation
}

export function lower(token: Token): string {
  return token.text.toLowerCase()
}

/** True for a word that can head a clause: a verb, or anything with a copula. */
export function isPredicate(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]
  if (!token) return false
  if (token.upos === 'VERB' || token.upos === 'AUX') return true
  return childrenOf(sentence, index).some((child) => baseRelation(child) === 'cop')
}

/** The verb or predicate whose clause holds the word: the first one on the way up, the word included. */
export function clauseOf(sentence: Sentence, token: Token): Token | null {
  let current: Token | undefined = token
  for (let steps = 0; current && steps <= sentence.tokens.length; steps += 1) {
    if (isPredicate(sentence, current.index)) return current
    current = sentence.tokens[current.head]
  }
  return null
}

function modalOf(token: Token): string | null {
  if (baseRelation(token) !== 'aux') return null
  const found = modals[lower(token)]
  if (found === undefined) return null
  // "'d" is "would" before a base form and "had" before a participle; the lemma tells.
  return found === 'would' && token.lemma === 'have' ? null : found
}

function ownForm(token: Token, hasTo: boolean): VerbGroup['form'] {
  const { VerbForm: verbForm, Tense: tense } = token.features
  const text = lower(token)
  if (hasTo) return 'to-infinitive'
  if (verbForm === 'Ger' || (verbForm === 'Part' && tense !== 'Past' && text.endsWith('ing'))) return 'gerund'
  if (verbForm === 'Part') return 'past-participle'
  if (verbForm === 'Inf') return 'base'
  if (verbForm === 'Fin') return 'finite'
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return 'none'
  if (text.endsWith('ing')) return 'gerund'
  return text === token.lemma ? 'base' : 'finite'
}

function finiteTense(token: Token): 'past' | 'present' {
  if (token.features.Tense === 'Past') return 'past'
  if (token.features.Tense === 'Pres') return 'present'
  const text = lower(token)
  if (['was', 'were', 'had', 'did'].includes(text)) return 'past'
  return text === token.lemma || text.endsWith('s') || ['is', 'are', 'am'].includes(text) ? 'present' : 'past'
}

const negations = new Set(['not', "n't", 'n’t', 'never', 'nor'])

function isNegated(children: readonly Token[]): boolean {
  return children.some((child) => {
    if (negations.has(lower(child)) || negations.has(child.lemma)) return true
    // "no longer committed"
    return lower(child) === 'longer' && baseRelation(child) === 'advmod'
  })
}

/** True when the subject carries "no": "no talks took place". */
function subjectDenied(sentence: Sentence, children: readonly Token[]): boolean {
  return children.some(
    (child) =>
      baseRelation(child) === 'nsubj' &&
      childrenOf(sentence, child.index).some(
        (word) => ['no', 'neither'].includes(lower(word)) && ['det', 'cc'].includes(baseRelation(word)),
      ),
  )
}

/**
 * The verb group of the predicate at `index`. A conjunct without auxiliaries of its own shares those of the first
 * conjunct when it has the same form ("will meet and discuss", "have met and agreed").
 */
export function verbGroupOf(sentence: Sentence, index: number): VerbGroup {
  const token = sentence.tokens[index]
  if (!token) throw new RangeError(`no token ${index} in a sentence of ${sentence.tokens.length}`)
  const children = childrenOf(sentence, index)
  const auxiliaries = children.filter((child) => ['aux', 'cop'].includes(baseRelation(child)))
  const hasTo = children.some(
    (child) => lower(child) === 'to' && ['mark', 'aux'].includes(baseRelation(child)),
  )
  const modalWord = auxiliaries.map(modalOf).find((modal) => modal !== null) ?? null
  const copula = auxiliaries.find((auxiliary) => baseRelation(auxiliary) === 'cop')
  const have = auxiliaries.some((auxiliary) => auxiliary.lemma === 'have')
  const be = auxiliaries.some((auxiliary) => auxiliary.lemma === 'be' || auxiliary.lemma === 'get')
  const finite = auxiliaries.find((auxiliary) => {
    const form = ownForm(auxiliary, false)
    return form === 'finite' || (form === 'base' && auxiliary.features.VerbForm === undefined)
  })
  let form = copula && token.upos !== 'VERB' ? 'finite' : ownForm(token, hasTo)
  if (hasTo) form = 'to-infinitive'

  if (
    auxiliaries.length === 0 &&
    baseRelation(token) === 'conj' &&
    ['base', 'past-participle', 'gerund', 'none'].includes(form) &&
    !hasTo
  ) {
    const first = sentence.tokens[token.head]
    const hasSubject = children.some((child) => baseRelation(child) === 'nsubj')
    if (first && first.index !== index && !hasSubject && isPredicate(sentence, first.index)) {
      const shared = verbGroupOf(sentence, first.index)
      const sameForm = ownForm(first, false) === ownForm(token, false) || shared.form === 'to-infinitive'
      if (sameForm) return { ...shared, negated: shared.negated || isNegated(children) }
    }
  }

  const hasSubject = children.some((child) => child.relation === 'nsubj')
  // A tagger often takes a past tense for a participle; with a subject and no auxiliary it is one.
  if (form === 'past-participle' && auxiliaries.length === 0 && hasSubject) form = 'finite'
  if (form === 'base' && auxiliaries.length === 0 && hasSubject && token.features.VerbForm === undefined)
    form = 'finite'

  let tense: VerbGroup['tense'] = null
  if (modalWord === 'will' || modalWord === 'shall') tense = 'future'
  else if (modalWord !== null) tense = null
  else if (finite) tense = finiteTense(finite)
  else if (form === 'finite') tense = finiteTense(token)
  if (tense !== null || modalWord !== null) {
    if (form === 'to-infinitive' && !be && !have && modalWord === null) tense = null
    else if (form !== 'to-infinitive') form = 'finite'
  }
  const ing = ownForm(token, false) === 'gerund'
  return {
    tense,
    modal: modalWord === 'will' || modalWord === 'shall' ? null : modalWord,
    perfect: have,
    progressive: be && ing,
    passive: children.some((child) => child.relation === 'aux:pass' || child.relation === 'nsubj:pass'),
    negated: isNegated(children) || subjectDenied(sentence, children),
    form,
    beTo: hasTo && finite?.lemma === 'be' && auxiliaries[0]?.lemma === 'be' && !have,
  }
}
