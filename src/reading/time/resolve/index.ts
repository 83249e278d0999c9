import * as days from './days.ts'
import * as hours from './hours.ts'
import * as lengths from './lengths.ts'
import * as periods from './periods.ts'
import * as references from './references.ts'
import type { Resolver } from './common.ts'
import { ahead, lastSpan, offset, unitShift } from './units.ts'

export type { Resolver } from './common.ts'
export { clockSuffix, partSuffix } from './hours.ts'

/** The resolvers by the name that patterns.yaml calls them. */
export const resolvers: Readonly<Record<string, Resolver>> = {
  numericDay: days.numericDay,
  calendarDay: days.calendarDay,
  festival: days.festival,
  weekday: days.weekday,
  dayShift: days.dayShift,
  weekOf: days.weekOf,
  weekend: days.weekend,
  calendarMonth: periods.calendarMonth,
  partOfMonth: periods.partOfMonth,
  calendarYear: periods.calendarYear,
  spelledYear: periods.spelledYear,
  yearBeforeChrist: periods.yearBeforeChrist,
  decade: periods.decade,
  century: periods.century,
  halfYear: periods.halfYear,
  season: periods.season,
  quarter: periods.quarter,
  yearBefore: periods.yearBefore,
  yearEarlier: periods.yearEarlier,
  unitEnd: periods.unitEnd,
  unitShift,
  offset,
  lastSpan,
  ahead,
  duration: lengths.duration,
  firstSpan: lengths.firstSpan,
  set: lengths.set,
  clock: hours.clock,
  dayPart: hours.dayPart,
  samePart: hours.samePart,
  partShift: hours.partShift,
  reference: references.reference,
  lastMentioned: references.lastMentioned,
  nothing: references.nothing,
}
