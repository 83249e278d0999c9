import { describe, expect, test } from 'vitest'
import { noiseRules } from './noise-rules.ts'

/** What a rule takes of a line, or null. */
function taken(rule: ReturnType<typeof noiseRules>[number], line: string): string | null {
  const found = rule.pattern.exec(line)
  if (found === null || line.split(/\s+/u).length > rule.longest) return null
  return rule.scope === 'leading' || rule.scope === 'trailing' ? found[0].trim() : line
}

describe.each(noiseRules().map((rule) => [rule.name, rule] as const))('rule %s', (_, rule) => {
  test.each(rule.match)('takes %s', (example) => {
    const part = /«(.*)»/su.exec(example)?.[1]
    expect(taken(rule, example.replace(/[«»]/gu, ''))).toBe((part ?? example).trim())
  })
  test.each(rule.leave)('leaves %s', (example) => {
    expect(taken(rule, example)).toBeNull()
  })
})

test('names of rules are unique', () => {
  const names = noiseRules().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
