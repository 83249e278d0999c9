import type { Document, TokenRef } from '../document.ts'
import { sentenceFromConllu } from '../testing.ts'
import type { TimeExpression } from '../time/index.ts'

/** Documents of hand-parsed sentences, for the tests of this folder. */

/** A document of hand-parsed sentences; times are given by their words and days. */
export function documentOf(
  parts: { conllu: string; times?: Record<string, [string, string]> }[],
  published = '2024-05-15',
): Document {
  const forms = (conllu: string): string[] =>
    conllu
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)[1] ?? '')
  const text = parts.map((part) => forms(part.conllu).join(' ')).join('\n')
  let from = 0
  const sentences = parts.map((part) => {
    const sentence = sentenceFromConllu(text, part.conllu, from)
    from = sentence.end
    return sentence
  })
  const times = parts.map((part, index): TimeExpression[] =>
    Object.entries(part.times ?? {}).map(([words, interval]) => {
      const start = text.indexOf(words, sentences[index]?.start)
      return {
        start,
        end: start + words.length,
        type: 'DATE',
        value: interval[0],
        interval,
        precision: 'day',
        anchor: 'publication',
        rule: 'test',
      }
    }),
  )
  const report = {
    id: 'made-up',
    title: null,
    outlet: null,
    url: null,
    published,
    publishedAt: null,
    publishedFrom: 'input' as const,
    text,
    noise: [],
  }
  return { report, sentences, times }
}

/** The first token of that form in a sentence. */
export function refTo(document: Document, word: string, sentence = 0): TokenRef {
  const token = document.sentences[sentence]?.tokens.find((candidate) => candidate.text === word)
  if (!token) throw new Error(`no "${word}"`)
  return { sentence, token: token.index }
}

export const past = 'Tense=Past|VerbForm=Fin'
export const present = 'Tense=Pres|VerbForm=Fin'
export const participle = 'Tense=Past|VerbForm=Part'
export const infinitive = 'VerbForm=Inf'
