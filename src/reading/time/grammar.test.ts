import { describe, expect, it } from 'vitest'
import { checks } from './doubt.ts'
import { resolvers } from './resolve/index.ts'
import { expand, rules } from './rules.ts'

describe('grammar/time', () => {
  it('names each pattern once', () => {
    const names = rules.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })

  it.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s names a resolver and checks that exist',
    (_, rule) => {
      expect(Object.keys(resolvers)).toContain(rule.make)
      if (rule.unless !== undefined) expect(Object.keys(checks)).toContain(rule.unless)
    },
  )

  it('says which tables there are when a pattern asks for another', () => {
    expect(() => expand('{fortnite}', 'typo')).toThrow(
      expect.objectContaining({ code: 'bad-time-pattern', where: 'grammar/time, pattern "typo"' }),
    )
  })

  it('leaves Unicode classes alone and lets blanks be any white space', () => {
    expect(expand('\\p{L} \\P{L}', 'classes')).toBe('\\p{L}\\s{1,16}\\P{L}')
  })
})
