import { describe, expect, test } from 'vitest'
import { mentionSpan } from './mention-span.ts'
import type { Token } from './types.ts'

/** Tokens of `word/UPOS/head/relation` items; heads count from 1, 0 is the root. */
function sentence(items: string): { text: string; tokens: Token[] } {
  const rows = items.split(' ').map((item) => item.split('/') as [string, string, string, string])
  const text = rows.map(([word]) => word).join(' ')
  let start = 0
  const tokens = rows.map(([word, upos, head, relation], index): Token => {
    const token = { index, start, end: start + word.length, text: word, lemma: word, upos, features: {} }
    start += word.length + 1
    return { ...token, head: Number(head) - 1, relation }
  })
  return { text, tokens }
}

describe('mentionSpan', () => {
  test('takes determiners, names and what hangs on the head, and leaves the preposition', () => {
    const { text, tokens } = sentence(
      'to/ADP/3/case the/DET/3/det leader/NOUN/0/root of/ADP/6/case the/DET/6/det party/NOUN/3/nmod',
    )
    const { start, end } = mentionSpan(tokens, 2)
    expect(text.slice(start, end)).toBe('the leader of the party')
  })

  test('leaves out what is joined by "and" and what a comma sets apart', () => {
    const { text, tokens } = sentence(
      'Rahim/PROPN/0/root ,/PUNCT/4/punct the/DET/4/det envoy/NOUN/1/appos ,/PUNCT/1/punct and/CCONJ/7/cc Orla/PROPN/1/conj',
    )
    const { start, end } = mentionSpan(tokens, 0)
    expect(text.slice(start, end)).toBe('Rahim')
  })

  test('a name with a possessive keeps it, as GUM does', () => {
    const { text, tokens } = sentence("Qatar/PROPN/3/nmod:poss 's/PART/1/case envoy/NOUN/0/root")
    expect(text.slice(mentionSpan(tokens, 0).start, mentionSpan(tokens, 0).end)).toBe("Qatar 's")
    const envoy = mentionSpan(tokens, 2)
    expect([envoy.firstToken, envoy.endToken]).toEqual([0, 3])
  })
})
