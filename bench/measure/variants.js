// Texts as they come from poor sources, made from clean ones. A variant takes words `{text, isGlued}` of a sentence
// (`isGlued`: no space follows) with `upos` where it is known, and gives back each word, changed, or null for one that
// is left out.

const quotationMark = /^(?:["“”„«»]|``|''|‘‘|’’)$/u
/** Also an apostrophe, where a treebank says that it is no part of a word. */
const singleMark = /^['‘’`]$/u
const isQuotation = ({ text, upos }) =>
  quotationMark.test(text) || (singleMark.test(text) && upos === 'PUNCT')
const endsSentence = ({ text }) => text === '.'

const each = (change) => (words) => words.map((word) => change(word))
const leaveOut = (isOut) => each((word) => (isOut(word) ? null : word))

/** Variants by name. `isRaw`: it changes nothing but white space, so only raw text tells. */
export const variants = {
  clean: { change: (words) => words },
  'lower-cased': { change: each((word) => ({ ...word, text: word.text.toLowerCase() })) },
  'upper-cased': { change: each((word) => ({ ...word, text: word.text.toUpperCase() })) },
  'quotation marks stripped': { change: leaveOut(isQuotation) },
  'full stops stripped': {
    change: (words) => {
      const last = words.findLastIndex((word) => !isQuotation(word))
      return words.map((word, index) => (index === last && endsSentence(word) ? null : word))
    },
  },
  'sentences glued': {
    isRaw: true,
    change: (words) =>
      words.map((word, index) =>
        index === words.length - 1 && endsSentence(word) ? { ...word, isGlued: true } : word,
      ),
  },
}
