import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where each set lies under the folder of the corpora; `--set NAME=PATH` puts another file in its place. */
const places = {
  'ewt-dev': 'parsing/ud-english-ewt/en_ewt-ud-dev.conllu.xz',
  'ewt-test': 'parsing/ud-english-ewt/en_ewt-ud-test.conllu.xz',
  'gum-dev': 'parsing/ud-english-gum/en_gum-dev.conllu.xz',
  'gum-test': 'parsing/ud-english-gum/en_gum-test.conllu.xz',
  pud: 'parsing/ud-english-pud/en_pud-ud-test.conllu.xz',
  'uner-ewt': 'parsing/derived/ewt-ud-ner-dev.conllu.xz',
  worldwide: 'names/worldwide-newswire-ner/worldwide-dev.tsv.xz',
  conll: 'names/conll2003/eng.testa.xz',
  polnear: 'attribution/polnear/polnear.dev.jsonl.xz',
}

/**
 * Paths of the sets by name; a set whose file is not there is left out.
 *
 * @param folder the corpora
 * @param replaced `NAME=PATH` of single sets
 * @throws an error that names the sets when one is unknown
 */
export function setsIn(folder, replaced = []) {
  const paths = Object.fromEntries(Object.entries(places).map(([name, path]) => [name, join(folder, path)]))
  for (const pair of replaced) {
    const [name, path] = pair.split(/=(.*)/su)
    if (places[name] === undefined || path === undefined)
      throw new Error(`--set ${pair}: give NAME=PATH, NAME one of ${Object.keys(places).join(', ')}`)
    paths[name] = path
  }
  return Object.fromEntries(Object.entries(paths).filter(([, path]) => existsSync(path)))
}
