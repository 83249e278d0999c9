// Direct quotations against PolNeAR: stretches of content that stand between quotation marks.
import { countKeys, f1, noCounts } from './f1.js'
import { runsOf, textOf } from './polnear.js'

const opens = /^(?:["“‘]|``)$/u
const closes = /^(?:["”’]|'')$/u
const isMark = /^[\p{P}`]+$/u

/**
 * F1 of direct quotations whose words are exactly right; marks at either end do not count, since schemes differ on them.
 *
 * @param quotationsOf what a reader finds in a text: promise of spans `[start, end]`, as offsets
 * @param articles as `readPolnear` gives them
 */
export async function quotationFigures(quotationsOf, articles) {
  const counts = noCounts()
  for (const article of articles) {
    const { text, places } = textOf(article)
    const words = places.map(({ start, end }) => text.slice(start, end))
    const gold = (article.annotations[0] ?? []).flatMap(({ content }) => content)
    const spans = await quotationsOf(text)
    countKeys(
      counts,
      directIn(
        spans.flatMap((span) => runsOf([span], places)),
        words,
      ),
      directIn(gold, words),
    )
  }
  return f1(counts)
}

/** Keys of the runs that stand between quotation marks, those included or just outside. */
function directIn(runs, words) {
  const keys = new Set()
  for (const { first, end } of runs) {
    let from = first
    let to = end
    while (from < to && isMark.test(words[from])) from++
    while (to > from && isMark.test(words[to - 1])) to--
    const before = words.slice(Math.max(0, first - 1), from)
    const after = words.slice(to, end + 1)
    if (from < to && before.some((word) => opens.test(word)) && after.some((word) => closes.test(word)))
      keys.add(`${from}-${to}`)
  }
  return keys
}
