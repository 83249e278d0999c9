import type { NoiseLine } from '../model/index.ts'
import { logicalLines, trimSpan } from './lines.ts'
import { noiseRules, type NoiseRule } from './noise-rules.ts'
import type { Span } from './spans.ts'
import { isHeadline, isSameTitle, titleBefore } from './title.ts'

interface NoiseSpan extends Span {
  reason: string
}

/** Lines at the start of a report in which its dateline may stand. */
const headLines = 8
/** Code units at the start (or end) of a line that rules look at: enough for any header, and bounded for any line. */
const window = 1200
/** Most lines, and words in a line, that a block of links or highlights takes below its heading. */
const longestBlock = 8
const longestBlockLine = 30

const sentenceEnd = /[.!?…]["”’')\]]*$/u

function countWords(line: string): number {
  return line.split(/\s+/u).length
}

/** The part of a line that one rule takes, or null. */
function matchRule(rule: NoiseRule, text: string, line: Span): Span | null {
  const from = rule.scope === 'trailing' ? Math.max(line.start, line.end - window) : line.start
  const found = rule.pattern.exec(text.slice(from, Math.min(line.end, from + window)))
  if (found === null) return null
  if (rule.scope === 'leading' || rule.scope === 'trailing') {
    return trimSpan(text, { start: from + found.index, end: from + found.index + found[0].length })
  }
  return line.end - line.start <= window && countWords(text.slice(line.start, line.end)) <= rule.longest
    ? line
    : null
}

/** What the rules take of one line. A rule for a whole line ends the matter; parts may go at both ends. */
function matchLine(text: string, line: Span, position: number): { spans: NoiseSpan[]; opensBlock: boolean } {
  const spans: NoiseSpan[] = []
  for (const rule of noiseRules()) {
    if (rule.head === true && position >= headLines) continue
    const taken = matchRule(rule, text, line)
    if (taken === null) continue
    const whole = taken.start === line.start && taken.end === line.end
    if (whole) return { spans: [{ ...taken, reason: rule.reason }], opensBlock: rule.scope === 'block' }
    if (!spans.some((span) => span.start < taken.end && taken.start < span.end)) {
      spans.push({ ...taken, reason: rule.reason })
    }
  }
  return { spans, opensBlock: false }
}

/** The report's title and its doublings: lines that only say the title again, or say again the line at the top. */
function titleLines(text: string, lines: readonly Span[], title: string | null): NoiseSpan[] {
  const top = lines[0]
  const textOf = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + window))
  if (top === undefined) return []
  const doubled =
    isHeadline(textOf(top)) &&
    lines.slice(1, headLines).some((line) => isSameTitle(textOf(line), textOf(top)))
  const known = title ?? (doubled ? textOf(top) : null)
  if (known === null) return []
  const whole = lines.filter((line) => isSameTitle(textOf(line), known))
  const runTogether = lines.slice(0, 3).flatMap((line) => {
    const length = titleBefore(textOf(line), known)
    return length === 0 ? [] : [{ start: line.start, end: line.start + length }]
  })
  return [...whole, ...runTogether].map(({ start, end }) => ({ start, end, reason: 'title' }))
}

/**
 * What stands above the dateline: a dateline with its agency opens the prose, so bylines, captions and highlights
 * before it, be it on lines of their own or run together with it, are none.
 */
function aboveDateline(text: string, lines: readonly Span[]): NoiseSpan[] {
  const pattern = /\((?:AP|AFP|Reuters|CNN|UPI|Xinhua)\)\s+(?:--|[—–-])(?=\s)/u
  for (const [position, line] of lines.slice(0, headLines).entries()) {
    if (line.start > lines[0]!.start + window) return []
    const found = pattern.exec(text.slice(line.start, Math.min(line.end, line.start + window)))
    if (found === null) continue
    const end = line.start + found.index + found[0].length
    const above = lines.slice(0, position).map(({ start, end }) => ({ start, end, reason: 'header' }))
    return [...above, { start: line.start, end, reason: found.index > 60 ? 'header' : 'dateline' }]
  }
  return []
}

function withoutOverlaps(spans: readonly NoiseSpan[]): NoiseSpan[] {
  const kept: NoiseSpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0) && span.end > span.start) kept.push(span)
  }
  return kept
}

/**
 * Finds what is not the report's own prose: doubled titles, credits, captions, links, promotions, bylines, sign-offs.
 * When in doubt a line stays, since a sentence lost is a claim lost. A report that would lose everything loses nothing.
 *
 * @param text the report's text
 * @param title its title, when it is known apart from the text
 * @returns the lines and parts of lines, in order; each `text` stands at its `start` (UTF-16 code units)
 */
export function findNoise(text: string, title: string | null = null): NoiseLine[] {
  const lines = logicalLines(text)
  const spans = [...titleLines(text, lines, title), ...aboveDateline(text, lines)]
  const settled = new Set(spans.map(({ start, end }) => `${start}-${end}`))
  let blockLeft = 0
  for (const [position, line] of lines.entries()) {
    if (settled.has(`${line.start}-${line.end}`)) continue
    const { spans: taken, opensBlock } = matchLine(text, line, position)
    spans.push(...taken)
    if (opensBlock) {
      blockLeft = longestBlock
    } else if (blockLeft > 0 && taken.length === 0) {
      const end = text.slice(Math.max(line.start, line.end - window), line.end)
      const belongs = !sentenceEnd.test(end) && countWords(end) <= longestBlockLine
      if (belongs) spans.push({ ...line, reason: 'link' })
      blockLeft = belongs ? blockLeft - 1 : 0
    }
  }
  const kept = withoutOverlaps(spans)
  const taken = kept.reduce((sum, { start, end }) => sum + (end - start), 0)
  const all = lines.reduce((sum, { start, end }) => sum + (end - start), 0)
  if (taken >= all) return []
  return kept.map(({ start, end, reason }) => ({ text: text.slice(start, end), start, reason }))
}
