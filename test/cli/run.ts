import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** What a finished process left. */
export interface Result {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  input?: string
  /** Called with the process and what it has printed so far, at every piece of output. */
  onOutput?: (child: ChildProcess, stdout: string) => void
  /** File descriptor to take the place of standard output. */
  stdout?: number
}

const programs = {
  /** The command line with the small reader of these tests. */
  small: fileURLToPath(new URL('small-parley.js', import.meta.url)),
  /** Parley as installed. */
  parley: fileURLToPath(new URL('../../bin/parley.js', import.meta.url)),
}

checkBuild()

/** Runs a command as a process of its own and waits for its end. */
export function runWith(
  program: keyof typeof programs,
  args: string[],
  options: RunOptions = {},
): Promise<Result> {
  const child = spawn(process.execPath, [programs[program], ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    options.onOutput?.(child, stdout)
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin!.on('error', () => {})
  child.stdin!.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

/** As `runWith`, with the small reader. */
export function run(args: string[], options: RunOptions = {}): Promise<Result> {
  return runWith('small', args, options)
}

/** A new empty folder that goes away after the test file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'))
  folders.push(folder)
  return folder
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A report that intake takes for English. */
export function reportText(number: number): string {
  return `Report number ${number} on the river talks\n\nThe envoy of the river states came to the town in the morning and it was said that there is more to come. Sorge met Reth in Dunmere. They have been at it for most of the week and will go on after the weekend, as the hosts have told us.\n`
}

/** Writes files into a folder: name to content. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}

/** A folder with this many reports, `r001.txt` and so on. */
export function folderOfReports(count: number): string {
  const folder = newFolder()
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  writeFiles(
    folder,
    Object.fromEntries(
      numbers.map((number) => [`r${String(number).padStart(3, '0')}.txt`, reportText(number)]),
    ),
  )
  return folder
}

/** These tests run what `npm run build` made; an older build would test something else. */
function checkBuild(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const built = join(root, 'dist/cli/main.js')
  const newest = Math.max(
    ...['cli', 'store', 'record', 'brief'].map((room) => newestSource(join(root, 'src', room))),
  )
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    throw new Error('dist is missing or older than src: run npm run build first')
  }
}

function newestSource(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return Math.max(...sources.map((file) => statSync(join(folder, file)).mtimeMs))
}
