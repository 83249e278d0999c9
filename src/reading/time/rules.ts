import { ParleyError } from '../../model/index.ts'
import { type RuleData, ruleData, words } from './data.ts'

/** A pattern of `grammar/time/patterns.yaml`, compiled. */
export interface Rule extends Omit<RuleData, 'pattern' | 'trim'> {
  expression: RegExp
  trim: RegExp | undefined
}

const numberWords = alternatives('cardinal')
const spelledNumber = `(?:(?:a (?=hundred|thousand|million))?(?:${numberWords})(?:(?: and |-| )(?:${numberWords})){0,7})`
const number = `\\d+ \\d/\\d|\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${spelledNumber}`
const months = alternatives('month')

/** Macros that are not word tables. */
const macros: Record<string, string> = {
  number: `(?<number>${number})`,
  amount: `(?<amount>${number}|${alternatives('vague')})`,
  year: '(?<year>1\\d{3}|20\\d\\d)',
  dayNumber: '(?<dayNumber>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![:.,]?\\d|%)',
  months,
  cardinals: numberWords,
  weekdays: alternatives('weekday'),
}

// Bounded, so that a long run of blanks costs no more than it is long.
const blank = '\\s{1,16}'

/** The keys of a word table, longest first, so that "sept." is tried before "sep". */
function alternatives(table: string): string {
  const keys = Object.keys(words[table] ?? {}).sort((a, b) => b.length - a.length)
  return keys.map((key) => key.replace(/\./g, '\\.').replace(/-/g, '[- ]')).join('|')
}

/**
 * Turns a pattern with macros into a regular expression source.
 * @throws ParleyError `bad-time-pattern` when the pattern names a table that is not there
 */
export function expand(pattern: string, name: string): string {
  const expanded = pattern.replace(
    /(?<!\\[pP])\{([a-zA-Z]+)(?::(\d))?\}/g,
    (_, table: string, copy: string | undefined) => {
      const macro = macros[table] ?? (words[table] ? `(?<${table}>${alternatives(table)})` : undefined)
      if (macro === undefined) {
        throw new ParleyError('bad-time-pattern', `there is no word table {${table}}`, {
          where: `grammar/time, pattern "${name}"`,
          remedy: `Use one of ${[...Object.keys(words), ...Object.keys(macros)].join(', ')}`,
        })
      }
      return copy === undefined ? macro : macro.replace(`(?<${table}>`, `(?<${table}${copy}>`)
    },
  )
  return expanded
    .replace(/\[- \]/g, '[-‐‑–\\s]')
    .replace(/ (\?)?/g, (_, optional) => (optional ? '\\s?' : blank))
}

/** Compiles an expression that must stand between word boundaries. */
export function compile(pattern: string, name: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${expand(pattern, name)})(?![\\p{L}\\p{N}])`, flags)
}

export const rules: readonly Rule[] = ruleData.map(toRule)

function toRule({ pattern, trim, ...rest }: RuleData): Rule {
  const expression = compile(pattern, rest.name)
  return { ...rest, expression, trim: trim === undefined ? undefined : new RegExp(trim, 'iu') }
}
