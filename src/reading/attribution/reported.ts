import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { isQuotedApart, positionOf, quotationAt, sentenceAt, type Context } from './context.ts'
import type { VerbClass } from './lexicon.ts'
import { clauseAround, clauseBeside, restBehind, type Scope } from './scope.ts'
import {
  childrenWith,
  childWith,
  headOf,
  isInfinitive,
  isUnder,
  markersOf,
  phraseOf,
  plainRelation,
} from './tree.ts'

/**
 * What a reporting verb in the active voice reports, within its sentence. The tree is asked first; where it holds
 * nothing under the verb, the order of the words is: a quotation that the verb introduces, a "that" further on, or the
 * clause that the cue stands beside.
 * @returns null where the verb reports nothing here
 */
export function reportedBy(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  speaker: Token,
  verbClass: VerbClass,
): Scope | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const isQuoted = (token: Token): boolean => isQuotedApart(context, sentenceIndex, token.index, verb.index)
  const parts = childrenOf(sentence, verb.index).filter((child) =>
    isContent(sentence, verb, child, verbClass, isQuoted),
  )
  const inTree = parts.flatMap((part) => contentTokens(sentence, verb, speaker, part))
  const tokens = union(inTree, quotationBefore(context, sentenceIndex, verb, speaker))
  const treeName = plainRelation(parts[0] ?? verb)
  const quoted = introducedQuotation(context, sentenceIndex, verb)
  if (quoted !== null) return { name: quoted.name, tokens: union(tokens, quoted.tokens) }
  if (!parts.some((part) => part.index > verb.index)) {
    const around = parenthesis(context, sentenceIndex, verb, verbClass)
    if (around !== null) return { name: around.name, tokens: union(tokens, around.tokens) }
    const later = laterThat(sentence, verb, verbClass)
    if (later !== null) return { name: later.name, tokens: union(tokens, later.tokens) }
    if (tokens.length === 0 && mayStandBeside(sentence, verb, verbClass))
      return clauseBeside(sentence, verb, speaker)
  }
  if (tokens.length === 0) return null
  const rest = parts.every((part) => part.index < verb.index) ? restBehind(sentence, verb, speaker) : []
  return { name: inTree.length === 0 ? 'quotation' : treeName, tokens: union(tokens, rest) }
}

function union(one: readonly number[], other: readonly number[]): number[] {
  return [...new Set([...one, ...other])]
}

function isContent(
  sentence: Sentence,
  verb: Token,
  child: Token,
  verbClass: VerbClass,
  isQuoted: (token: Token) => boolean,
): boolean {
  const relation = plainRelation(child)
  const always = verbClass.clause === 'always'
  if (relation === 'ccomp') return isQuoted(child) || (always && !isInfinitive(sentence, child.index))
  if (isThatClause(sentence, verb, child)) return always || isQuoted(child)
  if (relation === 'parataxis' || relation === 'dep') return child.index > verb.index && isQuoted(child)
  if (relation === 'xcomp') {
    if (isQuoted(child) || verbClass.infinitive) return true
    return always && verbClass.prepositions.length === 0 && isFiniteVerb(child)
  }
  if (relation === 'obj') {
    if (child.upos === 'PRON' || (verbClass.ownActs && isOwn(sentence, child))) return false
    return verbClass.object === 'always' || (verbClass.object === 'quoted' && isQuoted(child))
  }
  if (relation === 'obl' || relation === 'advcl') {
    // A quotation before the cue is what it reports: "'While we wait', X said, …".
    if (child.index < verb.index) return always && isQuoted(child)
    const marked = markersOf(sentence, child.index).some((marker) => verbClass.prepositions.includes(marker))
    return marked && (always || isQuoted(child))
  }
  return false
}

/** "Announced its support": an attitude or a plan of the speaker's own is the act itself. */
function isOwn(sentence: Sentence, object: Token): boolean {
  return childrenWith(sentence, object.index, ['nmod:poss']).some((owner) => owner.upos === 'PRON')
}

/** "Which X said had failed": the clause of the gap has no infinitive marker and a finite or past form. */
function isFiniteVerb(token: Token): boolean {
  return token.upos === 'VERB' && (token.features['VerbForm'] === 'Fin' || token.features['Tense'] === 'Past')
}

/** "… that …" after the verb, whatever relation the tree gives it. */
function isThatClause(sentence: Sentence, verb: Token, child: Token): boolean {
  if (child.index < verb.index || child.relation === 'acl:relcl') return false
  return childrenWith(sentence, child.index, ['mark']).some(
    (mark) => mark.text.toLowerCase() === 'that' && mark.index > verb.index,
  )
}

/**
 * The words of one part of the content. A clause after the verb takes nothing from before the speaker ("After the
 * talks, X said …"), and a noun phrase leaves out what a relative clause only adds to it.
 */
function contentTokens(sentence: Sentence, verb: Token, speaker: Token, part: Token): number[] {
  const added = plainRelation(part) === 'obj' ? childrenWith(sentence, part.index, ['acl:relcl']) : []
  const tokens = phraseOf(
    sentence,
    part.index,
    added.map((child) => child.index),
  )
  if (part.index < verb.index) return tokens
  const from = Math.min(verb.index, speaker.index)
  return tokens.filter((token) => token > from && !isUnder(sentence, token, speaker.index))
}

/** "…, X said, …", "…, as X said": the verb stands beside the clause that it reports. */
function parenthesis(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  verbClass: VerbClass,
): Scope | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const head = headOf(sentence, verb)
  if (head === null || verbClass.prepositions.length > 0) return null
  const subordinate = markersOf(sentence, verb.index).includes('as')
  const beside = plainRelation(verb) === 'parataxis' && childWith(sentence, verb.index, ['nsubj']) !== null
  if (!subordinate && !beside) return null
  const inQuotation = quotationAt(context, { sentence: sentenceIndex, token: head.index }) !== null
  if (verbClass.clause === 'quoted' && !inQuotation) return null
  const name = subordinate ? 'as' : 'parenthesis'
  return clauseAround(sentence, phraseOf(sentence, verb.index), head.index, name)
}

/** "'…,' X said": the quotation that ends where the cue's phrase begins. */
function quotationBefore(context: Context, sentenceIndex: number, verb: Token, speaker: Token): number[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const start = positionOf(context, { sentence: sentenceIndex, token: 0 })
  const reach = Math.min(speaker.index, verb.index)
  for (const { first, end } of context.quotations) {
    const last = end - start - 1
    if (last < 0 || last >= reach || end - first < 3) continue
    const between = sentence.tokens.slice(last + 1, verb.index)
    const isPlain = between.every(
      (token, index) => token.upos !== 'VERB' && (index === 0 || token.text !== ','),
    )
    if (!isPlain) continue
    const from = Math.max(0, first - start)
    return Array.from({ length: last - from + 1 }, (_, index) => from + index)
  }
  return []
}

/** "X said: '…'" where the tree does not hold the quotation under the verb: what opens right after the verb or a colon. */
function introducedQuotation(context: Context, sentenceIndex: number, verb: Token): Scope | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const start = positionOf(context, { sentence: sentenceIndex, token: 0 })
  for (const { first, end } of context.quotations) {
    const opens = first - start
    if (opens <= verb.index || opens >= sentence.tokens.length) continue
    const between = sentence.tokens.slice(verb.index + 1, opens)
    const mark = between.at(-1)?.text
    if (between.length > 0 && mark !== ':' && mark !== ',') continue
    // After a colon the rest of the sentence belongs to it, also what follows the quotation.
    const last = mark === ':' ? sentence.tokens.length : Math.min(end - start, sentence.tokens.length)
    return { name: 'quotation', tokens: Array.from({ length: last - opens }, (_, index) => opens + index) }
  }
  return null
}

/** A "that" clause after the verb that the tree hangs lower: "told envoys from ten countries that …". */
function laterThat(sentence: Sentence, verb: Token, verbClass: VerbClass): Scope | null {
  if (verbClass.clause === 'quoted') return null
  for (const mark of sentence.tokens) {
    if (mark.index < verb.index || mark.relation !== 'mark' || mark.text.toLowerCase() !== 'that') continue
    const clause = headOf(sentence, mark)
    if (clause === null || clause.index < mark.index || !isUnder(sentence, clause.index, verb.index)) continue
    const tokens = phraseOf(sentence, clause.index).filter((token) => token >= mark.index)
    return { name: 'that', tokens }
  }
  return null
}

/** A verb with an object of its own reports no clause beside it, unless the object is the hearer. */
function mayStandBeside(sentence: Sentence, verb: Token, verbClass: VerbClass): boolean {
  const tells = ['tell', 'inform', 'remind', 'assure', 'brief'].includes(verb.lemma)
  const cutOff = sentence.tokens[verb.index + 1]?.text === ','
  const hasObject =
    !cutOff && childrenWith(sentence, verb.index, ['obj']).some((child) => child.index > verb.index)
  return verbClass.clause === 'always' && (tells || !hasObject)
}
