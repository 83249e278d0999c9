import english from './english.json' with { type: 'json' }

/** A stretch of the text, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

const spaceLike = String.raw`\s\p{Cc}\p{Zs}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF`

/** True for what separates words and is never part of one: white space, control characters, zero-width marks. */
export function isSpaceLike(text: string): boolean {
  return onlySpaceLike.test(text)
}

const onlySpaceLike = new RegExp(`^[${spaceLike}]*$`, 'u')

const chunks = new RegExp(`[^${spaceLike}]+`, 'gu')

const alternatives = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')

/** Each word also with a capital letter, and all in capitals. */
const anyCase = (words: readonly string[]): string[] =>
  words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])

const letter = String.raw`[\p{L}\p{M}\u00AD]`
const inWord = String.raw`[\p{L}\p{M}\p{N}_\u00AD]`
const run = `${inWord}+(?:['’ʼ]${inWord}+)*`
/** Abbreviations also as text in capitals has them, but for those that are words then: "THEY WERE ILL." */
const inCapitals = (words: readonly string[]): string[] =>
  words.map((word) => word.toUpperCase()).filter((word) => !english.wordsInCapitals.includes(word))
export const abbreviationsBeforeName: ReadonlySet<string> = new Set([
  ...english.abbreviationsBeforeName,
  ...inCapitals(english.abbreviationsBeforeName),
])
const abbreviations = alternatives([
  ...abbreviationsBeforeName,
  ...english.abbreviationsAnywhere,
  ...inCapitals(english.abbreviationsAnywhere),
])

const webEndings = 'com|org|net|gov|edu|doc|docx|xls|pdf|htm|html|co[.]uk'

/**
 * What one token may look like, tried in this order at each place. A pattern that needs its left side says so with
 * a look-behind. Whatever none of them takes is a token of one character.
 */
const patterns: string[] = [
  // Addresses of the web and of people; a mark at their end belongs to the sentence.
  String.raw`(?:https?|HTTPS?|ftp|FTP):\/\/[^${spaceLike}<>"“”]*[^${spaceLike}<>"“”.,;:!?)\]'’]`,
  String.raw`(?:www|WWW)\.[^${spaceLike}<>"“”]*[^${spaceLike}<>"“”.,;:!?)\]'’]`,
  String.raw`[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*`,
  String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
  String.raw`[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,4}\.(?:${webEndings}|${webEndings.toUpperCase()})(?!${inWord})(?:\/[^${spaceLike}<>"“”]*[^${spaceLike}<>"“”.,;:!?)\]'’])?`,
  // Abbreviations with full stops: U.S., p.m., Ph.D.
  String.raw`(?<!${letter})(?:Ph|${letter})(?:\.${letter})+(?!${inWord})\.?`,
  String.raw`(?<!${inWord})(?:${abbreviations})\.(?!\.)`,
  String.raw`(?<!${inWord})(?:${alternatives([...english.numberAbbreviations, 'NO', 'NOS', 'VOL', 'ART'])})\.(?=[${spaceLike}]*\d)`,
  String.raw`(?<!${inWord})\p{Lu}\.(?!\.)`,
  // Dates, telephone numbers, clock times, decades.
  String.raw`(?<![\p{N}])\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?(?!\p{N})`,
  String.raw`(?<![\p{N}-])(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}(?![\p{N}-])`,
  String.raw`(?<![\p{N}-])\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\p{N}-])`,
  String.raw`(?<![\p{N}/])(?![1-3]\/[2-4](?!\p{N})|24\/7|20\/20)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\p{N}/])`,
  String.raw`(?<=^|[^\p{L}\p{N}])['’]\d\ds?(?!${inWord})`,
  String.raw`\d+(?:,\d{3})*(?:st|nd|rd|th)(?!${inWord})`,
  String.raw`\d+(?:['’]s(?<=0['’]s)|s)(?!${inWord})`,
  // Numbers, then a number that is glued to its unit, then a word that begins with digits.
  String.raw`\d+(?:[.,:]\d+)*(?=(?:${alternatives(english.units)})(?!${inWord}))`,
  String.raw`\+?\d+(?:[.,:]\d+)*(?!${inWord})`,
  // Money: the sign is a word of its own.
  String.raw`(?:${english.currencies.join('|')})?[$£€¥](?=\d)`,
  // Prefixes stay with their word; a hyphen between two full words is a word of its own.
  String.raw`(?<!${inWord}|-)(?:${alternatives(anyCase(english.hyphenPrefixes))})-${run}`,
  String.raw`${letter}+-(?:${english.hyphenSuffixes.join('|')})(?!${inWord})`,
  // A clitic after a mark or an abbreviation: the U.S.'s.
  String.raw`['’](?:[sS]|re|ve|ll|d|m)(?!${inWord})`,
  // A&E, l/c, w/o.
  String.raw`(?<!${inWord})\p{Lu}{1,4}&\p{Lu}{1,4}(?!${inWord})`,
  String.raw`(?<!${inWord})${letter}\/${letter}(?!${inWord})`,
  String.raw`(?<=^|[^\p{L}\p{N}])['’](?:${english.aphaereses.join('|')})(?!${inWord})`,
  run,
  // Repeated marks are one token.
  String.raw`[.!?]{2,}|…+|-{2,}|[—–―]+|[:;]-[()DP]|([=*_~+#•·])\1+|<<|>>|''|‘‘|’’|[\x60]{2}`,
  String.raw`\p{Extended_Pictographic}(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic})*`,
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`[^${spaceLike}]\p{M}*`,
]

const scanner = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'uy')

const clitic = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|m|d|re|ve|ll))$/iu
const emoticon = /^(?:[:;=8]['’]?-?[()DPp\\/|]|\^_*\^|<3)$/u
const contractions = new Map(Object.entries(english.contractions))

/** Cuts contractions at their clitics: do|n't, he|'s, can|not, gon|na. */
function cutWord(word: string, start: number): Span[] {
  const end = start + word.length
  const suffix = clitic.exec(word)
  let cut = suffix?.[1]?.length
  // Short ones only as they stand: Im and Ive may be names.
  if (cut === undefined) cut = contractions.get(word.length > 3 ? word.toLowerCase() : word)
  // A decade ("the 60's") is one word; the scanner has already decided so.
  if (cut === undefined || /^\d+0['’]s$/u.test(word)) return [{ start, end }]
  return [
    { start, end: start + cut },
    { start: start + cut, end },
  ]
}

/**
 * Splits text into syntactic words after the conventions of UD English EWT.
 *
 * @param text any text
 * @param start first code unit to look at
 * @param end the one after the last
 * @returns the words in order; they do not overlap and together cover every character that is not space-like.
 *   The full stop of an abbreviation stays with it here; `sentences.ts` cuts it off where it also ends a sentence.
 */
export function splitWords(text: string, start = 0, end = text.length): Span[] {
  const words: Span[] = []
  const part = start === 0 && end === text.length ? text : text.slice(start, end)
  for (const chunk of part.matchAll(chunks)) {
    const offset = start + chunk.index
    if (emoticon.test(chunk[0])) {
      words.push({ start: offset, end: offset + chunk[0].length })
      continue
    }
    scanner.lastIndex = chunk.index
    const stop = chunk.index + chunk[0].length
    while (scanner.lastIndex < stop) {
      const from = scanner.lastIndex
      const found = scanner.exec(part)
      if (found === null || found[0].length === 0) {
        // Only a lone surrogate comes here: the patterns take every whole character.
        words.push({ start: start + from, end: start + from + 1 })
        scanner.lastIndex = from + 1
        continue
      }
      for (const span of cutWord(found[0], start + from)) words.push(span)
    }
  }
  return words
}

/** True for two tokens that are written as one word: a contraction, or a possessive. */
export function isOneWrittenWord(
  first: { text: string; end: number },
  second: { text: string; start: number; upos: string },
): boolean {
  if (first.end !== second.start || !/[\p{L}\p{N}.]$/u.test(first.text)) return false
  if (/^['’ʼ]$/u.test(second.text)) return second.upos === 'PART'
  if (/^(?:n['’ʼ]t|['’ʼ](?:s|m|d|re|ve|ll))$/iu.test(second.text)) return true
  return contractions.get((first.text + second.text).toLowerCase()) === first.text.length
}
