import { fillWord, nameTags } from './annotate.ts'
import { writeConllu } from './conllu.ts'
import type { ConlluLine, ConlluSentence } from './conllu.ts'
import type { Analysis, Sentence, Token } from './types.ts'
import { isOneWrittenWord } from './words.ts'

/**
 * Writes an analysis as CoNLL-U, with `SpaceAfter=No`, contractions as ranges of words, and names as `NER=` in MISC.
 */
export function toConllu(analysis: Analysis): string {
  return writeConllu(analysis.sentences.map((_, index) => sentenceLines(analysis, index)))
}

function sentenceLines({ text, sentences }: Analysis, index: number): ConlluSentence {
  const sentence = sentences[index]!
  const before = sentences[index - 1]
  const opensParagraph = before === undefined || text.slice(before.end, sentence.start).includes('\n')
  const comments = [
    ...(index === 0 ? ['# newdoc'] : []),
    ...(opensParagraph ? ['# newpar'] : []),
    `# sent_id = ${index + 1}`,
    `# text = ${text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' ')}`,
  ]
  return { comments, lines: tokenLines(text, sentence) }
}

function tokenLines(text: string, { tokens, names }: Sentence): ConlluLine[] {
  const tags = nameTags(tokens.length, names)
  const lines: ConlluLine[] = []
  const miscAfter = (token: Token): string => {
    const following = text[token.end]
    const isGlued = following !== undefined && !/\s/u.test(following)
    return isGlued ? 'SpaceAfter=No' : '_'
  }
  let rangeEnd = -1
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    if (index > rangeEnd && next !== undefined && isOneWrittenWord(token, next)) {
      rangeEnd = index + 1
      const form = text.slice(token.start, next.end)
      lines.push([
        `${index + 1}-${index + 2}`,
        form,
        ...Array.from({ length: 7 }, () => '_'),
        miscAfter(next),
      ])
    }
    const misc = index <= rangeEnd ? '_' : miscAfter(token)
    const bare = [String(index + 1), token.text, '_', '_', '_', '_', '_', '_', '_', misc]
    lines.push(fillWord(bare, token, tags[index]))
  }
  return lines
}
