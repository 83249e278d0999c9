import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { intake } from '../src/intake/index.ts'
import type { Report } from '../src/model/index.ts'

async function readExamples(): Promise<Report[]> {
  const reports: Report[] = []
  for await (const item of intake([fileURLToPath(new URL('../examples', import.meta.url))])) {
    if ('error' in item) throw item.error
    reports.push(item.report)
  }
  return reports
}

test('every example is read, each under its own id, and one of them has no date', async () => {
  const reports = await readExamples()
  expect(new Set(reports.map(({ id }) => id)).size).toBe(19)
  expect(reports.filter(({ published }) => published === null)).toHaveLength(1)
  expect(new Set(reports.map(({ publishedFrom }) => publishedFrom))).toEqual(
    new Set(['input', 'text', 'page', 'unknown']),
  )
})

test('the damaged dispatch loses its furniture and the reprint is the same text', async () => {
  const reports = await readExamples()
  const damaged = reports.find(({ id }) => id === 'tidewater-1219-herzog')
  expect(damaged?.noise.map(({ reason }) => reason)).toEqual([
    'title',
    'title',
    'credit',
    'byline',
    'link',
    'link',
    'video',
    'promotion',
    'sign-off',
  ])
  const texts = reports.filter(({ id }) => id.endsWith('-exchange')).map(({ text }) => text)
  expect(texts[0]).toBe(texts[1])
})
