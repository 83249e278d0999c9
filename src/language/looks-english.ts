import english from './english.json' with { type: 'json' }
import { splitWords } from './words.ts'

const functionWords = new Set(english.functionWords)

/**
 * Below this share of frequent function words a text is not English. Measured: whole news articles in English have
 * 0.19 and more (840 articles), their first 300 characters 0.12 and more but for one; passages of a few sentences in 60 other
 * languages have less than 0.12 but for a few in Afrikaans, Irish, Limburgish and Maori.
 */
const leastShare = 0.12
/** Shorter texts do not tell. */
const fewestWords = 12

/**
 * Says whether a text looks like English prose, by the share of frequent function words among its words.
 * Texts of fewer than a dozen words get the benefit of the doubt, unless none of their letters is Latin.
 */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const words = splitWords(sample)
    .map(({ start, end }) => sample.slice(start, end).toLowerCase())
    .filter((word) => /^\p{L}/u.test(word))
  if (words.length === 0) return true
  const latin = words.filter((word) => /^[\p{Script=Latin}'’]+$/u.test(word)).length
  if (latin < words.length / 2) return false
  if (words.length < fewestWords) return true
  return words.filter((word) => functionWords.has(word)).length / words.length >= leastShare
}
