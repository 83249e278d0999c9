import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import type { Claim, Report } from '../../src/model/index.ts'
import { loadGrammar } from '../../src/reading/grammar/index.ts'
import { loadReader, type Reader } from '../../src/reading/index.ts'

/**
 * The grammar's own examples. Each lists claims that the text must give, by the fields it names (a list may hold more
 * than the example asks for), and gives no other claim of the rule's kind when the list is empty.
 */
const grammar = loadGrammar([fileURLToPath(new URL('../../grammar', import.meta.url))])
let reader: Reader
let learntReader: Reader

beforeAll(async () => {
  // A written rule's example shows what the rule itself gives and leaves alone, whatever the claim model would add.
  reader = await loadReader({ language: await loadLanguage() })
  learntReader = await loadReader()
})

function reportOf(text: string, published: string | undefined): Report {
  return {
    id: 'example',
    title: null,
    outlet: null,
    url: null,
    published: published ?? null,
    publishedAt: null,
    publishedFrom: published === undefined ? 'unknown' : 'input',
    text,
    noise: [],
  }
}

function holds(claim: Claim, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([field, value]) => {
    const actual: unknown = (claim as Record<string, unknown>)[field]
    if (field !== 'when' && Array.isArray(value) && Array.isArray(actual)) {
      return value.every((item) => actual.includes(item))
    }
    return JSON.stringify(actual) === JSON.stringify(value)
  })
}

for (const rule of grammar.rules) {
  if (rule.examples.length === 0) continue
  describe(rule.name, () => {
    for (const example of rule.examples) {
      it(example.text, async () => {
        const own = rule.trigger.learnt === null ? reader : learntReader
        const { claims } = await own.read(reportOf(example.text, example.published))
        const ofKind = claims.filter((claim) => claim.kind === rule.kind)
        if (example.claims.length === 0) expect(ofKind).toEqual([])
        for (const wanted of example.claims) {
          const given = JSON.stringify(ofKind, null, 1)
          expect(
            ofKind.some((claim) => holds(claim, wanted)),
            `wanted ${JSON.stringify(wanted)} in ${given}`,
          ).toBe(true)
        }
      })
    }
  })
}
