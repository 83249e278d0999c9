import { column, isRange, isWord, parseConllu, withMisc, writeConllu } from './conllu.ts'
import type { ConlluLine, ConlluSentence } from './conllu.ts'
import type { Sentence, Token, TokenReader } from './types.ts'

/**
 * Annotates CoNLL-U on its own words and sentences: fills LEMMA, UPOS, FEATS, HEAD, DEPREL, and `NER=` in MISC.
 * Comments, ranges of words, XPOS and other keys of MISC stay; enhanced dependencies and their empty nodes, which
 * would no longer fit the tree, are left out. Sentences of one document (`# newdoc`) are read together.
 *
 * @throws ParleyError `conllu-malformed` with the number of the first wrong line
 */
export async function annotateConllu(
  reader: Pick<TokenReader, 'analyseTokens'>,
  input: string,
): Promise<string> {
  const sentences = parseConllu(input)
  for (const document of documentsOf(sentences)) {
    const withWords = document.filter((sentence) => sentence.lines.some(isWord))
    const words = withWords.map(({ lines }) => lines.filter(isWord).map((line) => line[column.form]!))
    const analysis = await reader.analyseTokens(words)
    for (const [index, sentence] of withWords.entries()) fill(sentence, analysis.sentences[index]!)
  }
  return writeConllu(sentences)
}

function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = []
  for (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => /^#\s*newdoc\b/u.test(comment))
    if (documents.length === 0 || opens) documents.push([])
    documents.at(-1)!.push(sentence)
  }
  return documents
}

function fill(target: ConlluSentence, { tokens, names }: Sentence): void {
  const tags = nameTags(tokens.length, names)
  let word = 0
  target.lines = target.lines.flatMap((line) => {
    if (isRange(line)) return [line]
    if (!isWord(line)) return []
    const filled = fillWord(line, tokens[word]!, tags[word])
    word++
    return [filled]
  })
}

/** The columns of a token; `given` keeps its id, form, XPOS and the rest of MISC. */
export function fillWord(given: ConlluLine, token: Token, nameTag: string | undefined): ConlluLine {
  const features = Object.entries(token.features).map(([key, value]) => `${key}=${value}`)
  const line = given.slice()
  line[column.lemma] = token.lemma
  line[column.upos] = token.upos
  line[column.features] = features.length === 0 ? '_' : features.join('|')
  line[column.head] = String(token.head + 1)
  line[column.relation] = token.relation
  line[column.enhanced] = '_'
  line[column.misc] = withMisc(given[column.misc]!, 'NER', nameTag)
  return line
}

/** BIO tags of the words of a sentence; undefined outside of names. */
export function nameTags(words: number, names: Sentence['names']): (string | undefined)[] {
  const tags: (string | undefined)[] = Array.from({ length: words })
  for (const { type, firstToken, endToken } of names) {
    tags.fill(`I-${type}`, firstToken, endToken)
    tags[firstToken] = `B-${type}`
  }
  return tags
}
