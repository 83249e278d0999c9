import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { commandsOf, hasModel, readPage, root, runCommand } from './page.ts'

/** docs/language.md tells what its scripts and commands print; here they are run. */
const page = readPage('docs/language.md')
if (!hasModel) console.warn('the examples of docs/language.md are skipped: models/ holds no model')

vi.setConfig({ testTimeout: 120_000 })

/** Scripts of the page that are followed by what they print. */
const scripts = [...page.matchAll(/```js\n(.*?)```\n\n```\n(.*?)```/gs)].map(
  ([, script = '', output = '']) => ({ script, output }),
)
const runs = commandsOf(page)

test('the page has its examples', () => {
  expect([scripts.length, runs.length].map((count) => count >= 2)).toEqual([true, true])
})

test.skipIf(!hasModel).each(scripts)('script $#', ({ script, output }) => {
  // In the package's own folder `parley/language` is this build.
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(`${run.stdout}${run.stderr}`).toBe(output)
})

test.skipIf(!hasModel).each(runs)('$command', ({ command, output }) => {
  expect(runCommand(command)).toBe(output)
})
