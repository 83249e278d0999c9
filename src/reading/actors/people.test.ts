import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, fullestName, groupPeople, isPartOf, nameSkeleton } from './people.ts'

const groups = (...names: string[]): number[] => groupPeople(names.map((text, order) => ({ text, order })))

describe('names of persons', () => {
  it('takes spellings of one name together', () => {
    expect(nameSkeleton('Zelensky')).toEqual(nameSkeleton('Zelenskyy'))
    expect(nameSkeleton('al-Sissi')).toEqual(nameSkeleton('Sisi'))
    expect(nameSkeleton('Haniya')).toEqual(nameSkeleton('Haniyeh'))
    expect(nameSkeleton('John R. Morel, Jr.')).toEqual(nameSkeleton('John Morel'))
    expect(alike('dendias', 'dendios')).toBe(true)
    expect(alike('brown', 'braun')).toBe(false)
  })

  it('finds a part of a name only in order', () => {
    expect(isPartOf(['abdul', 'baradar'], ['abdul', 'ghani', 'baradar'])).toBe(true)
    expect(isPartOf(['baradar', 'abdul'], ['abdul', 'ghani', 'baradar'])).toBe(false)
    expect(isPartOf([], ['abdul'])).toBe(false)
  })

  it('leads a surname to the full name, also when that comes later', () => {
    expect(groups('Torvald', 'Kari Torvald', 'Torvald')).toEqual([0, 0, 0])
  })

  it('leads a shared surname to whom was named last', () => {
    expect(groups('Anna Moreau', 'Paul Moreau', 'Moreau')).toEqual([0, 1, 1])
  })

  it('keeps different persons apart', () => {
    expect(groups('Anna Moreau', 'Paul Moreau', 'Kari Torvald')).toEqual([0, 1, 2])
  })

  it('chooses the fullest spelling', () => {
    expect(fullestName(['Moreau', 'Anna B. Moreau', 'Anna Moreau'])).toBe('Anna B. Moreau')
  })

  it('gives every name a group, numbered from the first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 }),
        (names) => {
          const found = groups(...names)
          expect(found).toHaveLength(names.length)
          expect(found[0]).toBe(0)
          expect(found.every((group) => Number.isInteger(group) && group >= 0)).toBe(true)
        },
      ),
    )
  })
})
