// PolNeAR articles: words by sentence, and attributions as runs of word numbers.
import { readPacked } from '../packed.js'

export const parts = ['source', 'cue', 'content']

/** Runs `{first, end}` of word numbers that spans of the text cover; neighbours are one run. */
export function runsOf(spans, places) {
  const runs = []
  for (const [start, end] of spans) {
    const first = firstEndingAfter(places, start)
    let last = first
    while (last < places.length && places[last].start < end) last++
    if (last === first) continue
    if (runs.at(-1)?.end === first) runs.at(-1).end = last
    else runs.push({ first, end: last })
  }
  return runs
}

function firstEndingAfter(places, offset) {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * @param path a JSON line for each article: `text`, `sents` (tokens with start and end first), `attributions` by annotator
 * @returns articles `{id, sentences, annotations}`: `sentences` lists of words `{text, gap}` (`gap`: what stands in the
 *   text before the word), `annotations` one list of attributions for each annotator, parts as runs of word numbers; an
 *   article without sentences is left out
 */
export function readPolnear(path) {
  return readPacked(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ sents }) => sents !== null)
    .map(({ id, text, sents, attributions }) => {
      const places = sents.flat().map(([start, end]) => ({ start, end }))
      let before = 0
      const sentences = sents.map((tokens) =>
        tokens.map(([start, end]) => {
          const word = { text: text.slice(start, end), gap: text.slice(Math.min(before, start), start) }
          before = end
          return word
        }),
      )
      const annotations = Object.values(attributions).map((list) =>
        list.map((attribution) =>
          Object.fromEntries(parts.map((part) => [part, runsOf(attribution[part] ?? [], places)])),
        ),
      )
      return { id, sentences, annotations }
    })
}

/** The text of an article, put together from its words, and where each word stands in it. */
export function textOf({ sentences }) {
  let text = ''
  const places = []
  for (const word of sentences.flat()) {
    text += word.gap
    places.push({ start: text.length, end: text.length + word.text.length })
    text += word.text
  }
  return { text, places }
}
