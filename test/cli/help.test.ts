import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, run, runWith } from './run.ts'

const commands = [
  'read',
  'brief',
  'timeline',
  'figures',
  'offers',
  'channels',
  'actors',
  'reports',
  'show',
  'parse',
  'export',
  'explain',
  'why-not',
  'rules',
]

test('help names every command and comes without loading the model or the store', async () => {
  const { code, stdout, stderr } = await runWith('parley', ['--help'])
  expect([code, stderr]).toEqual([0, ''])
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
})

test.each(commands)('%s --help has examples', async (command) => {
  const { code, stdout } = await run([command, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`Examples:\\n(?:.*\\n)*.*parley ${command}`))
})

test('an unknown option and an unknown command are refused with a guess', async () => {
  expect(await run(['read', '.', '--outlte', 'x'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: "parley: unknown option '--outlte'\n(Did you mean --outlet?)\n",
  })
  expect(await run(['breif'], { cwd: newFolder() })).toMatchObject({
    code: 1,
    stderr: "parley: unknown command 'breif'\n(Did you mean brief?)\n",
  })
})

test('a missing argument is told', async () => {
  expect(await run(['read'])).toMatchObject({ code: 1, stderr: "parley: missing required argument 'path'\n" })
})

test('the version is the one of the package', async () => {
  const { stdout } = await run(['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a checkout that has not been built says what to do', () => {
  const bin = join(newFolder(), 'bin')
  mkdirSync(bin)
  copyFileSync(new URL('../../bin/parley.js', import.meta.url), join(bin, 'parley.mjs'))
  const { status, stderr } = spawnSync(process.execPath, [join(bin, 'parley.mjs')], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^parley: it has not been built yet\. Run npm ci in /)
})
