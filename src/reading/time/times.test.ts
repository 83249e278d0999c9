import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findTimes } from './index.ts'
import { rules } from './rules.ts'

interface Case {
  text: string
  on?: string
  style?: 'news' | 'narrative'
  value?: string
  days?: string | null
  mod?: string
  type?: string
  none?: boolean
}

const cases: Case[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'))

/** Takes the brackets out of a sentence and says what stood between them. */
function unbracket(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return { text: marked.replace('[', '').replace(']', ''), start, end }
}

describe('findTimes', () => {
  it.each(cases.filter((entry) => !entry.none))('$text ($on)', (entry) => {
    const { text, start, end } = unbracket(entry.text)
    const found = findTimes(text, entry.on ?? null, { style: entry.style ?? 'news' })
    const time = found.find((candidate) => candidate.start === start && candidate.end === end)
    expect(found.map((candidate) => text.slice(candidate.start, candidate.end))).toContain(
      text.slice(start, end),
    )
    const days = time?.interval ? [...new Set(time.interval)].join('..') : null
    expect({ value: time?.value, days, mod: time?.modifier }).toEqual({
      value: entry.value,
      days: entry.days,
      mod: entry.mod,
    })
    if (entry.type !== undefined) expect(time?.type).toBe(entry.type)
  })

  it.each(cases.filter((entry) => entry.none))('finds nothing in: $text', (entry) => {
    expect(findTimes(entry.text, entry.on ?? null)).toEqual([])
  })

  it('uses every pattern of the grammar', () => {
    const used = new Set<string>()
    for (const { text, on, style } of cases) {
      const plain = text.replace(/[[\]]/g, '')
      for (const { rule } of findTimes(plain, on ?? null, { style: style ?? 'news' })) {
        for (const name of rule.split('+')) used.add(name)
      }
    }
    // Patterns of `nothing` only keep others away, and leave no trace.
    const expected = rules.filter(({ make }) => make !== 'nothing').map(({ name }) => name)
    expect(expected.filter((name) => !used.has(name))).toEqual([])
  })

  it('lets the caller say the tense', () => {
    const text = 'Envoys on Tuesday.'
    const on = (tense: 'past' | 'future') => findTimes(text, '2023-11-09', { tense: () => tense })[0]?.value
    expect(on('past')).toBe('2023-11-07')
    expect(on('future')).toBe('2023-11-14')
  })

  it('falls back on the words around when the caller knows no tense', () => {
    const found = findTimes('Envoys will meet on Tuesday.', '2023-11-09', { tense: () => null })
    expect(found[0]?.value).toBe('2023-11-14')
  })

  it('names what an expression hangs on and the pattern that made it', () => {
    const found = findTimes('They met on 3 May 2012, left the next day and talk now.', '2023-11-09')
    expect(found.map(({ anchor, rule }) => [anchor, rule])).toEqual([
      ['explicit', 'day-month-year'],
      ['text', 'following-unit'],
      ['none', 'now'],
    ])
  })
})
