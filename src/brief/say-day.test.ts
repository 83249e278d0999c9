import { expect, test } from 'vitest'
import type { DayInterval } from '../model/index.ts'
import { sayInterval } from './say-day.ts'

test.each<[DayInterval | null, string]>([
  [['2023-11-09', '2023-11-09'], '9 Nov 2023'],
  [['2023-12-25', '2023-12-27'], 'between 25 and 27 Dec 2023'],
  [['2023-10-07', '2023-12-20'], 'between 7 Oct and 20 Dec 2023'],
  [['2023-12-30', '2024-01-02'], 'between 30 Dec 2023 and 2 Jan 2024'],
  [['2023-11-01', '2023-11-30'], 'in November 2023'],
  [['2024-02-01', '2024-02-29'], 'in February 2024'],
  [['2023-02-01', '2023-02-28'], 'in February 2023'],
  [['2024-02-01', '2024-02-28'], 'between 1 and 28 Feb 2024'],
  [['2023-01-01', '2023-12-31'], 'in 2023'],
  [['2023-01-01', '2023-06-30'], 'between 1 Jan and 30 Jun 2023'],
  [null, 'day not stated'],
])('%j is told as %s', (when, words) => {
  expect(sayInterval(when)).toBe(words)
})
