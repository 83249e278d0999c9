import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { slotsOfKind } from '../../src/reading/index.ts'
import { newFolder, writeFiles } from './run.ts'

/** docs/grammar.md tells what the commands print; here they are run on the files that the page shows. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(join(root, 'docs/grammar.md'), 'utf8')
const hasModel = existsSync(join(root, 'models/parley-language.onnx'))
if (!hasModel) console.warn('the examples of docs/grammar.md are skipped: models/ holds no model')

vi.setConfig({ testTimeout: 120_000 })

/** A folder with the rule files of the page, and a `parley` to call by its name. */
function pageFolder(): { folder: string; path: string } {
  const folder = newFolder()
  for (const [, file = '', text = ''] of page.matchAll(/```yaml (\S+)\n(.*?)```/gs)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFiles(folder, { [file]: text })
  }
  const script = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/parley.js')}" "$@"\n`
  writeFiles(folder, { parley: script })
  chmodSync(join(folder, 'parley'), 0o755)
  return { folder, path: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
}

const runs = [...page.matchAll(/```console\n\$ (.*?)\n(.*?)```/gs)].map(([, command = '', output = '']) => ({
  command,
  output,
}))

test('the page has its examples', () => {
  expect(runs.length).toBeGreaterThan(6)
})

test.skipIf(!hasModel).each(runs)('$command', ({ command, output }) => {
  const { folder, path } = pageFolder()
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: { ...process.env, PATH: path, COLUMNS: '100' },
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).toBe(output)
})

test('the table of path steps is the one of the code', () => {
  const code = readFileSync(join(root, 'src/reading/grammar/path.ts'), 'utf8')
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
