import { InvalidArgumentError } from 'commander'

/** An ISO day of the calendar, for options that take one. */
export function parseDay(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (valid && date.toISOString().startsWith(text)) return text
  throw new InvalidArgumentError('It is not a day of the calendar; write it as 2023-11-09.')
}

/** For options that may be given more than once. */
export function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value]
}

/** The examples at the end of a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
