import { parts } from './polnear.js'

/**
 * PolNeAR articles in a variant; attributions follow their words.
 *
 * @param articles as `readPolnear` gives them
 * @param change a variant of `variants.js`
 */
export function changedArticles(articles, change) {
  return articles.map((article) => changedArticle(article, change))
}

function changedArticle({ id, sentences, annotations }, change) {
  /** New number of each old word; of one that is left out, that of the next. */
  const numbers = []
  let count = 0
  let gap = ''
  let glue = false
  const changed = sentences.map((sentence, place) => {
    const following = sentences[place + 1]?.[0]
    const given = sentence.map((word, index) => ({
      ...word,
      isGlued: (sentence[index + 1] ?? following)?.gap === '',
    }))
    return change(given).flatMap((word, index) => {
      numbers.push(count)
      gap += glue ? sentence[index].gap.replace(/^ +$/u, '') : sentence[index].gap
      glue = false
      if (word === null) return []
      count++
      glue = word.isGlued
      const kept = { text: word.text, gap }
      gap = ''
      return [kept]
    })
  })
  numbers.push(count)
  const runs = (list) =>
    list
      .map(({ first, end }) => ({ first: numbers[first], end: numbers[end] }))
      .filter(({ first, end }) => end > first)
  return {
    id,
    sentences: changed.filter((sentence) => sentence.length > 0),
    annotations: annotations.map((attributions) =>
      attributions.map((attribution) =>
        Object.fromEntries(parts.map((part) => [part, runs(attribution[part])])),
      ),
    ),
  }
}

/** Documents of names in a variant, as `readNameDocuments` gives them. */
export function changedNames(documents, change) {
  return documents.map((document) =>
    document
      .map(({ words, tags, isMissing }) => {
        const changed = change(words.map((text) => ({ text, isGlued: false })))
        const left = words.map((_, index) => index).filter((index) => changed[index] !== null)
        return {
          words: left.map((index) => changed[index].text),
          tags: left.map((index) => tags[index]),
          isMissing,
        }
      })
      .filter(({ words }) => words.length > 0),
  )
}
