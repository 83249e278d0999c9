import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'

/**
 * Arguments in meaning rather than in form: a verb's subject may be shared with the verb it is joined to, belong to
 * the verb that controls it, or be the noun that a clause describes. Works on Universal Dependencies v2 basic trees.
 */

const objectControl = new Set([
  'urge',
  'ask',
  'tell',
  'order',
  'invite',
  'force',
  'allow',
  'want',
  'press',
  'call',
  'persuade',
  'send',
  'permit',
  'enable',
  'require',
  'help',
  'encourage',
  'convince',
  'expect',
  'lead',
  'instruct',
  'advise',
  'warn',
  'dispatch',
])
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ'])

function isPassive(sentence: Sentence, index: number): boolean {
  return childrenOf(sentence, index).some((child) => child.relation.endsWith(':pass'))
}

/**
 * Who does what the token says: active subjects, passive agents, and subjects shared through conj, xcomp, advcl, acl
 * and relative clauses. For a noun, its possessor ("Haniyeh's visit") or, failing that, the subject of the verb whose
 * object it is ("the two sides held talks").
 * @returns head tokens of the phrases, without their conjuncts
 */
export function subjectsOf(sentence: Sentence, index: number, depth = 0): number[] {
  const token = sentence.tokens[index]
  if (token === undefined || depth > 6) return []
  if (token.upos === 'NOUN' || token.upos === 'PROPN') {
    const own = nounSubjects(sentence, index, depth)
    if (own.length > 0) return own
  }
  if (isPassive(sentence, index)) {
    const agents = agentsOf(sentence, index)
    if (agents.length > 0) return agents
    return []
  }
  const direct = childrenOf(sentence, index).filter((child) => child.relation === 'nsubj')
  const mistaken = objectsTakenForSubjects(sentence, index)
  if (direct.length > 0)
    return direct
      .filter((child) => !mistaken.includes(child.index))
      .flatMap((child) => relativeAntecedent(sentence, child.index))
  return sharedSubjects(sentence, token, depth)
}

function nounSubjects(sentence: Sentence, index: number, depth: number): number[] {
  const token = sentence.tokens[index]
  if (token === undefined) return []
  const copula = childrenOf(sentence, index).some((child) => child.relation === 'cop')
  if (copula)
    return childrenOf(sentence, index)
      .filter((child) => child.relation === 'nsubj')
      .map((child) => child.index)
  const possessors = childrenOf(sentence, index).filter((child) => child.relation === 'nmod:poss')
  if (possessors.length > 0) return possessors.map((child) => child.index)
  if (token.relation === 'obj' || token.relation === 'conj' || token.relation === 'xcomp')
    return subjectsOf(sentence, token.head, depth + 1)
  return []
}

function sharedSubjects(sentence: Sentence, token: Token, depth: number): number[] {
  const head = sentence.tokens[token.head]
  if (head === undefined) return []
  const relation = token.relation
  if (relation === 'xcomp' || relation === 'ccomp') {
    if (relation === 'ccomp' && token.features['VerbForm'] === 'Fin') return []
    const controlled = childrenOf(sentence, head.index).filter(
      (child) => child.relation === 'obj' || child.relation === 'iobj',
    )
    if (controlled.length > 0 && objectControl.has(head.lemma)) return controlled.map((child) => child.index)
    if (objectControl.has(head.lemma) && isPassive(sentence, head.index))
      return passiveSubjects(sentence, head.index)
    const own = passiveSubjects(sentence, head.index)
    return own.length > 0 ? own : subjectsOf(sentence, head.index, depth + 1)
  }
  if (relation === 'conj') {
    // "He was expected in Cairo and was to travel on": whoever is expected travels.
    const passive = isPassive(sentence, head.index) ? objectsOf(sentence, head.index) : []
    return passive.length > 0 ? passive : subjectsOf(sentence, head.index, depth + 1)
  }
  if (relation === 'advcl' || relation === 'parataxis') {
    const passive = passiveSubjects(sentence, head.index)
    return passive.length > 0 ? passive : subjectsOf(sentence, head.index, depth + 1)
  }
  if (relation === 'acl' && nominal.has(head.upos)) {
    // "a role in hosting": whoever has the role hosts; "a team hosting": the team does.
    const isComplement = childrenOf(sentence, token.index).some((child) => child.relation === 'mark')
    return !isComplement && (token.features['VerbForm'] === 'Ger' || token.text.endsWith('ing'))
      ? [head.index]
      : subjectsOf(sentence, head.index, depth + 1)
  }
  if (relation === 'amod' && token.upos === 'VERB' && token.text.endsWith('ing')) return [head.index]
  return []
}

/** Subjects in form of a passive verb: those to whom it is done. */
export function passiveSubjects(sentence: Sentence, index: number): number[] {
  return childrenOf(sentence, index)
    .filter((child) => child.relation === 'nsubj:pass')
    .flatMap((child) => relativeAntecedent(sentence, child.index))
}

/** "who", "which", "that" stand for the noun their clause describes. */
function relativeAntecedent(sentence: Sentence, index: number): number[] {
  const token = sentence.tokens[index]
  if (token === undefined || token.features['PronType'] !== 'Rel') return [index]
  let clause = sentence.tokens[token.head]
  for (let step = 0; clause !== undefined && step < 4; step++) {
    if (clause.relation === 'acl:relcl') return clause.head < 0 ? [] : [clause.head]
    clause = sentence.tokens[clause.head]
  }
  return []
}

/**
 * To whom or what it is done: direct objects, passive subjects, the noun that a passive participle describes
 * ("hostages released by …").
 */
export function objectsOf(sentence: Sentence, index: number): number[] {
  const token = sentence.tokens[index]
  if (token === undefined) return []
  const direct = childrenOf(sentence, index).filter((child) => child.relation === 'obj')
  if (direct.length > 0) return direct.flatMap((child) => relativeAntecedent(sentence, child.index))
  const told = childrenOf(sentence, index).filter((child) => child.relation === 'iobj')
  if (told.length > 0) return told.map((child) => child.index)
  const mistaken = objectsTakenForSubjects(sentence, index)
  if (mistaken.length > 0) return mistaken.slice(0, 1)
  const passive = passiveSubjects(sentence, index)
  if (passive.length > 0) return passive
  if (
    token.relation === 'acl' &&
    (token.features['VerbForm'] === 'Part' || token.text.endsWith('ed')) &&
    !token.text.endsWith('ing')
  )
    return [token.head]
  if (token.relation === 'conj') {
    const head = sentence.tokens[token.head]
    if (
      head !== undefined &&
      isPassive(sentence, head.index) &&
      childrenOf(sentence, index).every((child) => child.relation !== 'nsubj')
    ) {
      return passiveSubjects(sentence, head.index)
    }
    // "He arrived on Monday and was received by …"
    if (head !== undefined && isPassive(sentence, index)) return subjectsOf(sentence, head.index)
  }
  if (token.relation === 'xcomp') {
    const head = sentence.tokens[token.head]
    if (head !== undefined && childrenOf(sentence, index).some((child) => child.relation === 'aux:pass'))
      return passiveSubjects(sentence, head.index)
  }
  return []
}

/** A verb has one subject: a second one behind it is an object that the parser mistook ("the king received Minister N"). */
function objectsTakenForSubjects(sentence: Sentence, index: number): number[] {
  const subjects = childrenOf(sentence, index).filter((child) => child.relation === 'nsubj')
  const isBefore = subjects.some((child) => child.index < index)
  return isBefore ? subjects.filter((child) => child.index > index).map((child) => child.index) : []
}

/** The doer named with "by" beside a passive verb or a noun. */
export function agentsOf(sentence: Sentence, index: number): number[] {
  return childrenOf(sentence, index)
    .filter(
      (child) =>
        (child.relation === 'obl:agent' && !markedOtherwise(sentence, child.index)) ||
        ((child.relation === 'obl' || child.relation === 'nmod') && markedBy(sentence, child.index)),
    )
    .map((child) => child.index)
}

/** Parsers take other phrases beside a passive for its agent ("opened for ships", "signed between X and Y"). */
function markedOtherwise(sentence: Sentence, index: number): boolean {
  return childrenOf(sentence, index).some((child) => child.relation === 'case') && !markedBy(sentence, index)
}

function markedBy(sentence: Sentence, index: number): boolean {
  return childrenOf(sentence, index).some(
    (child) => child.relation === 'case' && child.text.toLowerCase() === 'by',
  )
}

/**
 * The token and all its conjuncts ("Israeli and American chiefs": only heads of phrases, not of their modifiers). After
 * a title, conjuncts may hang on the name beside it ("Secretary N and his counterpart").
 */
export function withConjuncts(sentence: Sentence, index: number): number[] {
  const found = [index]
  const nameParts = new Set<number>()
  for (const token of sentence.tokens) {
    const isOf = found.includes(token.head) || nameParts.has(token.head)
    if (token.relation === 'conj' && isOf) found.push(token.index)
    else if (isOf && (token.relation === 'flat' || (token.relation === 'appos' && token.upos === 'PROPN')))
      nameParts.add(token.index)
  }
  return found
}
