import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { slotsOfKind } from '../../src/reading/index.ts'
import { commandsOf, hasModel, readPage, runCommand } from './page.ts'
import { newFolder, writeFiles } from './run.ts'

/** docs/grammar.md tells what the commands print; here they are run on the files that the page shows. */
const page = readPage('docs/grammar.md')
if (!hasModel) console.warn('the examples of docs/grammar.md are skipped: models/ holds no model')

vi.setConfig({ testTimeout: 120_000 })

/** A folder with the rule files of the page. */
function pageFolder(): string {
  const folder = newFolder()
  for (const [, file = '', text = ''] of page.matchAll(/```yaml (\S+)\n(.*?)```/gs)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFiles(folder, { [file]: text })
  }
  return folder
}

const runs = commandsOf(page)

test('the page has its examples', () => {
  expect(runs.length).toBeGreaterThan(6)
})

test.skipIf(!hasModel).each(runs)('$command', ({ command, output }) => {
  expect(runCommand(command, pageFolder())).toBe(output)
})

test('the table of path steps is the one of the code', () => {
  const code = readPage('src/reading/grammar/path.ts')
  const rows = [...code.matchAll(/^ \* (\| `.*)$/gm)].map(([, row = '']) => row)
  expect(rows.length).toBeGreaterThan(5)
  const [, steps = ''] = page.split('## Paths')
  expect(steps.match(/^\| `.*$/gm)).toEqual(rows)
})

test('the table of slots is the one of the code', () => {
  const rows = Object.entries(slotsOfKind).flatMap(([kind, slots]) =>
    Object.entries(slots).map(([slot, holds]) => `| ${kind} | \`${slot}\` | ${holds} |`),
  )
  for (const row of rows) expect(page).toContain(row)
})
