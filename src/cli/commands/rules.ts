import { ParleyError } from '../../model/index.ts'
import { loadGrammar, ownGrammar, slotsOfKind } from '../../reading/index.ts'
import { checkKind } from '../check-kind.ts'
import type { Context } from '../context.ts'
import { rulesMarkdown, rulesText } from '../views/rules.ts'

export interface RulesOptions {
  kind?: string
  grammar: string[]
  format: string
  json?: boolean
}

/** `parley rules`: the rules as documentation, those of own folders included. */
export async function rules(options: RulesOptions, { output }: Context): Promise<void> {
  const format = options.json === true ? 'json' : options.format
  if (!['text', 'md', 'json'].includes(format)) {
    throw new ParleyError('unknown-format', `there is no format called ${JSON.stringify(format)}`, {
      where: '--format',
      remedy: 'Give text, md or json',
    })
  }
  const kind = options.kind === undefined ? undefined : checkKind(options.kind)
  const grammar = loadGrammar([ownGrammar, ...options.grammar])
  const shown = grammar.rules.filter((rule) => kind === undefined || rule.kind === kind)
  if (format === 'md') return output.text(rulesMarkdown(shown))
  if (format === 'text') return output.text(rulesText(shown, output.width))
  const json = {
    slots: slotsOfKind,
    lists: Object.fromEntries(grammar.lists),
    rules: shown.map(({ where, written }) => ({ where, ...written })),
  }
  return output.data(`${JSON.stringify(json)}\n`)
}
