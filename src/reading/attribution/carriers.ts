import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { quotationAt, sentenceAt, type Context } from './context.ts'
import { mediaOwner } from './mentions.ts'
import { sourcesOf } from './sources.ts'
import { subjectOf } from './speaker.ts'
import { agentOf, childrenWith, isPassive, markersOf } from './tree.ts'

/**
 * The media that a saying reached the report through: "told Reuters", "in an interview with the BBC", "in comments
 * carried by an agency", "was quoted by a newspaper as saying". They stand before the speaker in the chain. The
 * report's own outlet is no link of its own.
 */
export function carriersOf(context: Context, sentenceIndex: number, verb: Token): Source[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const candidates = [
    ...hearers(sentence, verb),
    ...framingAgent(context, sentence, verb),
    ...onOccasions(context, sentenceIndex, verb),
  ]
  const links: Source[] = []
  for (const candidate of candidates) {
    for (const link of sourcesOf(context, sentenceIndex, candidate.index) ?? []) {
      const known = links.some(({ name }) => name === link.name)
      if (link.type === 'media' && !known && !isOwnOutlet(context, link.name)) links.push(link)
    }
  }
  return links.slice(0, 1)
}

function hearers(sentence: Sentence, verb: Token): Token[] {
  const told = ['tell', 'inform', 'brief'].includes(verb.lemma)
  const objects = told ? childrenWith(sentence, verb.index, ['obj', 'iobj']) : []
  const to = childrenWith(sentence, verb.index, ['obl']).filter((child) =>
    markersOf(sentence, child.index).some(
      (marker) => marker === 'to' || marker === 'on' || marker === 'with',
    ),
  )
  // "Speaking to X, he said …"
  const speaking = childrenWith(sentence, verb.index, ['advcl'])
    .filter((clause) => ['speak', 'talk'].includes(clause.lemma))
    .flatMap((clause) => childrenWith(sentence, clause.index, ['obl']))
  return [...objects, ...to, ...speaking]
}

function framingAgent(context: Context, sentence: Sentence, verb: Token): Token[] {
  for (const frame of sentence.tokens) {
    if (!context.lexicon.frames.has(frame.lemma) || !isPassive(sentence, frame.index)) continue
    const agent = agentOf(sentence, frame.index)
    const framed = subjectOf(sentence, verb.index)
    if (agent !== null && framed !== null && subjectOf(sentence, frame.index)?.index === framed.index)
      return [agent]
  }
  return []
}

/** Interviews and comments named in the sentence, outside quotations: the tree often hangs them low, so place decides. */
function onOccasions(context: Context, sentenceIndex: number, verb: Token): Token[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Token[] = []
  for (const occasion of sentence.tokens) {
    const position = { sentence: sentenceIndex, token: occasion.index }
    if (!context.lexicon.occasions.has(occasion.lemma) || quotationAt(context, position) !== null) continue
    if (!belongsTo(sentence, occasion, verb)) continue
    const withOutlet = childrenWith(sentence, occasion.index, ['nmod', 'obl']).filter((child) =>
      markersOf(sentence, child.index).some((marker) => ['with', 'to', 'by', 'on', 'for'].includes(marker)),
    )
    const carriedBy = childrenWith(sentence, occasion.index, ['acl'])
      .filter((clause) => context.lexicon.carrying.has(clause.lemma))
      .flatMap((clause) => agentOf(sentence, clause.index) ?? [])
    const before = childrenWith(sentence, occasion.index, ['compound', 'nmod:poss', 'amod'])
    found.push(...withOutlet, ...carriedBy, ...before)
  }
  return found
}

/** The occasion is said to be the verb's: "in …" under the verb or, in the same sentence, under what it reports. */
function belongsTo(sentence: Sentence, occasion: Token, verb: Token): boolean {
  if (!markersOf(sentence, occasion.index).some((marker) => marker === 'in' || marker === 'during'))
    return false
  return occasion.head === verb.index || occasion.index > verb.index
}

function isOwnOutlet(context: Context, name: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/^the /, '')
  const own = bare(context.document.report.outlet ?? '')
  if (own !== '' && (own.includes(bare(name)) || bare(name).includes(own))) return true
  // An outlet that speaks of reporters of its own as "the X's N. N." is the one that publishes the report.
  return context.document.sentences.some((sentence, index) =>
    sentence.names.some((person) => {
      const owner = person.type === 'PER' ? mediaOwner(context, index, person) : null
      return owner !== null && bare(owner) === bare(name)
    }),
  )
}
