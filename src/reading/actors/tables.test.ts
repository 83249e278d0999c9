import { describe, expect, it } from 'vitest'
import { actorTables } from './tables.ts'
import { isAcronym, key } from './words.ts'

const tables = actorTables()
const nationOf = (name: string): string | undefined => {
  const sense = tables.senses.get(key(name))?.find((one) => one.is === 'nation' || one.is === 'capital')
  return sense?.is === 'nation' || sense?.is === 'capital' ? sense.nation.name : undefined
}

describe('tables of actors', () => {
  it('knows countries by name, adjective, people and capital', () => {
    for (const name of ['Sudan', 'Sudanese', 'Khartoum']) expect(nationOf(name)).toBe('Sudan')
    for (const name of ['U.S.', 'US', 'United States', 'American', 'Americans', 'Washington'])
      expect(nationOf(name)).toBe('United States')
    expect(nationOf('Kiev')).toBe('Ukraine')
    expect(nationOf('Congolese')).toBe('Democratic Republic of the Congo')
  })

  it('keeps "US" and "us" apart', () => {
    expect(nationOf('us')).toBeUndefined()
    expect(isAcronym('U.S.')).toBe(true)
    expect(isAcronym('Oslo')).toBe(false)
  })

  it('looks names up without article, accent and possessive', () => {
    expect(key('the Élysée’s')).toBe('elysee')
    expect(nationOf('Bogotá')).toBe('Colombia')
  })

  it('names only nations that it holds in the lists of organisations', () => {
    for (const senses of tables.senses.values()) {
      for (const sense of senses) {
        if (sense.is !== 'organisation') continue
        for (const of of sense.organisation.of) {
          const isKnown = tables.nationsByName.has(of) || tables.senses.has(key(of))
          expect(isKnown, `${sense.organisation.name} is of ${of}`).toBe(true)
        }
      }
    }
  })

  it('has every seat of government with its country', () => {
    for (const senses of tables.senses.values()) {
      for (const sense of senses) if (sense.is === 'seat') expect(sense.nation, sense.name).not.toBeNull()
    }
  })

  it('knows well-known office-holders, and nobody by a first name', () => {
    expect(tables.people('Vladimir Putin')).toEqual(['Russia'])
    expect(tables.people('Putin')).toEqual(['Russia'])
    expect(tables.people('Vladimir')).toEqual([])
    expect(tables.people('Kari Torvald')).toEqual([])
  })
})
