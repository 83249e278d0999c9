import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Context } from './context.ts'
import { collect, examples, parseDay } from './parse-option.ts'
import { addGrammarCommands } from './program-grammar.ts'

const storeHelp = 'SQLite file of the record; memory: keeps nothing (postgres:// is not in this version)'
const defaultStore = './parley.db'

/**
 * All commands with their options and help. A command's own code is loaded when it runs, so that help is instant.
 */
export function makeProgram(context: Context): Command {
  const program = new Command('parley')
    .description(
      'Reads news reports about a negotiation and keeps its record: who met whom, what is on the table, what was carried out, which figures are claimed, and who says so.',
    )
    .version(version(), '--version')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'parley: ')),
    })
    .addHelpText(
      'after',
      examples(
        'parley read reports/                      read a folder into ./parley.db',
        'parley brief                              the state of play',
        'parley brief --as-of 2023-11-09           as reported by that day',
        'parley offers --actor Hamas               what a party offered and asked for',
        'parley show 3f2a                          a claim or a report by its id',
        'parley explain 3f2a                       how a claim came about',
        'parley why-not "X met Y." --kind encounter   why a sentence gives no claim',
        'parley rules --kind truce                 the rules that find claims',
      ),
    )
  addRead(program, context)
  addBrief(program, context)
  addViews(program, context)
  addShow(program, context)
  addParse(program, context)
  addExport(program, context)
  addGrammarCommands(program, context, { help: storeHelp, default: defaultStore })
  return program
}

function addRead(program: Command, context: Context): void {
  program
    .command('read')
    .description('read reports from files and folders (.txt .html .json .jsonl) into the record')
    .argument('<path...>', 'files or folders')
    .option('--published <date>', 'publication day of inputs that do not say so themselves (2023-11-09)')
    .option('--outlet <name>', 'outlet of inputs that do not say so themselves')
    .option('--store <path>', storeHelp, defaultStore)
    .option(
      '--json',
      'print one JSON line per report: {id, title, outlet, published, publishedBetween, text, noise, claims}',
    )
    .option(
      '--grammar <folder>',
      'a folder of your own rules and word lists; may be given again',
      collect,
      [],
    )
    .addHelpText(
      'after',
      examples(
        'parley read reports/',
        'parley read page.html --published 2023-11-09 --outlet "The Courier"',
        'parley read reports.jsonl --store memory: --json > claims.jsonl',
      ) +
        `
A report that the store already holds is not read again; an edited text becomes a new revision of its report.
Ctrl-C finishes the report at hand. The exit code is 1 if any input failed.`,
    )
    .action(async (paths: string[], options) => {
      const { read } = await import('./commands/read.ts')
      await read(paths, options, context)
    })
}

function addBrief(program: Command, context: Context): void {
  program
    .command('brief')
    .description('the state of play, every line footnoted to its words')
    .option('--as-of <date>', 'only what was published on or before this day (2023-11-09)', parseDay)
    .option('--format <format>', 'text, md, html or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--store <path>', storeHelp, defaultStore)
    .addHelpText(
      'after',
      examples(
        'parley brief',
        'parley brief --as-of 2023-11-09 --format md',
        'parley brief --format html > brief.html',
      ) +
        `
With --as-of, reports whose publication day is not known are left out; the brief says how many.`,
    )
    .action(async (options) => {
      const { brief } = await import('./commands/brief.ts')
      await brief(options, context)
    })
}

const views = [
  [
    'timeline',
    'what happened and is expected, by day',
    'parley timeline --since 2023-11-01 --until 2023-11-30',
  ],
  ['figures', 'figures as series, claimants side by side', 'parley figures --actor "Gaza health ministry"'],
  ['offers', 'offers and demands by party, over time', 'parley offers --actor Hamas --as-of 2023-11-09'],
  ['channels', 'who met whom, through whom', 'parley channels --since 2023-11-01'],
  ['actors', 'who is named, and in which role', 'parley actors --kind offer'],
  ['reports', 'the reports of the record', 'parley reports --search "border crossing"'],
] as const

export type ViewName = (typeof views)[number][0]

function addViews(program: Command, context: Context): void {
  for (const [name, description, example] of views) {
    program
      .command(name)
      .description(description)
      .option('--as-of <date>', 'only what was published on or before this day', parseDay)
      .option(
        '--kind <kind>',
        'encounter, offer, truce, exchange, figure or act; may be given again',
        collect,
        [],
      )
      .option('--since <date>', 'claims whose days do not end before this day', parseDay)
      .option('--until <date>', 'claims whose days do not begin after this day', parseDay)
      .option('--actor <name>', 'claims that name this actor or source')
      .option('--search <words>', 'reports whose text or title holds all of these words')
      .option('--json', 'print JSON')
      .option('--store <path>', storeHelp, defaultStore)
      .addHelpText('after', examples(`parley ${name}`, example, `parley ${name} --json`))
      .action(async (options) => {
        const { view } = await import('./commands/view.ts')
        await view(name, options, context)
      })
  }
}

function addShow(program: Command, context: Context): void {
  program
    .command('show')
    .description('a report or a claim, with everything that is known of it')
    .argument(
      '<id>',
      'id of a report or a claim, or its beginning; REPORT/CLAIM where a claim id is not enough',
    )
    .option('--json', 'print JSON')
    .option('--store <path>', storeHelp, defaultStore)
    .addHelpText('after', examples('parley show 3f2a91', 'parley show 8c11/3f2a --json'))
    .action(async (id: string, options) => {
      const { show } = await import('./commands/show.ts')
      await show(id, options, context)
    })
}

function addParse(program: Command, context: Context): void {
  program
    .command('parse')
    .description('sentences, words, trees, names and attributions of any English text, without the record')
    .argument('[files...]', 'text files; standard input when left out')
    .option('--conllu', 'print CoNLL-U; an input that is CoNLL-U keeps its sentences and words')
    .option('--json', 'print one JSON line per file: {sentences, names, attributions, mentions}')
    .option('--published <date>', 'the day of publication; adds the time expressions to the JSON', parseDay)
    .addHelpText(
      'after',
      examples(
        'parley parse note.txt',
        'parley parse --conllu < gold.conllu > parsed.conllu',
        'echo "They met on Thursday." | parley parse --json --published 2023-11-12',
      ),
    )
    .action(async (files: string[], options) => {
      const { parse } = await import('./commands/parse.ts')
      await parse(files, options, context)
    })
}

function addExport(program: Command, context: Context): void {
  program
    .command('export')
    .description(
      'the whole record: csv (one row per claim), jsonl (one line per report, as read --json prints it) or plover (one PLOVER event per line)',
    )
    .argument('<format>', 'csv, jsonl or plover')
    .option('--as-of <date>', 'only what was published on or before this day', parseDay)
    .option('--store <path>', storeHelp, defaultStore)
    .addHelpText(
      'after',
      examples(
        'parley export csv > claims.csv',
        'parley export jsonl > record.jsonl',
        'parley export plover > events.jsonl',
      ),
    )
    .action(async (format: string, options) => {
      const { exportRecord } = await import('./commands/export.ts')
      await exportRecord(format, options, context)
    })
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
