import { positionOf, sentenceAt, type Attribution, type Context, type QuotedStretch } from './context.ts'
import { findNouns } from './nouns.ts'
import { findPhrases } from './phrases.ts'
import { findSayings } from './saying.ts'
import { assignQuotations } from './speech.ts'
import { issuerOf } from './statements.ts'

/** All attributions of the document, and the quotations whose speaker it does not state. */
export function collectAttributions(context: Context): {
  attributions: Attribution[]
  unstated: QuotedStretch[]
} {
  const attributions: Attribution[] = []
  for (const index of context.document.sentences.keys()) {
    const found = [
      ...findSayings(context, index),
      ...findPhrases(context, index),
      ...findNouns(context, index),
    ]
    attributions.push(...found)
    remember(context, index, found)
  }
  const unstated = assignQuotations(context, attributions)
  return { attributions, unstated }
}

/** Keeps what later sentences go back to: who spoke last, and whose statements have been mentioned. */
function remember(context: Context, index: number, found: readonly Attribution[]): void {
  const sentence = sentenceAt(context, index)
  for (const token of sentence.tokens) {
    if (token.upos === 'NOUN' && context.lexicon.statements.has(token.lemma))
      issuerOf(context, index, token.index)
  }
  for (const { cue, sources } of found) {
    const verb = sentence.tokens[cue.token]
    // "X tweeted" makes a tweet, to which "the tweet" may go back.
    if (verb?.upos === 'VERB')
      context.memory.statements.push({ noun: verb.lemma, sources: sources.slice(-1) })
  }
  // The speaker of the sentence, not whom the speaker reports ("X said Y denied …"), and rather a person than an outlet.
  const isInner = (one: Attribution): boolean =>
    found.some((other) => other !== one && other.content.has(positionOf(context, one.cue)))
  const outer = found.filter((one) => !isInner(one))
  const people = outer.filter(({ sources }) => sources.at(-1)?.type !== 'media')
  const last = people.at(-1) ?? outer.at(-1) ?? found.at(-1)
  if (last !== undefined) context.memory.speaker = { sources: last.sources, sentence: index }
}
