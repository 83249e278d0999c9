// Measures attributions on PolNeAR: exact spans of sources, cues and contents (F1), and whole attributions, of which
// every word of source, cue and content must be right (F1), or each part need only share a word with the gold's. Beside it what two people reach against one another.
//   npm run build && node bench/attribution-spans.js polnear.dev.jsonl[.xz] [--model DIR] [--threads N]
// Words and sentences are those of the corpus, or with --raw Parley's own; the first annotator's marks count as gold.
import { agreement, attributionFigures } from './measure/attributions.js'
import { parts, readPolnear } from './measure/polnear.js'
import { readerFromArguments } from './reader-option.js'

const { reader, paths, values } = await readerFromArguments(
  'node bench/attribution-spans.js polnear.dev.jsonl[.xz] [--raw]',
  { raw: { type: 'boolean', default: false } },
)
console.log('model', reader.modelVersion)

for (const path of paths) {
  const articles = readPolnear(path)
  const figures = await attributionFigures(reader, articles, { raw: values.raw })
  const people = agreement(articles)
  console.log(path)
  console.log('exact spans, F1:', ...parts.map((part) => `${part} ${figures[part].toFixed(2)}`))
  console.log(
    `whole attributions, F1: exact ${figures.whole.toFixed(2)}, touching ${figures.touching.toFixed(2)}`,
  )
  console.log(
    `cues paired, F1: ${figures.paired.toFixed(2)}; of these, same source ${figures.sameSource.toFixed(1)} %, ` +
      `same content ${figures.sameContent.toFixed(1)} %`,
  )
  if (people.articles > 0)
    console.log(
      `two people, whole attributions, F1: exact ${people.whole.toFixed(2)}, touching ${people.touching.toFixed(2)} ` +
        `(${people.articles} articles)`,
    )
}
