// compromise as a peer: node compromise.js FOLDER, JSON lines in and out.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { secondsOf } from '../measure/speed.js'
import { answer } from './answer.js'

const nlp = createRequire(resolve(process.argv[2], 'package.json'))('compromise')

/** UPOS of its tags, the first that a word has. */
const uposOf = [
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['Particle', 'ADP'],
  ['Value', 'NUM'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Negative', 'PART'],
  ['Verb', 'VERB'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
  ['Url', 'X'],
  ['WeekDay', 'PROPN'],
  ['Month', 'PROPN'],
  ['Noun', 'NOUN'],
  ['Date', 'NOUN'],
]
const upos = ({ tags }) => uposOf.find(([tag]) => tags.includes(tag))?.[1] ?? 'X'

/** Marks that it keeps at its words, each a token: it has no tokens for punctuation. */
function marksIn(text, start) {
  return [...text.matchAll(/[^\s\p{L}\p{N}]/gu)].map(({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
    upos: 'PUNCT',
  }))
}

function sentencesOf(text) {
  return nlp(text)
    .json({ offset: true, terms: { offset: true, tags: true } })
    .map(({ offset, terms }) => {
      const tokens = terms
        .filter((term) => term.text !== '')
        .flatMap((term) => {
          const start = term.offset.start
          const before = marksIn(term.pre, start - term.pre.length)
          const end = start + term.text.length
          return [...before, { start, end, upos: upos(term) }, ...marksIn(term.post, end)]
        })
      return { start: offset.start, end: offset.start + offset.length, tokens }
    })
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ tokens }) => ({ start: tokens[0].start, end: tokens.at(-1).end, tokens }))
}

const topics = [
  ['people', 'PER'],
  ['places', 'LOC'],
  ['organizations', 'ORG'],
]

function namesOf(words) {
  const text = words.join(' ')
  const places = []
  let start = 0
  for (const word of words) {
    places.push({ start, end: start + word.length })
    start += word.length + 1
  }
  const document = nlp(text)
  return topics.flatMap(([method, type]) =>
    document[method]()
      .json({ offset: true })
      .map(({ offset, text: found }) => {
        // Marks around a name are not of it.
        const lead = /^[^\p{L}\p{N}]*/u.exec(found)[0].length
        const from = offset.start
        const to = from + found.slice(lead).replace(/[^\p{L}\p{N}.]+$/u, '').length
        const firstToken = places.findIndex(({ end }) => end > from)
        const endToken = places.findLastIndex((place) => place.start < to) + 1
        return { type, firstToken, endToken }
      }),
  )
}

await answer({
  describe: () => ({
    name: 'compromise',
    about: 'compromise 14.17.0: its tags mapped to UPOS, sentences, people, places, organizations; no trees',
    does: ['raw tags', 'sentences', 'names'],
  }),
  text: ({ text }) => ({ sentences: sentencesOf(text) }),
  words: ({ sentences }) => ({ sentences: sentences.map((words) => ({ names: namesOf(words) })) }),
  speed: ({ texts }) =>
    secondsOf(() => {
      for (const text of texts) nlp(text).json()
    }),
})
