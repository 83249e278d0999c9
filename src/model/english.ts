import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ParleyError } from './errors.ts'

const listsSchema = z.record(z.string(), z.array(z.string()))

interface Lists {
  english: ReadonlySet<string>
  others: ReadonlySet<string>[]
}

let lists: Lists | undefined

function functionWords(): Lists {
  if (lists === undefined) {
    const file = readFileSync(new URL('../../grammar/words/function-words.yaml', import.meta.url), 'utf8')
    const { english = [], ...others } = listsSchema.parse(parse(file))
    lists = { english: new Set(english), others: Object.values(others).map((words) => new Set(words)) }
  }
  return lists
}

/** How much of a text is looked at, in UTF-16 code units: the share is settled long before. */
const sampleLength = 20_000
/** In a text of fewer words the share of function words says little: headlines leave them out. */
const enoughWords = 40
/** Running English has a share of function words above 0.3; telegraphic English still has this. */
const lowestShare = 0.08
/** A text is plainly of another language when it holds so many of its function words, each counted once. */
const plainlyForeign = 3
/** Text with fewer small letters than this share is written in capitals. */
const smallLetters = 0.1

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+/giu

/**
 * Tells whether a text looks like English, from its script and from the share of function words. A short text, and one
 * that is mostly names, is refused only when it plainly is another language.
 *
 * @param text any text
 * @returns true for English, and for a text too short or too full of names to say
 */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, sampleLength).replaceAll(addresses, ' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin < letters / 2) return false
  const isCapitals = (sample.match(/\p{Ll}/gu)?.length ?? 0) < smallLetters * letters
  const words = (isCapitals ? sample.toLowerCase() : sample).match(/\p{L}+/gu) ?? []
  const { english, others } = functionWords()
  // Other languages' words count only in small letters, since "El", "De" and "La" stand in names.
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length
  const isPlain = (list: ReadonlySet<string>): boolean =>
    new Set(words.filter((word) => list.has(word))).size >= plainlyForeign
  const own = words.filter((word) => english.has(word.toLowerCase())).length
  if (others.some((list) => count(list) > own && isPlain(list))) return false
  // Lists of names and results have few words in small letters, whatever their language.
  const telling = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return telling < enoughWords || own >= lowestShare * telling
}

/**
 * Refuses a text that does not look like English; the decision is about the whole text, so that one quotation in another
 * language does no harm.
 *
 * @param where the input, for the error
 * @throws ParleyError `not-english`
 */
export function requireEnglish(text: string, where?: string): void {
  if (looksEnglish(text)) return
  throw new ParleyError('not-english', 'the text does not look like English', {
    ...(where === undefined ? {} : { where }),
    remedy: 'Parley reads English; give it a translation',
  })
}
