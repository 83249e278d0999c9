// Heads of words that Universal Dependencies and the labels of CLEAR NLP (which spaCy's English models speak) hang on the
// same word. Prepositions, copulas, names of several words, coordination, dates and adverbial clauses are drawn
// differently and left out. Labels are not compared: even here they do not map one to one.
import { column } from '../../dist/language/conllu.js'
import { percent } from './f1.js'

const drawnAlike = new Set([
  'det',
  'amod',
  'compound',
  'nmod:poss',
  'nsubj',
  'nsubj:pass',
  'obj',
  'aux',
  'aux:pass',
  'ccomp',
  'acl:relcl',
])

/** Children of a predicate or name that move the head from one word to another between the two schemes. */
const movesHead = /^(?:cop|flat)\b/u

/** Counts heads: pass `visit` to `treesOnGoldWords`, then read the percent that is right. */
export function sharedArcs() {
  const counts = { arcs: 0, right: 0 }
  const moved = new WeakMap()
  const movedIn = (sentence) => {
    if (!moved.has(sentence)) {
      const children = sentence.filter((line) => movesHead.test(line[column.relation]))
      moved.set(sentence, new Set(children.map((line) => line[column.head])))
    }
    return moved.get(sentence)
  }
  return {
    visit: (token, line, sentence) => {
      const apart = movedIn(sentence)
      if (!drawnAlike.has(line[column.relation])) return
      if (apart.has(line[column.id]) || apart.has(line[column.head])) return
      counts.arcs++
      if (token.head + 1 === Number(line[column.head])) counts.right++
    },
    heads: () => percent(counts.right, counts.arcs),
  }
}
