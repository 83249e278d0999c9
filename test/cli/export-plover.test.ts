import { existsSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { newFolder, runWith, writeFiles } from './run.ts'

const hasModel = existsSync(new URL('../../models/parley-language.onnx', import.meta.url))
if (!hasModel) console.warn('export plover is not checked from the text on: models/ holds no model')

vi.setConfig({ testTimeout: 120_000 })

const text = [
  'Sailors freed on the river',
  '',
  'Foreign minister Ada Venn of France met the president of Ghana, Tomas Hark, in Accra on Tuesday.',
  'France sent food to Ghana on Monday.',
  'The two ministers will meet again in Paris next week.',
  'Ghana accused the Vareth Front of breaking the truce, and the Front denied that it had attacked Ghana.',
  'At least 40 people were killed in the storm.',
].join('\n')

test.skipIf(!hasModel)('export plover, from the text of a report to the lines', async () => {
  const folder = newFolder()
  writeFiles(folder, { 'river.txt': text })
  const read = ['read', 'river.txt', '--published', '2031-11-07', '--outlet', 'The Lantern']
  expect((await runWith('parley', read, { cwd: folder })).code).toBe(0)
  const { code, stdout, stderr } = await runWith('parley', ['export', 'plover'], { cwd: folder })
  expect(code).toBe(0)
  expect(stderr).toContain('PLOVER has no such event')
  const events = stdout
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { event: string[]; text: string; text_info: { start: number; end: number } },
    )
  for (const { text: words, text_info: at } of events) expect(text.slice(at.start, at.end)).toBe(words)
  expect(events).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        event: ['CONSULT'],
        event_text: ['met'],
        date: '2031-11-04',
        event_loc: { extracted_place: 'Accra' },
        context: [],
      }),
      expect.objectContaining({
        event: ['AID'],
        actor: [{ entity_text: 'France', code: 'FRA' }],
        recipient: [{ entity_text: 'Ghana', code: 'GHA' }],
        date: '2031-11-03',
        quad_code: 2,
      }),
      expect.objectContaining({ event: ['AGREE'], event_text: ['meet'], status: 'expected' }),
      expect.objectContaining({
        event: ['ACCUSE'],
        mode: ['allege'],
        actor: [{ entity_text: 'Ghana', code: 'GHA' }],
      }),
      expect.objectContaining({ event: ['ASSAULT'], status: 'denied', context: ['negation'] }),
    ]),
  )
})
