import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { positionOf, sentenceAt, tokenAt, type Attribution, type Context } from './context.ts'
import { clauseAround } from './scope.ts'
import { sourcesOf } from './sources.ts'
import { headOf, phraseHead, phraseOf } from './tree.ts'

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
  // "Per" is mostly "per day"; it counts only before a name.
  if (source.upos === 'VERB' || (cue.length === 1 && source.upos !== 'PROPN')) return null
  if (context.lexicon.standards.has(source.lemma)) return null
  const sources = sourcesOf(context, sentenceIndex, source.index)
  if (sources === null) return null
  const own = [...cue.map((token) => token.index), ...phraseOf(sentence, source.index)].filter(
    (index) => index >= first.index,
  )
  const scope = clauseAround(sentence, own, attachmentOf(sentence, own), 'clause')
  if (scope === null) return null
  return {
    sources,
    cue: { sentence: sentenceIndex, token: first.index },
    content: new Set(scope.tokens.map((token) => positionOf(context, { sentence: sentenceIndex, token }))),
    why: `attribution/${cue.map((token) => token.text.toLowerCase()).join('-')}`,
  }
}

/** The token outside the phrase that it depends on, or -1 where it holds the root of the sentence. */
function attachmentOf(sentence: Sentence, own: readonly number[]): number {
  const inside = new Set(own)
  for (const index of own) {
    const { head } = tokenAt(sentence, index)
    if (!inside.has(head)) return head
  }
  return -1
}

/** The noun that the phrase leads to; the trees differ in whether it governs the cue's words or hangs under them. */
function objectOf(context: Context, sentenceIndex: number, cue: readonly Token[]): Token | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const last = cue.at(-1)?.index ?? 0
  for (const token of cue.toReversed()) {
    const above = headOf(sentence, token)
    if (above !== null && above.index > last && above.upos !== 'VERB') return above
    const below = childrenOf(sentence, token.index).find(
      (child) => child.index > last && ['NOUN', 'PROPN', 'PRON', 'ADJ'].includes(child.upos),
    )
    if (below !== undefined) return below
  }
  return phraseHead(sentence, last + 1, (index) => index > last)
}
