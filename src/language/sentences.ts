import english from './english.json' with { type: 'json' }
import { quoteRoles } from './quotes.ts'
import { abbreviationsBeforeName, splitWords } from './words.ts'
import type { Span } from './words.ts'

/**
 * What stands between two words, as far as a sentence could end there. How sure each is, and how the model's own
 * score is added, is the table `sentenceEnds` in `english.json`.
 */
export type GapKind = keyof typeof english.sentenceEnds

/** Words of a block with the rules' opinion, before the model has seen them. */
export interface Segmentation {
  words: Span[]
  /** For each word, log-odds that it starts a sentence; Infinity for the first. */
  startScores: number[]
}

const endsSentence = /^(?:[.!?]+|…+|\.\.\.+)$/u
const startsUpper = /^[\p{Lu}\p{Lt}]/u
const startsLower = /^\p{Ll}/u
const lineBreak = /\r\n|[\r\n\u2028\u2029]/gu
const bullet = /^[•·▪◦*►‣-]$/u

/**
 * Splits a block of text into words and says where sentences may start.
 *
 * @param text the whole text; `start` and `end` bound the block
 */
export function segment(text: string, start = 0, end = text.length): Segmentation {
  const whole = splitWords(text, start, end)
  const kinds = gapKinds(text, whole)
  const words: Span[] = []
  const startScores: number[] = []
  for (const [index, word] of whole.entries()) {
    words.push(word)
    startScores.push(index === 0 ? Infinity : english.sentenceEnds[kinds[index]!])
    const sentenceEndsHere = index === whole.length - 1 || english.sentenceEnds[kinds[index + 1]!] > 0
    // At the end of a sentence the full stop of an abbreviation is a word of its own, as in EWT: "etc", ".".
    if (sentenceEndsHere && isAbbreviation(text.slice(word.start, word.end))) {
      words[words.length - 1] = { start: word.start, end: word.end - 1 }
      words.push({ start: word.end - 1, end: word.end })
      startScores.push(-Infinity)
    }
  }
  return { words, startScores }
}

/** The kind of the gap before each word; the entry of the first word means nothing. */
export function gapKinds(text: string, words: readonly Span[]): GapKind[] {
  const roles = quoteRoles(text, words)
  const widths = lineWidths(text, words)
  const at = (index: number): string => {
    const word = words[index]
    return word === undefined ? '' : text.slice(word.start, word.end)
  }

  const kindBefore = (index: number): GapKind => {
    if (index === 0) return 'paragraph'
    const between = text.slice(words[index - 1]!.end, words[index]!.start)
    const lineBreaks = between.match(lineBreak)?.length ?? 0
    let first = index
    while (roles[first] === 'opens') first++
    const next = at(first)
    if (roles[index] === 'closes' && lineBreaks === 0) return 'beforeClosing'
    if (roles[index - 1] === 'opens' && lineBreaks === 0) return 'afterOpening'

    let last = index - 1
    while (last > 0 && roles[last] === 'closes') last--
    const previous = at(last)
    const inQuote = last < index - 1
    const ended = endsSentence.test(previous) || (previous === ':' && lineBreaks > 0)

    if (lineBreaks > 0) {
      if (lineBreaks > 1) return !ended && startsLower.test(next) ? 'paragraphGoesOn' : 'paragraph'
      if (bullet.test(at(index))) return 'line'
      if (startsLower.test(next)) return ended ? 'lineEndedBeforeLower' : 'none'
      if (ended || isAbbreviation(previous)) return 'lineEnded'
      return widths[index - 1]! ? 'lineFull' : 'line'
    }
    if (isAbbreviation(previous)) {
      if (startsLower.test(next) || !/^[\p{L}\p{N}]/u.test(next)) return 'none'
      if (abbreviationsBeforeName.has(previous.slice(0, -1))) return 'afterTitle'
      if (/^\p{Lu}\.$/u.test(previous)) return 'afterInitial'
      return startsUpper.test(next) ? 'afterAbbreviation' : 'none'
    }
    if (!endsSentence.test(previous)) {
      if (previous === ':' || previous === ';') return startsUpper.test(next) ? 'afterColon' : 'none'
      return 'none'
    }
    const glued = between === ''
    if (startsLower.test(next)) return 'endBeforeLower'
    if (/^(?:\.{2,}|…+)$/u.test(previous)) return startsUpper.test(next) ? 'ellipsis' : 'endBeforeLower'
    if (glued && !inQuote)
      return startsUpper.test(next) && roles[index] === undefined ? 'glued' : 'endBeforeLower'
    if (startsUpper.test(next))
      return inQuote ? 'quoteEnd' : roles[index] === 'opens' ? 'endBeforeQuote' : 'end'
    return /^\p{N}/u.test(next) ? 'endBeforeNumber' : 'endBeforeMark'
  }
  return words.map((_, index) => kindBefore(index))
}

/** True for a token that keeps its full stop because it is short for something. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && word.endsWith('.') && !endsSentence.test(word) && /^[\p{L}\p{N}]/u.test(word)
}

/**
 * For each word that ends a line, whether the line is as full as its neighbours: then the break may come from
 * wrapping. Other words get false.
 */
function lineWidths(text: string, words: readonly Span[]): boolean[] {
  const full = words.map(() => false)
  let lineStart = words[0]?.start ?? 0
  const lines: { word: number; width: number; gap: number }[] = []
  for (let index = 0; index < words.length; index++) {
    const next = words[index + 1]
    const between = next === undefined ? '\n' : text.slice(words[index]!.end, next.start)
    if (between.search(lineBreak) === -1) continue
    const nextWidth = next === undefined ? 0 : next.end - next.start
    lines.push({ word: index, width: words[index]!.end - lineStart, gap: nextWidth })
    lineStart = next?.start ?? 0
  }
  for (const [index, line] of lines.entries()) {
    // Looks a few lines around, so that one long line elsewhere does not count.
    const around = lines.slice(Math.max(0, index - 3), index + 4).map(({ width }) => width)
    const widest = Math.max(...around)
    full[line.word] =
      line.width >= 50 && line.width <= 120 && widest <= 130 && line.width + line.gap + 1 >= widest * 0.95
  }
  return full
}

/** Words of one sentence; what has more is no sentence, and its tree would cost the square of its length. */
const maximumWords = 2000

/** Starts a new sentence inside any that is longer than 2,000 words, after a comma or semicolon where it can. */
export function cutLongSentences(text: string, { words, startScores }: Segmentation): Segmentation {
  const scores = startScores.slice()
  let first = 0
  for (let index = 1; index < words.length; index++) {
    if (scores[index]! > 0) first = index
    if (index - first < maximumWords) continue
    let cut = index
    for (let word = index; word > first + maximumWords / 2; word--) {
      if (!/^[,;:]$/u.test(text.slice(words[word - 1]!.start, words[word - 1]!.end))) continue
      cut = word
      break
    }
    scores[cut] = Infinity
    first = cut
  }
  return { words, startScores: scores }
}
