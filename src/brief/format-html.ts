import { escapeHtml } from './escape-html.ts'
import { pageStyle } from './page-style.ts'
import { sayDay } from './say-day.ts'
import { saySource } from './say-note.ts'
import type { Brief, BriefLine, BriefNote, BriefSection } from './types.ts'

/**
 * @returns the brief as one HTML page that needs nothing else: it runs no script and loads nothing, prints on paper,
 *   and links every line to its notes and back
 */
export function formatHtml(brief: Brief): string {
  const heading = brief.day === null ? brief.title : `${brief.title}, ${sayDay(brief.day)}`
  const cited = new Set<number>()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(heading)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(heading)}</h1>
${brief.remarks.map((remark) => `<p>${escapeHtml(remark)}</p>`).join('\n')}
</header>
${contents(brief.sections)}
${brief.sections.map((section) => sectionHtml(section, cited)).join('\n')}
${notesHtml(brief.notes)}
</main>
</body>
</html>
`
}

function contents(sections: readonly BriefSection[]): string {
  const links = sections.map(
    ({ key, title, lines }) =>
      `<li><a href="#${escapeHtml(key)}">${escapeHtml(title)}</a> <span class="count">${lines.length}</span></li>`,
  )
  return links.length === 0 ? '' : `<nav aria-label="Sections">\n<ul>\n${links.join('\n')}\n</ul>\n</nav>`
}

function sectionHtml({ key, title, lines }: BriefSection, cited: Set<number>): string {
  const id = escapeHtml(key)
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(title)}</h2>
${listHtml(lines, cited)}
</section>`
}

function listHtml(lines: readonly BriefLine[], cited: Set<number>): string {
  if (lines.length === 0) return ''
  return `<ul>\n${lines.map((line) => `<li>${lineHtml(line, cited)}</li>`).join('\n')}\n</ul>`
}

function lineHtml(line: BriefLine, cited: Set<number>): string {
  const marks = line.notes.map((number) => markHtml(number, cited)).join('')
  return `${escapeHtml(line.text)}${marks}${listHtml(line.under, cited)}`
}

/** Only the first mark of a note carries the id that the note links back to. */
function markHtml(number: number, cited: Set<number>): string {
  const id = cited.has(number) ? '' : ` id="mark-${number}"`
  cited.add(number)
  return `<sup><a href="#note-${number}"${id} aria-label="Note ${number}">${number}</a></sup>`
}

function notesHtml(notes: readonly BriefNote[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    ({ number, recorded }) =>
      `<li id="note-${number}"><span>${escapeHtml(saySource(recorded))}</span>
<q>${escapeHtml(recorded.claim.quote)}</q> <a href="#mark-${number}" aria-label="Back to the line of note ${number}">↩</a></li>`,
  )
  return `<section aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<ol>
${items.join('\n')}
</ol>
</section>`
}
