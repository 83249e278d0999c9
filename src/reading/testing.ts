import type { Name, NameType, Sentence, Token } from '../language/index.ts'

/**
 * Builds a sentence from a hand-made analysis, for tests.
 *
 * @param text the text that holds the sentence
 * @param conllu one token a line, fields apart by blanks: ID FORM LEMMA UPOS HEAD DEPREL [FEATS] [NAME], where FEATS is
 *   `_` or `Number=Plur|…` and NAME is `B-PER`, `I-PER`, …; IDs and heads count from 1, head 0 is the root
 * @param from where in the text to look for the first token (UTF-16 code units)
 * @throws Error when a form is not found in the text, in order
 */
export function sentenceFromConllu(text: string, conllu: string, from = 0): Sentence {
  const tokens: Token[] = []
  const names: Name[] = []
  let at = from
  for (const line of conllu.trim().split('\n')) {
    const [, form = '', lemma = '', upos = 'X', head = '0', relation = 'dep', features = '_', name] = line
      .trim()
      .split(/\s+/)
    const start = text.indexOf(form, at)
    if (start < 0) throw new Error(`"${form}" does not follow in the text`)
    at = start + form.length
    const index = tokens.length
    tokens.push({
      index,
      start,
      end: at,
      text: form,
      lemma,
      upos,
      features: readFeatures(features),
      head: Number(head) - 1,
      relation,
    })
    if (name !== undefined) addName(names, name, index, start, at)
  }
  return { start: tokens[0]?.start ?? from, end: at, tokens, names }
}

function readFeatures(text: string): Record<string, string> {
  if (text === '_') return {}
  return Object.fromEntries(text.split('|').map((pair) => pair.split('=') as [string, string]))
}

function addName(names: Name[], label: string, index: number, start: number, end: number): void {
  const [mark, type] = label.split('-') as [string, NameType]
  const last = names.at(-1)
  if (mark === 'I' && last !== undefined && last.endToken === index) {
    last.end = end
    last.endToken = index + 1
    return
  }
  names.push({ type, start, end, firstToken: index, endToken: index + 1 })
}
