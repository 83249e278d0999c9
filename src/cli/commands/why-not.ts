import { loadLanguage } from '../../language/index.ts'
import { ParleyError } from '../../model/index.ts'
import type { Report } from '../../model/index.ts'
import { analyseReport, loadGrammar, ownGrammar, whyNot } from '../../reading/index.ts'
import type { WhyNot } from '../../reading/index.ts'
import { checkKind } from '../check-kind.ts'
import type { Context } from '../context.ts'
import { whyNotText } from '../views/why-not.ts'

export interface WhyNotOptions {
  kind: string
  published?: string
  grammar: string[]
  json?: boolean
}

/** `parley why-not`: what the rules of a kind make of a sentence, and what failed where they make nothing of it. */
export async function explainMissing(
  text: string,
  options: WhyNotOptions,
  { output }: Context,
): Promise<void> {
  const kind = checkKind(options.kind)
  if (text.trim() === '') {
    throw new ParleyError('empty-text', 'there is no sentence', {
      remedy: 'Give one in quotation marks, as in parley why-not "X met Y." --kind encounter',
    })
  }
  const report: Report = {
    id: 'sentence',
    title: null,
    outlet: null,
    url: null,
    published: options.published ?? null,
    publishedAt: null,
    publishedFrom: options.published === undefined ? 'unknown' : 'input',
    text,
    noise: [],
  }
  const grammar = loadGrammar([ownGrammar, ...options.grammar])
  const found = whyNot(await analyseReport(await loadLanguage({ claims: true }), report), grammar, kind)
  if (options.json === true) return output.data(`${JSON.stringify(forJson(kind, found))}\n`)
  return output.text(whyNotText(report, kind, found, output.width))
}

function forJson(kind: string, { claims, near, words, head }: WhyNot): object {
  return {
    kind,
    claims,
    near: near.map(({ rule, ...rest }) => ({ rule: rule.name, where: rule.where, ...rest })),
    words: words.map(({ rule, ...rest }) => ({ ...rest, rule: rule.name, where: rule.where })),
    head,
  }
}
