import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { childrenOf } from '../document.ts'
import {
  isQuotedApart,
  positionOf,
  quotationAt,
  sentenceAt,
  type Attribution,
  type Context,
} from './context.ts'
import type { VerbClass } from './lexicon.ts'
import { carriersOf } from './carriers.ts'
import { clauseAround, precedingClause, type Scope } from './scope.ts'
import { canSpeak, sourcesOf } from './sources.ts'
import {
  agentOf,
  childrenWith,
  childWith,
  headOf,
  isPassive,
  isUnder,
  markersOf,
  phraseOf,
  plainRelation,
  subjectOf,
} from './tree.ts'

/** Attributions by a reporting verb: "X said that …", "…, said X", "X, who said …", "as X announced", "confirmed by X". */
export function findSayings(context: Context, sentenceIndex: number): Attribution[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Attribution[] = []
  for (const verb of sentence.tokens) {
    const verbClass = context.lexicon.verbs.get(verb.lemma)
    if (verbClass === undefined || verb.upos !== 'VERB' || verb.relation === 'amod') continue
    const attribution = readVerb(context, sentenceIndex, verb, verbClass)
    if (attribution !== null) found.push(attribution)
  }
  return found
}

function readVerb(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  verbClass: VerbClass,
): Attribution | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const passive = isPassive(sentence, verb.index)
  const speaker = passive ? passiveSpeaker(sentence, verb, verbClass) : subjectOf(sentence, verb.index)
  if (speaker === null || (verbClass.speaker && !canSpeak(context, sentenceIndex, speaker.index))) return null
  const scope = passive
    ? passiveScope(sentence, verb, speaker)
    : activeScope(context, sentenceIndex, verb, verbClass)
  if (scope === null) return null
  const sources = sourcesOf(context, sentenceIndex, speaker.index)
  if (sources === null) return null
  const content = new Set(
    scope.tokens.map((token) => positionOf(context, { sentence: sentenceIndex, token })),
  )
  const cue = { sentence: sentenceIndex, token: verb.index }
  if (verbClass.ownWord) content.add(positionOf(context, cue))
  return {
    sources: withInner(context, sentenceIndex, verb, [
      ...carriersOf(context, sentenceIndex, verb),
      ...sources,
    ]),
    cue,
    content,
    why: `attribution/${verbClass.name}-${scope.name}`,
  }
}

function passiveSpeaker(sentence: Sentence, verb: Token, verbClass: VerbClass): Token | null {
  if (verbClass.passive || verb.relation === 'advcl') return agentOf(sentence, verb.index)
  return null
}

/** "Ten deaths were confirmed by X", "a pause announced by X", "as announced by X". */
function passiveScope(sentence: Sentence, verb: Token, agent: Token): Scope | null {
  if (markersOf(sentence, verb.index).includes('as') && verb.relation === 'advcl') {
    return clauseAround(sentence, verb, 'as')
  }
  const head = headOf(sentence, verb)
  if (verb.relation === 'acl' && head !== null) {
    return { name: 'modifier', tokens: phraseOf(sentence, head.index, [verb.index]) }
  }
  const parts = childrenWith(sentence, verb.index, ['nsubj', 'csubj', 'ccomp', 'xcomp'])
  if (parts.length === 0) return null
  const tokens = parts.flatMap((part) => phraseOf(sentence, part.index))
  return { name: 'passive', tokens: tokens.filter((token) => !isUnder(sentence, token, agent.index)) }
}

function activeScope(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  verbClass: VerbClass,
): Scope | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const quoted = (token: Token): boolean => isQuotedApart(context, sentenceIndex, token.index, verb.index)
  const parts: Token[] = []
  for (const child of childrenOf(sentence, verb.index)) {
    if (isContent(sentence, verb, child, verbClass, quoted)) parts.push(child)
  }
  const tokens = parts.flatMap((part) => phraseOf(sentence, part.index))
  const around = parenthesis(context, sentenceIndex, verb, verbClass)
  if (around !== null) return { name: around.name, tokens: [...new Set([...around.tokens, ...tokens])] }
  if (tokens.length > 0) return { name: plainRelation(parts[0] ?? verb), tokens }
  const introduced = introducedQuotation(context, sentenceIndex, verb)
  if (introduced !== null) return introduced
  if (verbClass.clause === 'quoted' || childWith(sentence, verb.index, ['obj']) !== null) return null
  return precedingClause(sentence, verb)
}

function isContent(
  sentence: Sentence,
  verb: Token,
  child: Token,
  verbClass: VerbClass,
  quoted: (token: Token) => boolean,
): boolean {
  const relation = plainRelation(child)
  if (relation === 'ccomp') return verbClass.clause === 'always' || quoted(child)
  if (relation === 'parataxis' || relation === 'dep') return child.index > verb.index && quoted(child)
  if (relation === 'xcomp') return verbClass.infinitive || quoted(child)
  if (relation === 'obj') {
    if (child.upos === 'PRON') return false
    return verbClass.object === 'always' || (verbClass.object === 'quoted' && quoted(child))
  }
  if (relation === 'obl' || relation === 'advcl') {
    const marked = markersOf(sentence, child.index).some((marker) => verbClass.prepositions.includes(marker))
    return marked && (verbClass.clause === 'always' || quoted(child))
  }
  return false
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
  const subordinate = plainRelation(verb) === 'advcl' && markersOf(sentence, verb.index).includes('as')
  const beside = plainRelation(verb) === 'parataxis' && childWith(sentence, verb.index, ['nsubj']) !== null
  if (!subordinate && !beside) return null
  if (childrenWith(sentence, verb.index, ['ccomp']).some((child) => child.index > verb.index)) return null
  if (
    verbClass.clause === 'quoted' &&
    quotationAt(context, { sentence: sentenceIndex, token: head.index }) === null
  )
    return null
  return clauseAround(sentence, verb, subordinate ? 'as' : 'parenthesis')
}

/** "X said: '…'" where the tree does not hold the quotation under the verb: what opens right after the verb or a colon. */
function introducedQuotation(context: Context, sentenceIndex: number, verb: Token): Scope | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const start = positionOf(context, { sentence: sentenceIndex, token: 0 })
  for (const { first, end } of context.quotations) {
    const opens = first - start
    if (opens <= verb.index || opens >= sentence.tokens.length) continue
    const between = sentence.tokens.slice(verb.index + 1, opens)
    if (between.length > 0 && !/^[:,]$/.test(between.at(-1)?.text ?? '')) continue
    const last = Math.min(end - start, sentence.tokens.length)
    return { name: 'quotation', tokens: Array.from({ length: last - opens }, (_, index) => opens + index) }
  }
  return null
}

/** "X, citing an official, said": the source that X names stands further in. */
function withInner(context: Context, sentenceIndex: number, verb: Token, sources: Source[]): Source[] {
  const sentence = sentenceAt(context, sentenceIndex)
  for (const token of sentence.tokens) {
    if (!context.lexicon.frames.has(token.lemma) || isPassive(sentence, token.index)) continue
    if (!['advcl', 'acl', 'parataxis', 'xcomp', 'conj'].includes(token.relation)) continue
    const cited = childWith(sentence, token.index, ['obj'])
    if (cited === null || !belongsTo(sentence, token, verb)) continue
    const inner = sourcesOf(context, sentenceIndex, cited.index)
    if (inner !== null) return [...sources, ...inner]
  }
  return sources
}

function belongsTo(sentence: Sentence, participle: Token, verb: Token): boolean {
  if (participle.head === verb.index) return true
  const subject = subjectOf(sentence, verb.index)
  return subject !== null && participle.head === subject.index
}
