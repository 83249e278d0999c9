import type { Span } from './spans.ts'

/** Lines that a mail or text tool has folded are at least this long, and at most so long (in UTF-16 code units). */
const shortestFold = 45
const longestFold = 120

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g

/** @returns the span without the white space at its two ends */
export function trimSpan(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) }
}

/** The lines of a text, trimmed, grouped as the blank lines between them group them. */
function lineGroups(text: string): Span[][] {
  const groups: Span[][] = [[]]
  let start = 0
  const push = (end: number): void => {
    const line = trimSpan(text, { start, end })
    if (line.start < line.end) groups.at(-1)!.push(line)
    else if (groups.at(-1)!.length > 0) groups.push([])
  }
  for (const match of text.matchAll(lineBreak)) {
    push(match.index)
    start = match.index + match[0].length
  }
  push(text.length)
  return groups.filter((group) => group.length > 0)
}

/**
 * Whether the lines of a group may be one paragraph that was folded at a fixed width: every line is about as long as the
 * longest, and the first word of the next one would not have fitted any more.
 */
function mayBeFolded(text: string, group: readonly Span[]): boolean {
  const width = group.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)
  if (group.length < 2 || width > longestFold) return false
  return group.every(({ start, end }, index) => {
    const next = group[index + 1]
    if (next === undefined) return true
    const firstWord = /^[\p{L}\p{N}"'“”‘’($€£]\S*/u.exec(text.slice(next.start, next.end))?.[0]
    return (
      firstWord !== undefined && end - start >= shortestFold && end - start + 1 + firstWord.length > width
    )
  })
}

/** Whether a group that may be folded surely is: two lines can be a title and its credit, three of one width cannot. */
function isSurelyFolded(text: string, group: readonly Span[]): boolean {
  return group.length > 2 || /^\p{Ll}/u.test(text.slice(group[1]!.start))
}

/**
 * Cuts a text into the lines a reader sees: one for each line, but a paragraph folded at a fixed width counts as one.
 *
 * @param text any text
 * @returns spans without white space at their ends, none empty, in order
 */
export function logicalLines(text: string): Span[] {
  const groups = lineGroups(text)
  const folded = new Set(groups.filter((group) => mayBeFolded(text, group)))
  const isFoldedText = [...folded].some((group) => isSurelyFolded(text, group))
  return groups.flatMap((group) =>
    isFoldedText && folded.has(group) ? [{ start: group[0]!.start, end: group.at(-1)!.end }] : group,
  )
}
