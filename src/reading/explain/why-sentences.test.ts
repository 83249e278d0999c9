import { expect, test } from 'vitest'
import { backgroundFeatures } from '../status/background-features.ts'
import { whenStepNames } from '../status/lexicon.ts'
import { sayWhy } from './why-sentences.ts'

test('the most exact pattern wins, and its asterisk is told', () => {
  expect(sayWhy('when-own').says).toBe('The days stand in its own phrase or clause.')
  expect(sayWhy('modal:could')).toMatchObject({ part: 'status', says: expect.stringContaining('“could”') })
  expect(sayWhy('status-learnt').part).toBe('status')
  expect(sayWhy('attribution/say-as').says).toContain('with “as”')
  expect(sayWhy('attribution/according-to').says).toContain('“according-to”')
})

test('a name without a sentence stands for itself', () => {
  expect(sayWhy('no-such-name')).toEqual({ name: 'no-such-name', part: null, says: 'no-such-name' })
})

test('every way of coming by a day and every sign of background has a sentence', () => {
  for (const name of whenStepNames) expect(sayWhy(`when-${name}`).part).toBe('when')
  for (const name of backgroundFeatures) expect(sayWhy(`background:${name}`).part).toBe('background')
})
