import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { sentenceAt, tokenAt, type Context } from './context.ts'
import { sourcesOf } from './sources.ts'
import { subjectOf } from './speaker.ts'
import { agentOf, childrenWith, childWith, headOf, markersOf } from './tree.ts'

/**
 * Who put out a statement, tweet, recording …: the possessor, the agent of "released by", the name before the noun
 * ("a ministry statement"), the subject of the verb that issues it, or, for "the statement", the issuer of the last
 * one mentioned.
 * @param index the noun
 * @returns null where the report does not say
 */
export function issuerOf(context: Context, sentenceIndex: number, index: number): Source[] | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const noun = tokenAt(sentence, index)
  const own = statedIssuer(context, sentenceIndex, index) ?? issuingSubject(context, sentenceIndex, noun)
  if (own !== null) {
    context.memory.statements.push({ noun: noun.lemma, sources: own })
    return own
  }
  return isDefinite(sentence, index) ? lastIssuer(context, noun.lemma) : null
}

/** The issuer that the noun phrase itself names. */
export function statedIssuer(context: Context, sentenceIndex: number, index: number): Source[] | null {
  const sentence = sentenceAt(context, sentenceIndex)
  for (const candidate of issuerCandidates(context, sentence, index)) {
    const sources = sourcesOf(context, sentenceIndex, candidate.index)
    if (sources !== null) return sources
  }
  return null
}

function issuerCandidates(context: Context, sentence: Sentence, index: number): Token[] {
  const { lexicon } = context
  const issued = childrenWith(sentence, index, ['acl'])
    .filter((verb) => lexicon.issuing.has(verb.lemma) || lexicon.carrying.has(verb.lemma))
    .map((verb) => agentOf(sentence, verb.index))
  const byPhrase = childrenWith(sentence, index, ['nmod', 'obl']).filter((child) =>
    markersOf(sentence, child.index).some((marker) => marker === 'by' || marker === 'from'),
  )
  const before = childrenWith(sentence, index, ['compound', 'amod', 'nmod']).filter(
    (child) =>
      child.index < index &&
      (isNamed(sentence, child.index) ||
        lexicon.office.has(child.lemma) ||
        lexicon.organisation.has(child.lemma) ||
        lexicon.media.has(child.lemma)),
  )
  return [...childrenWith(sentence, index, ['nmod:poss']), ...issued, ...byPhrase, ...before].filter(
    (candidate) => candidate !== null,
  )
}

/** "X issued a statement saying …": the subject of the verb whose object the statement is. */
function issuingSubject(context: Context, sentenceIndex: number, noun: Token): Source[] | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const verb = headOf(sentence, noun)
  if (verb === null) return null
  const saidIn = noun.relation.startsWith('obl') && context.lexicon.verbs.has(verb.lemma)
  const issued = noun.relation === 'obj' && context.lexicon.issuing.has(verb.lemma)
  if (!saidIn && !issued) return null
  const subject = subjectOf(sentence, verb.index)
  return subject === null || subject.index === noun.index
    ? null
    : sourcesOf(context, sentenceIndex, subject.index)
}

function isNamed(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index)
  return (
    token.upos === 'PROPN' || sentence.names.some((name) => name.firstToken <= index && index < name.endToken)
  )
}

function isDefinite(sentence: Sentence, index: number): boolean {
  const determiner = childWith(sentence, index, ['det'])
  return determiner !== null && /^(the|this|that)$/i.test(determiner.text)
}

function lastIssuer(context: Context, noun: string): Source[] | null {
  const { statements } = context.memory
  return (statements.findLast((statement) => statement.noun === noun) ?? statements.at(-1))?.sources ?? null
}
