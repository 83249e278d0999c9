import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotations.ts'

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ start, end }) => text.slice(start, end))

describe('findQuotations', () => {
  it('finds curly, straight and spaced straight quotations', () => {
    expect(quoted('He said “we agree” and left.')).toEqual(['“we agree”'])
    expect(quoted('He said "we agree" and left, "for now".')).toEqual(['"we agree"', '"for now"'])
    expect(quoted('He said " we agree " and left.')).toEqual(['" we agree "'])
  })

  it('goes on over sentences, and over paragraphs that open with a mark again', () => {
    const speech = '“We agreed. We signed.\n\n“Now they must act.” The minister left.'
    expect(quoted(speech)).toEqual(['“We agreed. We signed.\n\n“Now they must act.”'])
    const straight = '"We agreed.\n"Now they must act," she said.'
    expect(quoted(straight)).toEqual(['"We agreed.\n"Now they must act,"'])
  })

  it('ends with its paragraph where a mark is missing', () => {
    expect(quoted('She said: "We agreed.\nThe talks ended.')).toEqual(['"We agreed.'])
  })

  it('tells single marks from apostrophes and plural possessives', () => {
    expect(quoted("The envoy's 'last word' was heard.")).toEqual(["'last word'"])
    expect(quoted("The rebels' offer and the envoy's answer")).toEqual([])
    expect(quoted('The ‘road map’ of the rebels’ leader')).toEqual(['‘road map’'])
  })

  it('leaves single marks inside a quotation to it', () => {
    expect(quoted('“They call it a ‘pause’ again,” he said.')).toEqual(['“They call it a ‘pause’ again,”'])
  })

  it('gives ordered stretches that do not overlap, for any text', () => {
    assert(
      property(array(constantFrom('"', '“', '”', '‘', '’', "'", ' ', 'a', '.', '\n')), (parts) => {
        const text = parts.join('')
        let at = 0
        for (const { start, end } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          at = end
        }
      }),
    )
  })
})
