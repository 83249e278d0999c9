import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { followsDenial, isDenied } from './denial.ts'
import { governorClass, isTermOfDeal, isWeaker, negate } from './governor-class.ts'
import { statusOfGroup, statusOfItself } from './group-status.ts'
import { isOneOf, keysOf, lookUp, prepositionOf, subordinatorOf } from './keys.ts'
import {
  captiveParticiples,
  eventPrepositions,
  governingVerbs,
  purposeParticiples,
  purposePrepositions,
  purposeVerbs,
  reportingVerbs,
  subordinators,
} from './lexicon.ts'
import type { GovernorClass } from './lexicon.ts'
import { fromModifiers } from './modifiers.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'
import type { VerbGroup } from './verb-group.ts'
import { extend, maxSteps, tokenAt, verdict } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** Applies a governor's class to an event below it. */
function applyClass(
  sentence: Sentence,
  governor: Token,
  found: { key: string; class: GovernorClass },
  steps: number,
): Verdict | null {
  const name = `${found.class}:${found.key}`
  if (found.class === 'carrier') return extend(statusOfPredicate(sentence, governor.index, steps + 1), name)
  if (found.class === 'failing') return verdict('called-off', name)
  if (found.class === 'possible' && isTermOfDeal(sentence, governor))
    return verdict('expected', 'term-of-a-deal')
  if (!isPredicate(sentence, governor.index)) {
    // A deal is as open as what is said of it ("a release deal would …"), a call may be rejected.
    const outer = statusOfNoun(sentence, governor.index, steps + 1)
    const overrides =
      outer && (found.class === 'expected' ? isWeaker(outer.status) : outer.status === 'refused')
    return overrides ? extend(outer, name) : verdict(found.class, name)
  }
  const group = verbGroupOf(sentence, governor.index)
  if (group.negated) {
    const unwilling = found.class === 'expected' && (group.modal !== null || group.tense === 'future')
    return verdict(unwilling ? 'refused' : negate(found.class), name, 'negated-governor')
  }
  // "may agree to meet", "hopes to schedule talks": the weaker of the two stands.
  if (found.class === 'expected' && !['agree', 'expect'].includes(governor.lemma)) {
    const outer = statusOfPredicate(sentence, governor.index, steps + 1)
    if (outer && isWeaker(outer.status)) return extend(outer, name)
  }
  return verdict(found.class, name)
}

/** "Parties to hold talks": a noun with an infinitive and no finite verb in the sentence. */
function isHeadline(sentence: Sentence, noun: Token): boolean {
  if (!['root', 'parataxis', 'appos', 'dep'].includes(baseRelation(noun))) return false
  return !sentence.tokens.some((token) => token.features.VerbForm === 'Fin')
}

/** What the words above a predicate say of it, or null when its own verb group decides. */
function governed(
  sentence: Sentence,
  token: Token,
  group: VerbGroup,
  own: Verdict | null,
  steps: number,
): Verdict | null {
  const head = tokenAt(sentence, token.head)
  const relation = baseRelation(token)
  if (!head) {
    if (group.form === 'to-infinitive' && !own) return verdict('expected', 'infinitive-headline')
    return null
  }
  const subordinator = subordinatorOf(sentence, token.index)
  const conditional = subordinator === null ? undefined : subordinators.get(subordinator)
  if (lower(token).endsWith('ing') && (conditional === 'denied' || followsDenial(sentence, token))) {
    return verdict('denied', `subordinator:${subordinator ?? 'before'}`)
  }

  if (own && isDenied(sentence, token)) return verdict('denied', 'denied-report')

  switch (relation) {
    case 'xcomp': {
      if (head.lemma === 'be' && group.form === 'to-infinitive') return verdict('expected', 'be-to')
      if (head.lemma === 'go' && group.form === 'to-infinitive') return verdict('expected', 'going-to')
      const found = governorClass(sentence, head, token)
      if (found) return applyClass(sentence, head, found, steps)
      return own ? null : statusOfPredicate(sentence, head.index, steps + 1)
    }
    case 'ccomp':
    case 'csubj': {
      const found = governorClass(sentence, head, token)
      if (found && found.class !== 'carrier' && !(isOneOf(head, reportingVerbs) && own)) {
        return applyClass(sentence, head, found, steps)
      }
      if (conditional === 'possible') return verdict('possible', `subordinator:${subordinator}`)
      return own ? null : statusOfPredicate(sentence, head.index, steps + 1)
    }
    case 'advcl': {
      if (conditional === 'possible') return verdict('possible', `subordinator:${subordinator}`)
      if (conditional === 'denied') return verdict('denied', `subordinator:${subordinator}`)
      if (group.form === 'to-infinitive') {
        const found = governorClass(sentence, head, token)
        if (found && found.class !== 'carrier' && !isOneOf(head, reportingVerbs))
          return applyClass(sentence, head, found, steps)
        return verdict('expected', 'purpose')
      }
      if (own) return null
      if (conditional === 'happened') return verdict('happened', `subordinator:${subordinator}`)
      return statusOfPredicate(sentence, head.index, steps + 1)
    }
    case 'acl': {
      if (own) return null
      const found = governorClass(sentence, head, token)
      if (found && found.class !== 'carrier' && group.form !== 'past-participle')
        return applyClass(sentence, head, found, steps)
      if (group.form === 'to-infinitive' && isHeadline(sentence, head)) {
        return verdict('expected', 'infinitive-headline')
      }
      if (group.form === 'to-infinitive' || group.form === 'base')
        return verdict('possible', 'infinitive-of-noun')
      if (group.form === 'past-participle') return verdict('happened', 'participle')
      const preposition = subordinator ?? prepositionOf(sentence, token.index)
      if (preposition) return statusOfNoun(sentence, head.index, steps + 1)
      return verdict('ongoing', 'present-participle')
    }
    case 'conj':
      return own ? null : statusOfPredicate(sentence, head.index, steps + 1)
    case 'amod':
      return statusOfNoun(sentence, head.index, steps + 1)
    case 'nsubj':
    case 'obj':
    case 'obl':
    case 'nmod':
    case 'compound':
      return own ? null : statusOfNoun(sentence, token.index, steps + 1)
    default:
      return null
  }
}

/**
 * Status of the event that the predicate at `index` names.
 * @returns null when neither its verb group nor a governor says anything
 */
export function statusOfPredicate(sentence: Sentence, index: number, steps = 0): Verdict | null {
  const token = tokenAt(sentence, index)
  if (!token || steps > maxSteps) return null
  const group = verbGroupOf(sentence, index)
  const own = statusOfItself(sentence, token, group) ?? statusOfGroup(sentence, token, group)
  return governed(sentence, token, group, own, steps) ?? own
}

/** "the release of people held by …": parsers hang the participle on the release. */
function isCaptor(sentence: Sentence, participle: Token): boolean {
  return (
    isOneOf(participle, captiveParticiples) &&
    childrenOf(sentence, participle.index).some((child) => prepositionOf(sentence, child.index) === 'by')
  )
}

/** A clause on the noun that says whether the event takes place: "talks held in …", "a summit which starts Tuesday". */
function fromClause(sentence: Sentence, index: number, steps: number): Verdict | null {
  for (const child of childrenOf(sentence, index)) {
    if (baseRelation(child) !== 'acl') continue
    const found = lookUp(governingVerbs, keysOf(sentence, child))
    if (!found || isOneOf(child, purposeParticiples) || isCaptor(sentence, child)) continue
    const passive = child.features.VerbForm === 'Part' && !lower(child).endsWith('ing')
    if (found.class === 'carrier') {
      const inner =
        child.relation === 'acl:relcl' ? statusOfPredicate(sentence, child.index, steps + 1) : null
      // "talks that would end the war" tells what they are for.
      if (inner && inner.status !== 'possible') return extend(inner, 'relative-clause')
      if (passive) return verdict('happened', `participle:${found.key}`)
      continue
    }
    if (found.class === 'failing' || !(passive || verbGroupOf(sentence, child.index).passive)) continue
    return verdict(found.class, `participle:${found.key}`)
  }
  return null
}

/** What the governor of the noun says of it. */
function fromGovernor(sentence: Sentence, token: Token, steps: number): Verdict | null {
  const head = tokenAt(sentence, token.head)
  const relation = token.relation
  const base = baseRelation(token)
  if (!head) return null
  if (base === 'conj' || base === 'appos' || base === 'flat' || base === 'list') {
    return statusOfNoun(sentence, head.index, steps + 1)
  }
  const preposition = prepositionOf(sentence, token.index)
  const byPreposition = preposition === null ? undefined : eventPrepositions.get(preposition)
  if (byPreposition) return verdict(byPreposition, `preposition:${preposition}`)
  if (preposition !== null && purposePrepositions.has(preposition)) {
    if (isOneOf(head, purposeVerbs)) return verdict('expected', `purpose:${head.lemma}`)
    if (isPredicateAdjective(sentence, head)) return verdict('expected', 'purpose:be')
  }
  if (head.upos === 'NOUN' || head.upos === 'PROPN' || head.upos === 'PRON') {
    if (isPredicate(sentence, head.index) && base === 'nsubj')
      return statusOfPredicate(sentence, head.index, steps + 1)
    const found = ['nmod', 'compound', 'acl', 'amod'].includes(base)
      ? governorClass(sentence, head, token)
      : null
    if (found) return applyClass(sentence, head, found, steps)
    return statusOfNoun(sentence, head.index, steps + 1)
  }
  const found = governorClass(sentence, head, token)
  const isSubject = relation === 'nsubj' || relation === 'csubj'
  if (!found || found.class === 'carrier') return extendOrNull(sentence, head, found?.key, steps)
  if (isSubject) {
    if (found.class === 'failing') return verdict('called-off', `failing:${found.key}`)
    const raising =
      head.upos === 'ADJ' || verbGroupOf(sentence, head.index).passive || isPredicateAdjective(sentence, head)
    if (!raising) return statusOfPredicate(sentence, head.index, steps + 1)
    // "talks are not expected", "talks are likely to be cancelled"
    const below = childrenOf(sentence, head.index).find((child) => baseRelation(child) === 'xcomp')
    const inner = below ? governingVerbs.get(below.lemma) : undefined
    if (inner === 'called-off' || inner === 'denied')
      return verdict('called-off', `called-off:${below?.lemma}`)
  }
  if (found.class === 'failing') return statusOfPredicate(sentence, head.index, steps + 1)
  return applyClass(sentence, head, found, steps)
}

function isPredicateAdjective(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token.index).some((child) => baseRelation(child) === 'cop')
}

function extendOrNull(
  sentence: Sentence,
  head: Token,
  key: string | undefined,
  steps: number,
): Verdict | null {
  const inner = isPredicate(sentence, head.index)
    ? statusOfPredicate(sentence, head.index, steps + 1)
    : statusOfNoun(sentence, head.index, steps + 1)
  return extend(inner, key ? `carrier:${key}` : `governor:${head.lemma}`)
}

/**
 * Status of the event that the noun at `index` names: what stands on the noun, then what governs it.
 * @returns null when nothing says anything
 */
export function statusOfNoun(sentence: Sentence, index: number, steps = 0): Verdict | null {
  const token = tokenAt(sentence, index)
  if (!token || steps > maxSteps) return null
  const onNoun = fromModifiers(sentence, index)
  if (onNoun?.status === 'denied') {
    // "there will be no truce until …"
    const above = fromGovernor(sentence, token, steps)
    return above?.why.some((name) => name.endsWith('future') || name.startsWith('modal:'))
      ? verdict('refused', ...onNoun.why, 'future')
      : onNoun
  }
  // "Cancelled a planned visit", "suspended the ongoing talks": what befell it outweighs what it was.
  if (onNoun) {
    const above = fromGovernor(sentence, token, steps)
    return above?.status === 'called-off' || above?.status === 'refused' ? above : onNoun
  }
  if (isPredicateAdjective(sentence, token)) return statusOfPredicate(sentence, index, steps + 1)
  return fromClause(sentence, index, steps) ?? fromGovernor(sentence, token, steps)
}
