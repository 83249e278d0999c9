import { sayDay } from './say-day.ts'
import { saySource } from './say-note.ts'
import { quoteWords } from './say-words.ts'
import type { Brief, BriefLine } from './types.ts'

/** @returns the brief as Markdown with footnotes (`[^1]`), as GitHub and Pandoc read it */
export function formatMarkdown(brief: Brief): string {
  const heading = brief.day === null ? brief.title : `${brief.title}, ${sayDay(brief.day)}`
  const parts = [
    `# ${escape(heading)}`,
    ...brief.remarks.map(escape),
    ...brief.sections.map(({ title, lines }) =>
      [`## ${escape(title)}`, '', ...lines.map((line) => lineMarkdown(line, ''))].join('\n'),
    ),
    ...brief.notes.map(
      ({ number, recorded }) =>
        `[^${number}]: ${escape(`${saySource(recorded)}: ${quoteWords(recorded.claim.quote)}`)}`,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function lineMarkdown(line: BriefLine, indent: string): string {
  const marks = line.notes.map((number) => `[^${number}]`).join('')
  const text = `${indent}- ${escape(line.text)}${marks === '' ? '' : ` ${marks}`}`
  return [text, ...line.under.map((under) => lineMarkdown(under, `${indent}  `))].join('\n')
}

/** Text of reports must not become markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`)
}
