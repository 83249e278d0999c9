// Names of a reader against a file of names: exact spans and types, F1. Tags of other classes are mapped to Parley's;
// where a file has no FAC of its own, FAC counts as LOC; classes that a file lacks are left out.
import { f1, noCounts, sumCounts, timed } from './f1.js'
import { spansOf } from './name-files.js'

const classes = { Person: 'PER', Organization: 'ORG', Location: 'LOC', Facility: 'FAC' }

/**
 * @param reader has `analyseTokens`
 * @param documents as `readNameDocuments` gives them
 * @returns F1 of persons, organisations and places together (`core`), of all classes, and of each
 */
export async function nameFigures(reader, documents) {
  const goldOf = ({ tags }) =>
    spansOf(tags).map((span) => ({ ...span, label: classes[span.label] ?? span.label }))
  const inFile = new Set(documents.flat().flatMap((sentence) => goldOf(sentence).map(({ label }) => label)))
  const measured = ['PER', 'ORG', 'LOC', 'FAC', 'NORP'].filter((label) => inFile.has(label))
  const asInFile = (label) => (label === 'FAC' && !inFile.has('FAC') ? 'LOC' : label)
  const counts = Object.fromEntries(measured.map((label) => [label, noCounts()]))
  const clock = { seconds: 0 }
  let words = 0
  for (const document of documents) {
    const analysis = await timed(clock, () => reader.analyseTokens(document.map(({ words }) => words)))
    for (const [place, { names }] of analysis.sentences.entries()) {
      const sentence = document[place]
      words += sentence.words.length
      if (sentence.isMissing) continue
      const gold = goldOf(sentence).filter(({ label }) => counts[label] !== undefined)
      const keys = new Set(gold.map(({ first, end, label }) => `${first} ${end} ${label}`))
      for (const { label } of gold) counts[label].gold++
      for (const { type, firstToken, endToken } of names) {
        const label = asInFile(type)
        if (counts[label] === undefined) continue
        counts[label].found++
        if (keys.has(`${firstToken} ${endToken} ${label}`)) counts[label].right++
      }
    }
  }
  const core = measured.filter((label) => ['PER', 'ORG', 'LOC'].includes(label))
  return {
    core: f1(sumCounts(core.map((label) => counts[label]))),
    all: f1(sumCounts(Object.values(counts))),
    classes: Object.fromEntries(measured.map((label) => [label, f1(counts[label])])),
    words,
    wordsPerSecond: Math.round(words / clock.seconds),
  }
}
