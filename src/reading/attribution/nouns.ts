import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { positionOf, sentenceAt, tokenAt, type Attribution, type Context } from './context.ts'
import { statedIssuer } from './statements.ts'
import { childrenWith, markersOf, phraseOf } from './tree.ts'

/**
 * Attributions by a noun with a source of its own: one with a clause ("a newspaper report that …"), and a count with its
 * number ("the ministry's toll of 40").
 */
export function findNouns(context: Context, sentenceIndex: number): Attribution[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Attribution[] = []
  for (const noun of sentence.tokens) {
    if (noun.upos !== 'NOUN') continue
    const clause = context.lexicon.nouns.has(noun.lemma) ? clauseOf(sentence, noun) : null
    const number = context.lexicon.counts.has(noun.lemma) ? numberOf(sentence, noun) : null
    const content = clause ?? number
    if (content === null) continue
    const official = clause === null ? officialCount(context, sentence, noun) : null
    const sources = statedIssuer(context, sentenceIndex, noun.index) ?? official
    if (sources === null) continue
    const positions = phraseOf(sentence, content.index).map((token) =>
      positionOf(context, { sentence: sentenceIndex, token }),
    )
    found.push({
      sources,
      cue: { sentence: sentenceIndex, token: noun.index },
      content: new Set(positions),
      why: clause === null ? 'attribution/count' : 'attribution/noun-clause',
    })
  }
  return found
}

function clauseOf(sentence: Sentence, noun: Token): Token | null {
  const clauses = childrenWith(sentence, noun.index, ['acl', 'ccomp'])
  const isThat = (child: Token): boolean =>
    child.relation !== 'acl:relcl' && markersOf(sentence, child.index).includes('that')
  return clauses.find(isThat) ?? null
}

function numberOf(sentence: Sentence, noun: Token): Token | null {
  const phrases = childrenWith(sentence, noun.index, ['nmod'])
  const holdsNumber = (child: Token): boolean =>
    markersOf(sentence, child.index).some((marker) => marker === 'of' || marker === 'at') &&
    phraseOf(sentence, child.index).some((token) => tokenAt(sentence, token).upos === 'NUM')
  return phrases.find(holdsNumber) ?? null
}

/** "The official tally": a count that is given as official speaks as a document. */
function officialCount(context: Context, sentence: Sentence, noun: Token): Source[] | null {
  const official = childrenWith(sentence, noun.index, ['amod']).find(({ lemma }) => lemma === 'official')
  if (official === undefined || official.index > noun.index) return null
  const name = context.document.report.text.slice(official.start, noun.end).replaceAll(/\s+/g, ' ')
  return [{ name, type: 'document' }]
}
