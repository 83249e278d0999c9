import { expect, test } from 'vitest'
import { looksEnglish } from './looks-english.ts'

test.each([
  ['The envoys met on Thursday, and they said that the talks would go on for a week.', true],
  ['Talks go on', true],
  ['', true],
  ['1,400 — 3,500', true],
  [
    'Die Gesandten trafen sich am Donnerstag und sagten, dass die Gespräche noch eine Woche dauern würden.',
    false,
  ],
  [
    'Les envoyés se sont rencontrés jeudi et ont dit que les pourparlers dureraient encore une semaine.',
    false,
  ],
  ['Los enviados se reunieron el jueves y dijeron que las conversaciones durarían una semana más.', false],
  ['التقى المبعوثون يوم الخميس', false],
  ['Посланники встретились в четверг', false],
])('%j: %j', (text, expected) => {
  expect(looksEnglish(text)).toBe(expected)
})
