import table from './mention-spans.json' with { type: 'json' }
import type { Token } from './types.ts'

const before = new Set(table.before)
const after = new Set(table.after)

/**
 * The words of the mention that a word heads: the word, its dependents that belong to the mention, and all below them,
 * as one run without punctuation at its ends.
 *
 * @param tokens the tokens of the sentence
 * @param head index of the head word
 * @returns offsets (UTF-16 code units) and the first token and the one after the last
 */
export function mentionSpan(
  tokens: readonly Token[],
  head: number,
): { start: number; end: number; firstToken: number; endToken: number } {
  let first = head
  let last = head
  for (const { index, head: above, relation } of tokens) {
    if (above !== head || !(index < head ? before : after).has(relation)) continue
    for (const below of subtree(tokens, index)) {
      first = Math.min(first, below)
      last = Math.max(last, below)
    }
  }
  while (first < head && tokens[first]!.upos === 'PUNCT') first++
  while (last > head && tokens[last]!.upos === 'PUNCT') last--
  return { start: tokens[first]!.start, end: tokens[last]!.end, firstToken: first, endToken: last + 1 }
}

function subtree(tokens: readonly Token[], root: number): number[] {
  const below = [root]
  for (const word of below) {
    for (const token of tokens) if (token.head === word) below.push(token.index)
  }
  return below
}
