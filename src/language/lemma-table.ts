/** Lemmas of known word forms, and the lemmas that are known at all, by part of speech. */
export interface LemmaTable {
  /** Lemmas by `form\tUPOS`, form in lower case, the most frequent lemma first. */
  forms: ReadonlyMap<string, readonly string[]>
  /** `lemma\tUPOS` of every entry. */
  lemmas: ReadonlySet<string>
}

/** @param content lines of form, UPOS and lemmas apart by tabs (`models/lemmas.tsv`) */
export function readLemmaTable(content: string): LemmaTable {
  const forms = new Map<string, string[]>()
  const known = new Set<string>()
  for (const line of content.split(/\r?\n/u)) {
    const [form, upos, ...lemmas] = line.split('\t')
    if (form === undefined || upos === undefined || lemmas.length === 0) continue
    forms.set(`${form}\t${upos}`, lemmas)
    for (const lemma of lemmas) known.add(`${lemma}\t${upos}`)
  }
  return { forms, lemmas: known }
}

/**
 * The lemma of a word. Of a known form: the model's guess where the table has it for the form, else the form's most
 * frequent lemma. Of another: the guess where that is a known lemma; else a known lemma that the word is a regular
 * inflection of; else the guess.
 */
export function chooseLemma(table: LemmaTable, word: string, upos: string, guess: string): string {
  // The treebanks write the lemma of a number without its commas.
  if (upos === 'NUM' && /^\d[\d,.]*$/u.test(guess)) return guess.replaceAll(',', '')
  const form = word.toLowerCase().replaceAll('’', "'")
  const known = table.forms.get(`${form}\t${upos}`)
  if (known !== undefined) return known.includes(guess) ? guess : known[0]!
  if (!/^(?:NOUN|VERB|AUX)$/u.test(upos) || table.lemmas.has(`${guess}\t${upos}`)) return guess
  const regular = uninflected(form).find((candidate) => table.lemmas.has(`${candidate}\t${upos}`))
  return regular ?? guess
}

/** What a regular English inflection may have been made from, likeliest first. */
function uninflected(form: string): string[] {
  const stem = /^(.*?)(?:ed|ing)$/u.exec(form)?.[1]
  if (stem !== undefined && stem.length > 1) {
    const doubled = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
    const y = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []
    return [stem, `${stem}e`, ...doubled, ...y]
  }
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (form.endsWith('es')) return [form.slice(0, -1), form.slice(0, -2)]
  return form.endsWith('s') && !form.endsWith('ss') ? [form.slice(0, -1)] : []
}
