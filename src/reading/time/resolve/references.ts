import type { Resolver } from './common.ts'

/** References that name no date, and "then". */

/** "now", "recently", "soon". */
export const reference: Resolver = (_groups, options) => ({
  type: 'DATE',
  value: String(options['value']),
  anchor: 'none',
})

/** "since then": the date last mentioned. */
export const lastMentioned: Resolver = (_groups, _with, { last }) =>
  last === null
    ? { type: 'DATE', value: 'PAST_REF', anchor: 'none' }
    : { type: 'DATE', value: last.replace(/T.*$/, ''), anchor: 'text' }

/** Matches that keep others away and are no time expression: the age of a person. */
export const nothing: Resolver = () => null
