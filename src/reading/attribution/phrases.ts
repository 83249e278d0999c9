import type { Token } from '../../language/index.ts'
import { positionOf, sentenceAt, type Attribution, type Context } from './context.ts'
import { clauseAround } from './scope.ts'
import { sourcesOf } from './sources.ts'
import { statedIssuer } from './statements.ts'
import { childrenWith, headOf, isUnder, markersOf, phraseOf } from './tree.ts'

/** Attributions by a phrase: "according to X", "in the words of X", "per X". */
export function findPhrases(context: Context, sentenceIndex: number): Attribution[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Attribution[] = []
  for (const words of context.lexicon.prepositions) {
    for (const first of sentence.tokens) {
      const cue = sentence.tokens.slice(first.index, first.index + words.length)
      if (cue.length < words.length || cue.some((token, index) => token.text.toLowerCase() !== words[index]))
        continue
      const attribution = readPhrase(context, sentenceIndex, cue)
      if (attribution !== null) found.push(attribution)
    }
  }
  return found
}

function readPhrase(context: Context, sentenceIndex: number, cue: readonly Token[]): Attribution | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const source = objectOf(context, sentenceIndex, cue)
  const first = cue[0]
  if (source === null || first === undefined) return null
  const named = source.upos === 'PROPN' || source.upos === 'NOUN' || source.upos === 'PRON'
  if (!named || (cue.length === 1 && source.upos !== 'PROPN')) return null
  const sources = sourcesOf(context, sentenceIndex, source.index)
  if (sources === null) return null
  const top = topOf(sentence, [...cue, source])
  if (top.head === -1) return null
  const scope = clauseAround(sentence, top, 'clause')
  return {
    sources,
    cue: { sentence: sentenceIndex, token: first.index },
    content: new Set(scope.tokens.map((token) => positionOf(context, { sentence: sentenceIndex, token }))),
    why: `attribution/${cue.map((token) => token.text.toLowerCase()).join('-')}`,
  }
}

/** The noun that the phrase leads to; the trees differ in whether it governs the cue's words or hangs under them. */
function objectOf(context: Context, sentenceIndex: number, cue: readonly Token[]): Token | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const inCue = new Set(cue.map((token) => token.index))
  const last = cue.at(-1)
  const above = cue
    .map((token) => headOf(sentence, token))
    .find((head) => head !== null && head.index > (last?.index ?? 0))
  if (above !== undefined && above !== null) return above
  for (const token of cue) {
    const below = childrenWith(sentence, token.index, ['obl', 'nmod', 'obj']).find(
      (child) => !inCue.has(child.index),
    )
    if (below !== undefined && below.index > token.index) return below
  }
  return null
}

function topOf(sentence: Parameters<typeof headOf>[0], tokens: readonly Token[]): Token {
  const top = tokens.find((token) => tokens.every((other) => isUnder(sentence, other.index, token.index)))
  return top ?? (tokens.at(-1) as Token)
}

/** Attributions by a noun with a clause of its own and a source of its own: "a newspaper report that …". */
export function findNouns(context: Context, sentenceIndex: number): Attribution[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Attribution[] = []
  for (const noun of sentence.tokens) {
    if (noun.upos !== 'NOUN' || !context.lexicon.nouns.has(noun.lemma)) continue
    const clause = childrenWith(sentence, noun.index, ['acl', 'ccomp']).find((child) =>
      markersOf(sentence, child.index).includes('that'),
    )
    if (clause === undefined || clause.relation === 'acl:relcl') continue
    const sources = statedIssuer(context, sentenceIndex, noun.index)
    if (sources === null) continue
    const content = phraseOf(sentence, clause.index).map((token) =>
      positionOf(context, { sentence: sentenceIndex, token }),
    )
    found.push({
      sources,
      cue: { sentence: sentenceIndex, token: noun.index },
      content: new Set(content),
      why: 'attribution/noun-clause',
    })
  }
  return found
}
