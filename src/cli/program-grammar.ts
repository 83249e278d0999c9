import type { Command } from 'commander'
import type { Context } from './context.ts'
import { collect, examples, parseDay } from './parse-option.ts'

const grammarHelp = 'a folder of your own rules and word lists; may be given again'

/** The commands about the grammar: why a claim is there, why one is not, and the rules themselves. */
export function addGrammarCommands(
  program: Command,
  context: Context,
  store: { help: string; default: string },
): void {
  program
    .command('explain')
    .description('how a claim came about: its words, its rule, and the grounds of every part')
    .argument('<id>', 'id of a claim, or its beginning; REPORT/CLAIM where that is not enough')
    .option('--grammar <folder>', grammarHelp, collect, [])
    .option('--json', 'print JSON')
    .option('--store <path>', store.help, store.default)
    .addHelpText(
      'after',
      examples('parley explain 3f2a91', 'parley explain 8c11/3f2a --grammar my-rules --json') +
        '\nThe report is read once more to find the paths; the record is not changed.\n',
    )
    .action(async (id: string, options) => {
      const { explain } = await import('./commands/explain.ts')
      await explain(id, options, context)
    })
  program
    .command('why-not')
    .description('why a sentence gives no claim of a kind: the rules that came near and what failed')
    .argument('<sentence>', 'one sentence or several, in quotation marks')
    .requiredOption('--kind <kind>', 'encounter, offer, truce, exchange, figure or act')
    .option('--published <date>', 'the day it was published (2023-11-09)', parseDay)
    .option('--grammar <folder>', grammarHelp, collect, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        'parley why-not "The envoy rang the president on Monday." --kind encounter',
        'parley why-not "They swapped 20 prisoners." --kind exchange --published 2023-11-09 --grammar my-rules',
      ),
    )
    .action(async (sentence: string, options) => {
      const { explainMissing } = await import('./commands/why-not.ts')
      await explainMissing(sentence, options, context)
    })
  program
    .command('rules')
    .description('the rules that find claims, with their examples')
    .option('--kind <kind>', 'encounter, offer, truce, exchange, figure or act')
    .option('--grammar <folder>', grammarHelp, collect, [])
    .option('--format <format>', 'text, md or json', 'text')
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples('parley rules --kind truce', 'parley rules --grammar my-rules --format md > rules.md'),
    )
    .action(async (options) => {
      const { rules } = await import('./commands/rules.ts')
      await rules(options, context)
    })
}
