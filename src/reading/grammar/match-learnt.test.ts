import { describe, expect, it } from 'vitest'
import type { ClaimWord } from '../../language/index.ts'
import { sentenceFromConllu } from '../testing.ts'
import { matchLearnt } from './match-learnt.ts'
import { compileRule, type Rule } from './rule.ts'
import type { RuleSource } from './schema.ts'

const sentence = sentenceFromConllu(
  'Harvan sat down with 12 envoys',
  `1 Harvan Harvan PROPN 2 nsubj
   2 sat sit VERB 0 root
   3 down down ADV 2 advmod
   4 with with ADP 6 case
   5 12 12 NUM 6 nummod
   6 envoys envoy NOUN 2 obl`,
)

const word = (
  token: number,
  kinds: Partial<ClaimWord['kinds']>,
  roles: Partial<ClaimWord['roles']> = {},
): ClaimWord => ({
  sentence: 0,
  token,
  kinds: { encounter: 0, offer: 0, truce: 0, exchange: 0, figure: 0, ...kinds },
  status: { happened: 1, ongoing: 0, expected: 0, possible: 0, refused: 0, denied: 0, 'called-off': 0 },
  background: 0,
  dated: 0,
  mode: 'call',
  measure: 'held',
  measureProbability: 0.9,
  roles: { first: [], second: [], mediator: [], given: [], wanted: [], ...roles },
})

const rule = (source: Partial<RuleSource>): Rule =>
  compileRule(
    {
      name: 'learnt',
      kind: 'encounter',
      about: 'a test',
      trigger: { learnt: 0.5 },
      slots: {},
      examples: [],
      ...source,
    },
    'test:1',
    new Map(),
  )

describe('rules whose trigger is learnt', () => {
  const parties = rule({ roles: { parties: ['first', 'second'] }, slots: { parties: ['obl(with)'] } })

  it('match a word of their kind that is likely enough, with the roles and the paths as slots', () => {
    const found = matchLearnt(sentence, [word(1, { encounter: 0.6 }, { first: [0] })], [parties])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ trigger: 1, firstToken: 1, lastToken: 1 })
    expect(found[0]?.slots.get('parties')).toEqual([5, 0])
    expect(found[0]?.rule.set).toMatchObject({ mode: 'call' })
  })

  it('match neither an unlikely word nor one of another kind', () => {
    const words = [word(1, { encounter: 0.4 }), word(5, { offer: 0.9 })]
    expect(matchLearnt(sentence, words, [parties])).toEqual([])
  })

  it('keep to what the rule sets and to what it must not meet', () => {
    const set = rule({ set: { mode: 'visit' } })
    expect(matchLearnt(sentence, [word(1, { encounter: 0.9 })], [set])[0]?.rule.set.mode).toBe('visit')
    const without = rule({ without: ['obl(with)'] })
    expect(matchLearnt(sentence, [word(1, { encounter: 0.9 })], [without])).toEqual([])
  })

  it('hang a figure on the word above those counted, and its words on the number', () => {
    const figure = rule({ kind: 'figure', roles: { counted: ['wanted'] } })
    const [found] = matchLearnt(sentence, [word(4, { figure: 0.9 })], [figure])
    expect(found).toMatchObject({ trigger: 1, firstToken: 4, lastToken: 4 })
    expect(found?.slots.get('counted')).toEqual([5])
    const unsure = { ...word(4, { figure: 0.9 }), measureProbability: 0.5 }
    expect(matchLearnt(sentence, [unsure], [figure])).toEqual([])
  })

  it('give a truce no party where they see one side alone', () => {
    const truce = rule({ kind: 'truce', roles: { parties: ['first'] } })
    const one = matchLearnt(sentence, [word(1, { truce: 0.9 }, { first: [0] })], [truce])
    expect(one[0]?.slots.has('parties')).toBe(false)
    const two = matchLearnt(sentence, [word(1, { truce: 0.9 }, { first: [0, 5] })], [truce])
    expect(two[0]?.slots.get('parties')).toEqual([0, 5])
  })
})
