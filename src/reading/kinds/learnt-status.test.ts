import { expect, test } from 'vitest'
import type { ClaimWord } from '../../language/index.ts'
import type { Document } from '../document.ts'
import { learntStatus } from './learnt-status.ts'

const sees = (status: Partial<ClaimWord['status']>): Document =>
  ({
    claimWords: [[{ sentence: 0, token: 3, kinds: { figure: 0.9, truce: 0.9 }, status }]],
  }) as unknown as Document
const ref = { sentence: 0, token: 3 }
const read = { status: 'happened' as const, why: ['past'] }

test('a figure has the status that the claim model is sure of', () => {
  expect(learntStatus(sees({ ongoing: 0.9 }), ref, 'figure', read)).toEqual({
    status: 'ongoing',
    why: ['status-learnt'],
  })
})

test('where it is not sure, agrees, or the kind is another, the rules decide', () => {
  expect(learntStatus(sees({ ongoing: 0.6 }), ref, 'figure', read)).toBe(read)
  expect(learntStatus(sees({ happened: 0.9 }), ref, 'figure', read)).toBe(read)
  expect(learntStatus(sees({ ongoing: 0.9 }), ref, 'truce', read)).toBe(read)
})
