import type { Sentence, Token } from '../../language/index.ts'
import type { Status } from '../../model/index.ts'
import { childrenOf, subtreeOf } from '../document.ts'
import { isDenied } from './denial.ts'
import { statusOfNoun, statusOfPredicate } from './event-status.ts'
import { isTermOfDeal } from './governor-class.ts'
import type { Verdict } from './verdict.ts'
import { isOneOf, keysOf, lemmasOf, lookUp } from './keys.ts'
import { commitmentVerbs, concludingVerbs, offerWords, standingPhrases } from './lexicon.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'
import type { VerbGroup } from './verb-group.ts'

/** Keys of an offer word: with each preposition or infinitive that follows it, its object, alone, and as written. */
function offerKeys(sentence: Sentence, token: Token): string[] {
  const prepositions = childrenOf(sentence, token.index).flatMap((child) =>
    childrenOf(sentence, child.index)
      .filter((word) => baseRelation(word) === 'case' || (word.relation === 'mark' && lower(word) === 'to'))
      .flatMap((word) => lemmasOf(token).map((lemma) => `${lemma} ${lower(word)}`)),
  )
  return [...prepositions, ...keysOf(sentence, token), lower(token)]
}

/** True where a word above wants it or asks for it. */
function isGovernedAsPossible({ status, why }: Verdict): boolean {
  return status === 'possible' && why[0]?.startsWith('possible:') === true
}

const raising = new Set(['appear', 'seem', 'manage'])

/** True for the infinitive of a verb that tells it as past: "appeared to accept", "managed to reach". */
function isRaised(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (!head || baseRelation(token) !== 'xcomp' || !isOneOf(head, raising)) return false
  return verbGroupOf(sentence, head.index).tense === 'past'
}

const oughtModals = new Set(['must', 'should', 'ought'])

/** What the clause says before the word itself is asked: terms, duties, "no X unless Y", "on the table". */
function fromClause(sentence: Sentence, token: Token, group: VerbGroup | null): Verdict | null {
  if (group && isTermOfDeal(sentence, token)) return { status: 'expected', why: ['term-of-a-deal'] }
  if (group?.modal && oughtModals.has(group.modal))
    return { status: 'ongoing', why: [`offer-duty:${group.modal}`] }
  if (isThreat(sentence, token)) return { status: 'ongoing', why: ['offer-no-unless'] }
  const words = subtreeOf(sentence, token.index).tokens.map((index) =>
    sentence.tokens[index]?.text.toLowerCase(),
  )
  const said = words.join(' ')
  const phrase = standingPhrases.find((candidate) => said.includes(candidate))
  return phrase === undefined ? null : { status: 'ongoing', why: [`offer-stands:${phrase}`] }
}

/** "no project can be implemented", "no lasting solution is possible": what is refused unless terms are met. */
function isThreat(sentence: Sentence, token: Token): boolean {
  const hasNo = (index: number): boolean =>
    childrenOf(sentence, index).some((child) => baseRelation(child) === 'det' && lower(child) === 'no')
  if (token.upos === 'NOUN' && baseRelation(token) === 'nsubj') return hasNo(token.index)
  return childrenOf(sentence, token.index).some(
    (child) => baseRelation(child) === 'nsubj' && hasNo(child.index),
  )
}

/**
 * Status of an offer named by its word: a demand or an open proposal stands (`ongoing`), a commitment is due
 * (`expected`) or carried out (`happened`), an answer refuses it.
 */
export function statusOfOffer(sentence: Sentence, token: Token): Verdict {
  const predicate = isPredicate(sentence, token.index)
  const general = predicate ? statusOfPredicate(sentence, token.index) : statusOfNoun(sentence, token.index)
  const group = predicate ? verbGroupOf(sentence, token.index) : null
  if (isDenied(sentence, token)) return { status: 'denied', why: ['denied-report'] }
  const clause = fromClause(sentence, token, group)
  if (clause) return clause
  const found = lookUp(offerWords, offerKeys(sentence, token))
  if (!found && predicate && general && isGovernedAsPossible(general)) {
    // "It is time to bring relief": what is asked for stands as asked.
    return { status: 'ongoing', why: ['offer-stands', ...general.why] }
  }
  if (!found) return general ?? { status: 'ongoing', why: ['offer-stands'] }
  const why = `offer-${found.class}:${found.key}`
  const result = (status: Status, ...more: string[]): Verdict => ({ status, why: [why, ...more] })
  if (group?.negated) {
    return result(found.class === 'refused' || found.class === 'denied' ? 'happened' : 'refused', 'negated')
  }
  const outer = general?.why.includes('purpose') ? null : general
  if (outer && (outer.status === 'refused' || outer.status === 'denied'))
    return result(outer.status, ...outer.why)
  // "Will demand" is to come; "will be ready to", "if they leave" stand as they are said.
  const stands = token.upos === 'ADJ' || ['mark', 'advmod', 'case'].includes(baseRelation(token))
  if (found.class === 'ongoing' && outer?.status === 'expected' && !stands)
    return result('expected', ...outer.why)
  // "Appeared to accept": done as far as it appears.
  const raised = group?.form === 'to-infinitive' && isRaised(sentence, token)
  const modifier = ['acl', 'amod'].includes(baseRelation(token)) && group?.form === 'past-participle'
  const told =
    group?.form === 'finite' && group.tense !== 'future' && group.tense !== null && !group.progressive
  const done = modifier || told || raised
  switch (found.class) {
    case 'expected': {
      if (!done && outer && isGovernedAsPossible(outer)) {
        // "Wants to withdraw" stands offered, "discussed their plans" is talked of.
        return result(predicate ? 'ongoing' : 'possible', ...outer.why)
      }
      if (!done) return result('expected')
      if (!isOneOf(token, commitmentVerbs)) return result('happened', 'carried-out')
      return modifier || settled(sentence, token) ? result('happened', 'agreed-on') : result('expected')
    }
    case 'happened': {
      const open = general && ['expected', 'possible'].includes(general.status)
      return open ? result(general.status, ...general.why) : result('happened')
    }
    case 'possible':
      return concluded(sentence, token) ? result('happened', 'concluded') : result('possible')
    default:
      return result(found.class)
  }
}

/** "agreed on a border", "a role agreed upon by all": the thing itself is settled; "agreed to withdraw" is still due. */
function settled(sentence: Sentence, token: Token): boolean {
  const children = childrenOf(sentence, token.index)
  if (isOneOf(token, new Set(['accept']))) {
    return children.some((child) => child.relation === 'obj' || child.relation === 'nsubj:pass')
  }
  if (!isOneOf(token, new Set(['agree']))) return false
  if (children.some((child) => ['xcomp', 'ccomp', 'advcl'].includes(baseRelation(child)))) return false
  const stranded = children.some((child) => ['on', 'upon'].includes(lower(child)))
  return (
    stranded ||
    children.some(
      (child) =>
        baseRelation(child) === 'obl' &&
        childrenOf(sentence, child.index).some((word) => ['on', 'upon', 'to'].includes(lower(word))),
    )
  )
}

/** True for "a deal signed in …", "they signed a deal". */
function concluded(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (head && isOneOf(head, concludingVerbs) && ['obj', 'nsubj'].includes(baseRelation(token))) {
    return statusOfPredicate(sentence, head.index)?.status === 'happened'
  }
  return childrenOf(sentence, token.index).some(
    (child) =>
      baseRelation(child) === 'acl' && isOneOf(child, concludingVerbs) && !lower(child).endsWith('ing'),
  )
}
