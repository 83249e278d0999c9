import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFolder, writeFiles } from './run.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const hasModel = existsSync(join(root, 'models/parley-language.onnx'))

export const readPage = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What a page says that commands print: blocks of a line `$ command` and its output. */
export function commandsOf(page: string): { command: string; output: string }[] {
  return [...page.matchAll(/```console\n\$ (.*?)\n(.*?)```/gs)].map(([, command = '', output = '']) => ({
    command,
    output,
  }))
}

/**
 * Runs a command line of a page in a folder, with a `parley` to call by its name.
 *
 * @returns what it printed, messages after data
 */
export function runCommand(command: string, folder = newFolder()): string {
  const script = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/parley.js')}" "$@"\n`
  writeFiles(folder, { parley: script })
  chmodSync(join(folder, 'parley'), 0o755)
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, COLUMNS: '100' },
    encoding: 'utf8',
  })
  return `${stdout}${stderr}`
}
