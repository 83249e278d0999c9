import { describe, expect, it } from 'vitest'
import type { ClaimWord } from '../../language/index.ts'
import type { DayInterval } from '../../model/index.ts'
import type { Document } from '../document.ts'
import { sentenceFromConllu } from '../testing.ts'
import { claimWordAt } from '../claim-word.ts'
import { dayAsNews } from './learnt-day.ts'

const sentence = sentenceFromConllu('Envoys met', `1 Envoys envoy NOUN 2 nsubj\n2 met meet VERB 0 root`)
const none = { when: null, expression: null, precision: null, why: [] }

interface Told {
  dated?: number
  encounter?: number
  named?: DayInterval | null
  published?: string | null
}

function told({ dated = 0.9, encounter = 0.8, named = null, published = '2024-03-07' }: Told = {}): Document {
  const word = { sentence: 1, token: 1, kinds: { encounter }, dated } as unknown as ClaimWord
  return {
    report: { published },
    sentences: [sentence, sentence],
    times: [named === null ? [] : [{ interval: named }], []],
    claimWords: [[], [word]],
  } as unknown as Document
}
const ref = { sentence: 1, token: 1 }

describe('the day of what the claim model takes for news', () => {
  it('lies between the day before publication and publication', () => {
    expect(dayAsNews(told(), ref, 'encounter', none)).toMatchObject({
      when: ['2024-03-06', '2024-03-07'],
      why: ['when-as-news'],
    })
  })

  it('goes back to the day that the report named last, if that is not long ago', () => {
    const monday = told({ named: ['2024-03-04', '2024-03-04'] })
    expect(dayAsNews(monday, ref, 'encounter', none).when).toEqual(['2024-03-04', '2024-03-07'])
    const longAgo = told({ named: ['2024-01-04', '2024-01-04'] })
    expect(dayAsNews(longAgo, ref, 'encounter', none).when).toEqual(['2024-03-06', '2024-03-07'])
  })

  it('is not given where words state one, the report has none, or the model doubts', () => {
    const stated = { ...none, when: ['2024-03-01', '2024-03-01'] as DayInterval }
    expect(dayAsNews(told(), ref, 'encounter', stated)).toBe(stated)
    expect(dayAsNews(told({ published: null }), ref, 'encounter', none)).toBe(none)
    expect(dayAsNews(told({ dated: 0.5 }), ref, 'encounter', none)).toBe(none)
    expect(dayAsNews(told({ encounter: 0.1 }), ref, 'encounter', none)).toBe(none)
  })

  it('is asked of the likeliest word near the trigger, for the same kind only', () => {
    expect(claimWordAt(told(), { sentence: 1, token: 0 }, 'encounter')?.token).toBe(1)
    expect(claimWordAt(told(), ref, 'act')).toBeNull()
    expect(claimWordAt(told(), { sentence: 0, token: 1 }, 'encounter')).toBeNull()
  })
})
