import { isDoubtful } from './doubt.ts'
import { type Rule, rules } from './rules.ts'

/** One place where a pattern fits. `groups` holds the word tables' surface forms. */
export interface Match {
  start: number
  end: number
  rule: Rule
  groups: Readonly<Record<string, string>>
}

/**
 * All places where a pattern fits, overlaps removed: the leftmost wins, then the longest, then the pattern that stands
 * first in the file.
 */
export function scan(text: string, style: 'news' | 'narrative'): Match[] {
  const found: Match[] = []
  for (const rule of rules) {
    if (rule.style !== undefined && rule.style !== style) continue
    for (const hit of text.matchAll(rule.expression)) {
      const match = toMatch(rule, hit)
      if (match && isCapitalised(match) && !(rule.unless && isDoubtful(rule.unless, text, match))) {
        found.push(match)
      }
    }
  }
  // The sort is stable, so patterns keep the order of the file where start and length are equal.
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Match[] = []
  let end = 0
  for (const match of found) {
    if (match.start < end) continue
    kept.push(match)
    end = match.end
  }
  return kept
}

function toMatch(rule: Rule, hit: RegExpExecArray): Match | null {
  if (hit[0] === '') return null
  const cut = rule.trim?.exec(hit[0])?.[0].length ?? 0
  const groups: Record<string, string> = {}
  for (const [name, value] of Object.entries(hit.groups ?? {})) {
    if (value !== undefined) groups[name] = value
  }
  return { start: hit.index + cut, end: hit.index + hit[0].length, rule, groups }
}

const isCapitalised = ({ rule, groups }: Match): boolean =>
  (rule.capital ?? []).every((group) => groups[group] === undefined || /^\p{Lu}/u.test(groups[group]))
