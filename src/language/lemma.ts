/**
 * A lemma script says how to get from a word to its lemma: `case|cut|add`. Put the word into that case (`lower`,
 * `keep`, or `title`: first letter upper, the rest lower), cut that many code units off its end, add the rest.
 */
export interface LemmaScript {
  case: string
  cut: number
  add: string
}

/** @throws nothing; a script without bars reads as "keep the word" */
export function readLemmaScript(script: string): LemmaScript {
  const [form = 'keep', cut = '0', ...add] = script.split('|')
  return { case: form, cut: Number(cut) || 0, add: add.join('|') }
}

/** The lemma of `word`; the word itself where the script would leave nothing. */
export function applyLemmaScript(word: string, script: LemmaScript): string {
  const cased = putIntoCase(word, script.case)
  return cased.slice(0, Math.max(0, cased.length - script.cut)) + script.add || word
}

function putIntoCase(word: string, form: string): string {
  if (form === 'lower') return word.toLowerCase()
  if (form === 'title') return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
  return word
}
