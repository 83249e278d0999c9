import { addDays, pad } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { isDay } from '../values.ts'
import type { Meaning, TimeContext } from '../types.ts'
import { type Groups, type Options, type Resolver } from './common.ts'

/** Hours and parts of the day, alone or on a day. */

/** "8:30 p.m.", "1500 GMT", "noon" → `T20:30`; null for what is no hour. */
export function clockSuffix(groups: Groups, options: Options): string | null {
  const minute = Number(groups['minute'] ?? 0)
  const word = groups['cardinal'] === undefined ? undefined : lookUp('cardinal', groups['cardinal'])
  let hour = Number(options['hour'] ?? groups['hour'] ?? word)
  if (!Number.isInteger(hour) || hour > 24 || minute > 59) return null
  const part = groups['dayPart'] === undefined ? '' : String(lookUp('dayPart', groups['dayPart']))
  const afternoon = groups['meridiem']?.toLowerCase() === 'p' || part === 'AF' || part === 'EV'
  if (afternoon && hour < 12) hour += 12
  if (groups['meridiem']?.toLowerCase() === 'a' && hour === 12) hour = 0
  const zone = groups['zone'] === undefined ? '' : String(lookUp('zone', groups['zone']) ?? '')
  return `T${pad(hour, 2)}:${pad(minute, 2)}${zone}`
}

/** "morning" → `TMO`. */
export function partSuffix(groups: Groups, options: Options): string {
  return `T${options['part'] ?? lookUp('dayPart', groups['dayPart'] ?? '')}`
}

/** An hour alone belongs to the day last mentioned, or to the day of the report. */
export const clock: Resolver = (groups, options, context) => {
  const suffix = clockSuffix(groups, options)
  return suffix === null ? null : onLastDay(suffix, context)
}

export const dayPart: Resolver = (groups, options, context) => onLastDay(partSuffix(groups, options), context)

/** "that morning", "the next evening". */
export const samePart: Resolver = (groups, options, context) => {
  const suffix = partSuffix(groups, options)
  if (!isDay(context.last)) return { type: 'TIME', value: `XXXX-XX-XX${suffix}`, anchor: 'none' }
  const day = addDays(context.last.slice(0, 10), Number(options['shift']))
  return { type: 'TIME', value: day + suffix, anchor: 'text' }
}

/** "this morning", "last night", "tonight". */
export const partShift: Resolver = (groups, options, { published }) => {
  const suffix = partSuffix(groups, options)
  if (published === null) return { type: 'TIME', value: `XXXX-XX-XX${suffix}`, anchor: 'none' }
  return { type: 'TIME', value: addDays(published, Number(options['shift'])) + suffix, anchor: 'publication' }
}

function onLastDay(suffix: string, { last, published }: TimeContext): Meaning {
  const base = isDay(last) ? last.slice(0, 10) : published
  if (base === null) return { type: 'TIME', value: `XXXX-XX-XX${suffix}`, anchor: 'none' }
  return { type: 'TIME', value: base + suffix, anchor: isDay(last) ? 'text' : 'publication' }
}
