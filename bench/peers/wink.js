// wink-nlp with its web model as a peer: node wink.js FOLDER, JSON lines in and out.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { secondsOf } from '../measure/speed.js'
import { answer } from './answer.js'

const require = createRequire(resolve(process.argv[2], 'package.json'))
const winkNLP = require('wink-nlp')
const nlp = winkNLP(require('wink-eng-lite-web-model'))
const { its } = nlp

function sentencesOf(text) {
  const document = nlp.readDoc(text)
  const values = document.tokens().out(its.value)
  const tags = document.tokens().out(its.pos)
  const places = []
  // Its tokens are the text but for white space, in order.
  let from = 0
  for (const value of values) {
    const start = text.indexOf(value, from)
    places.push({ start, end: start + value.length })
    from = start + value.length
  }
  return document
    .sentences()
    .out(its.span)
    .map(([first, last]) => ({
      start: places[first].start,
      end: places[last].end,
      tokens: places.slice(first, last + 1).map((place, index) => ({ ...place, upos: tags[first + index] })),
    }))
}

await answer({
  describe: () => ({
    name: 'wink-nlp',
    about:
      'wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1: UPOS and sentences of raw text; no trees, no names',
    does: ['raw tags', 'sentences'],
  }),
  text: ({ text }) => ({ sentences: sentencesOf(text) }),
  speed: ({ texts }) =>
    secondsOf(() => {
      for (const text of texts) nlp.readDoc(text).tokens().out(its.pos)
    }),
})
