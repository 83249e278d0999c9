import {
  positionOf,
  sentenceAt,
  sentenceOf,
  tokenAt,
  type Attribution,
  type Context,
  type Position,
  type QuotedStretch,
} from './context.ts'
import { sourcesOf } from './sources.ts'
import { subjectOf } from './speaker.ts'

/**
 * Gives quotations to their speakers. A cue that reports a part of a quotation from outside reports all of it, over
 * sentences and paragraphs; a quotation that stands alone goes on from the one before it, or from the cue that
 * introduces it with a colon.
 * @param attributions found sentence by sentence; those that own a quotation get all of its positions
 * @returns the quotations that stand alone and whose speaker the report does not state
 */
export function assignQuotations(context: Context, attributions: Attribution[]): QuotedStretch[] {
  const unstated: QuotedStretch[] = []
  const owners = new Map<QuotedStretch, Attribution>()
  for (const [index, quotation] of context.quotations.entries()) {
    const owned = attributions.filter((attribution) => owns(context, attribution, quotation))
    const owner = owned.at(-1) ?? continued(context, quotation, owners, context.quotations[index - 1])
    for (const attribution of owned) extend(attribution, quotation)
    if (owner !== null) {
      owners.set(quotation, owner)
      extend(owner, quotation)
      continue
    }
    if (!standsAlone(context, quotation)) continue
    const introduced = introduction(context, quotation)
    if (introduced === null) unstated.push(quotation)
    else {
      attributions.push(introduced)
      owners.set(quotation, introduced)
    }
  }
  for (const attribution of attributions) confine(context, attribution)
  return unstated
}

/** The cue is outside the quotation, and what it reports covers most of the quotation's part in a sentence. */
function owns(context: Context, attribution: Attribution, quotation: QuotedStretch): boolean {
  const cue = positionOf(context, attribution.cue)
  if (isIn(quotation, cue)) return false
  const sentence = attribution.cue.sentence
  const first = Math.max(quotation.first, context.starts[sentence] ?? 0)
  const end = Math.min(quotation.end, context.starts[sentence + 1] ?? 0)
  let covered = 0
  for (let position = first; position < end; position++) if (attribution.content.has(position)) covered++
  return covered * 2 > end - first && end > first
}

function extend(attribution: Attribution, quotation: QuotedStretch): void {
  for (let position = quotation.first; position < quotation.end; position++) attribution.content.add(position)
}

/** A cue within a quotation reports nothing outside it. */
function confine(context: Context, attribution: Attribution): void {
  const cue = positionOf(context, attribution.cue)
  const quotation = context.quotations.find((stretch) => isIn(stretch, cue))
  if (quotation === undefined) return
  for (const position of attribution.content)
    if (!isIn(quotation, position)) attribution.content.delete(position)
}

/** The speaker of the quotation before, where this one stands alone and nothing but that one's cue lies between. */
function continued(
  context: Context,
  quotation: QuotedStretch,
  owners: ReadonlyMap<QuotedStretch, Attribution>,
  before: QuotedStretch | undefined,
): Attribution | null {
  const owner = before === undefined ? undefined : owners.get(before)
  if (before === undefined || owner === undefined || !standsAlone(context, quotation)) return null
  const sentence = sentenceOf(context, quotation.first)
  const between = sentence - sentenceOf(context, before.end - 1)
  const cueEnds = Math.max(owner.cue.sentence, sentenceOf(context, before.end - 1))
  return between <= 1 && sentence - cueEnds <= 1 ? owner : null
}

/** Whether the sentences that a quotation touches hold nothing else but punctuation and other quotations. */
function standsAlone(context: Context, quotation: QuotedStretch): boolean {
  const from = context.starts[sentenceOf(context, quotation.first)] ?? 0
  const to = context.starts[sentenceOf(context, quotation.end - 1) + 1] ?? 0
  for (let position = from; position < to; position++) {
    if (isIn(quotation, position)) continue
    const sentence = sentenceOf(context, position)
    const token = tokenAt(sentenceAt(context, sentence), position - (context.starts[sentence] ?? 0))
    if (/[\p{L}\p{N}]/u.test(token.text)) return false
  }
  return true
}

/** "The minister said:" and the quotation in the next sentence. */
function introduction(context: Context, quotation: QuotedStretch): Attribution | null {
  const index = sentenceOf(context, quotation.first) - 1
  const sentence = context.document.sentences[index]
  if (sentence === undefined || sentence.tokens.at(-1)?.text !== ':') return null
  const verb = sentence.tokens.findLast(
    (token) => context.lexicon.verbs.has(token.lemma) && token.upos === 'VERB',
  )
  const speaker = verb === undefined ? null : subjectOf(sentence, verb.index)
  if (verb === undefined || speaker === null) return null
  const sources = sourcesOf(context, index, speaker.index)
  if (sources === null) return null
  const content = new Set<Position>()
  const attribution = {
    sources,
    cue: { sentence: index, token: verb.index },
    content,
    why: 'attribution/colon',
  }
  extend(attribution, quotation)
  return attribution
}

function isIn(quotation: QuotedStretch, position: Position): boolean {
  return quotation.first <= position && position < quotation.end
}
