import { sayDay } from './say-day.ts'
import { saySource } from './say-note.ts'
import { quoteWords } from './say-words.ts'
import type { Brief, BriefLine, BriefNote } from './types.ts'
import { wrap } from './wrap.ts'

/**
 * @param width columns to wrap to
 * @returns the brief as plain text with notes at its end
 */
export function formatText(brief: Brief, width: number): string {
  const heading = brief.day === null ? brief.title : `${brief.title}, ${sayDay(brief.day)}`
  const head = [underline(heading, '='), ...brief.remarks.map((remark) => wrap(remark, width))].join('\n')
  const sections = brief.sections.map(({ title, lines }) =>
    [underline(title, '-'), ...lines.map((line) => lineText(line, width, ''))].join('\n'),
  )
  const notes = brief.notes.map((note) => noteText(note, width))
  const tail = notes.length === 0 ? [] : [[underline('Notes', '-'), ...notes].join('\n')]
  return `${[head, ...sections, ...tail].join('\n\n')}\n`
}

function lineText(line: BriefLine, width: number, indent: string): string {
  const marks = line.notes.map((number) => `[${number}]`).join('')
  const text = wrap(`${indent}* ${line.text}${marks === '' ? '' : ` ${marks}`}`, width, `${indent}  `)
  return [text, ...line.under.map((under) => lineText(under, width, `${indent}  `))].join('\n')
}

function noteText({ number, recorded }: BriefNote, width: number): string {
  const mark = `[${number}]`.padEnd(5)
  return wrap(`${mark} ${saySource(recorded)}: ${quoteWords(recorded.claim.quote)}`, width, ' '.repeat(6))
}

function underline(text: string, mark: string): string {
  return `${text}\n${mark.repeat(text.length)}`
}
