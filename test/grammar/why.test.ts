import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { intake } from '../../src/intake/index.ts'
import { loadReader, sayWhy } from '../../src/reading/index.ts'

const hasModel = existsSync(new URL('../../models/parley-language.onnx', import.meta.url))
if (!hasModel) console.warn('the names in why are not checked: models/ holds no model')

vi.setConfig({ testTimeout: 120_000 })

test.skipIf(!hasModel)(
  'every name in the `why` of a claim of the examples has its sentence in grammar/explain/why.yaml',
  async () => {
    const reader = await loadReader()
    const names = new Set<string>()
    for await (const item of intake([fileURLToPath(new URL('../../examples', import.meta.url))])) {
      if ('error' in item) throw item.error
      for (const { why } of (await reader.read(item.report)).claims) for (const name of why) names.add(name)
    }
    expect(names.size).toBeGreaterThan(50)
    expect([...names].filter((name) => sayWhy(name).part === null)).toEqual([])
  },
)
