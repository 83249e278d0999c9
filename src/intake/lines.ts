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

/** The last line of a folded paragraph may be short; the others are at least this share of the longest. */
const fullShare = 0.6

/** Whether the lines of a group may be one folded paragraph: all but the last are about as long as the longest. */
function mayBeFolded(text: string, group: readonly Span[]): boolean {
  const width = group.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)
  if (group.length < 2 || width > longestFold) return false
  const least = Math.max(shortestFold, fullShare * width)
  return group.every(
    ({ start, end }, index) =>
      (index === group.length - 1 || end - start >= least) &&
      /^[\p{L}\p{N}"'“”‘’($€£]/u.test(text.slice(start, start + 2)),
  )
}

/** Whether a group that may be folded surely is: one of its lines ends, and the next goes on, within a sentence. */
function isSurelyFolded(text: string, group: readonly Span[]): boolean {
  return group.some(({ start }, index) => {
    const above = group[index - 1]
    return (
      above !== undefined &&
      /[\p{L}\p{N},;]$/u.test(text.slice(above.start, above.end)) &&
      /^\p{Ll}/u.test(text.slice(start, start + 2))
    )
  })
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
