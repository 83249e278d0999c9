import type { Sentence, Token } from '../../language/index.ts'

/** A token of a text of one or several sentences; `index` and `head` count through all of them. */
export type PairToken = Pick<Token, 'start' | 'end' | 'text' | 'lemma' | 'upos' | 'relation'> & {
  index: number
  /** -1 for the root of a sentence. */
  head: number
}

/** One of the two actors: its tokens, and the one on which the others hang. */
export interface PairActor {
  tokens: ReadonlySet<number>
  head: number
}

/** A text with two actors marked in it; an actor that does not stand in the text is null. */
export interface ActorPair {
  tokens: readonly PairToken[]
  children: readonly (readonly PairToken[])[]
  source: PairActor | null
  target: PairActor | null
}

/** Where an actor stands in the text, in UTF-16 code units. */
export interface TextSpan {
  start: number
  end: number
}

/** Marks two actors in analysed sentences. */
export function markActors(
  sentences: readonly Sentence[],
  source: TextSpan | null,
  target: TextSpan | null,
): ActorPair {
  const tokens: PairToken[] = []
  for (const sentence of sentences) {
    const before = tokens.length
    for (const token of sentence.tokens) {
      const { start, end, text, lemma, upos, relation } = token
      const head = token.head < 0 ? -1 : before + token.head
      tokens.push({
        start,
        end,
        text,
        lemma: lemma.toLowerCase(),
        upos,
        relation,
        index: before + token.index,
        head,
      })
    }
  }
  const children: PairToken[][] = tokens.map(() => [])
  for (const token of tokens) children[token.head]?.push(token)
  return { tokens, children, source: actorAt(tokens, source), target: actorAt(tokens, target) }
}

function actorAt(tokens: readonly PairToken[], span: TextSpan | null): PairActor | null {
  if (span === null) return null
  const inside = tokens.filter((token) => token.start < span.end && token.end > span.start)
  const indexes = new Set(inside.map(({ index }) => index))
  const head = inside.find((token) => !indexes.has(token.head)) ?? inside[0]
  return head === undefined ? null : { tokens: indexes, head: head.index }
}

/** True for a token of one of the two actors. */
export function isInActor({ source, target }: ActorPair, index: number): boolean {
  return source?.tokens.has(index) === true || target?.tokens.has(index) === true
}
