import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, test, vi } from 'vitest'
import { folderOfReports, newFolder, reportText, run, writeFiles } from './run.ts'

// Some of these runs read many reports, and each is a process of its own.
vi.setConfig({ testTimeout: 120_000 })

interface Reports {
  reports: { id: string; claims: number }[]
}

async function storedReports(folder: string): Promise<Reports['reports']> {
  const { stdout, stderr } = await run(['reports', '--json'], { cwd: folder })
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as Reports).reports
}

/** Mounts a small file system of its own over a new folder, or gives null where that is not allowed. */
function mountSmall(
  kilobytes: number,
): { folder: string; remount(option: string): void; unmount(): void } | null {
  const folder = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  return {
    folder,
    remount: (option) => execFileSync('mount', ['-o', `remount,${option}`, folder]),
    unmount: () => execFileSync('umount', [folder]),
  }
}

test('a store of a newer version is refused in one line', async () => {
  const folder = folderOfReports(1)
  await run(['read', '.'], { cwd: folder })
  const database = new Database(join(folder, 'parley.db'))
  database.exec('PRAGMA user_version = 99')
  database.close()
  for (const args of [['read', '.'], ['brief']]) {
    const { code, stdout, stderr } = await run(args, { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^parley: \S+parley\.db: this store was made by a newer version of Parley .*\n$/)
  }
})

test('a store that cannot be made is told in one line', async () => {
  const folder = folderOfReports(1)
  writeFileSync(join(folder, 'file'), 'a file, and no folder')
  for (const store of ['file/parley.db', 'none/parley.db', '/proc/parley.db']) {
    const { code, stderr } = await run(['read', 'r001.txt', '--store', store], { cwd: folder })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^parley: \S+: the .* (?:does not exist|cannot be opened for writing)\. Make|Check .*\n$/,
    )
  }
})

test('a file that is no store is refused and kept', async () => {
  const folder = folderOfReports(1)
  const { code, stderr } = await run(['read', 'r001.txt', '--store', 'r001.txt'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toContain('this file is not a Parley store')
  expect(await run(['read', 'r001.txt', '--store', 'memory:'], { cwd: folder })).toMatchObject({ code: 0 })
})

test('PostgreSQL is not in this version, and the line says so', async () => {
  const { code, stderr } = await run(['brief', '--store', 'postgres://ann:secret@host/record'], {
    cwd: newFolder(),
  })
  expect(code).toBe(1)
  expect(stderr).toContain('PostgreSQL stores are not in this version')
  expect(stderr).not.toContain('secret')
})

test('a full disk ends the run, and what was reported as stored is there', async ({ skip }) => {
  const disk = mountSmall(1024)
  if (disk === null) return skip('no file system can be mounted here')
  try {
    const inputs = folderOfReports(400)
    const { code, stdout, stderr } = await run(['read', inputs], { cwd: disk.folder })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /the disk is full or cannot be written to\. Free some space and run the same command again/,
    )
    expect(stderr.trim().split('\n')).toHaveLength(2)
    const acknowledged = stdout.trim().split('\n')
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(acknowledged.length).toBeLessThan(400)
    disk.remount('size=16m')
    const stored = await storedReports(disk.folder)
    expect(stored.map(({ id }) => id).sort()).toEqual(acknowledged.map((line) => line.split('\t')[0]!).sort())
    expect(await run(['read', inputs], { cwd: disk.folder })).toMatchObject({ code: 0 })
    expect(await storedReports(disk.folder)).toHaveLength(400)
  } finally {
    disk.unmount()
  }
})

test('a record on a read-only disk can be viewed, and is not written to', async ({ skip }) => {
  const disk = mountSmall(4096)
  if (disk === null) return skip('no file system can be mounted here')
  try {
    const inputs = folderOfReports(2)
    await run(['read', inputs], { cwd: disk.folder })
    disk.remount('ro')
    expect(await storedReports(disk.folder)).toHaveLength(2)
    const { code, stderr } = await run(['read', folderOfReports(3)], { cwd: disk.folder })
    expect(code).toBe(1)
    expect(stderr).toContain('the store cannot be opened for writing')
  } finally {
    disk.unmount()
  }
})

test('output that cannot be written ends the command with a line', async ({ skip }) => {
  if (!existsSync('/dev/full')) return skip('there is no /dev/full here')
  const folder = folderOfReports(2)
  const full = openSync('/dev/full', 'w')
  const { code, stderr } = await run(['read', '.', '--json'], { cwd: folder, stdout: full })
  closeSync(full)
  expect(code).toBe(1)
  expect(stderr).toContain('parley: standard output: the output cannot be written (ENOSPC)')
})

test('what was reported as stored survives kill -9, and the same command again finishes the rest', async () => {
  const inputs = folderOfReports(60)
  const folder = newFolder()
  let killed = 0
  for (const lines of [3, 11, 25]) {
    const { signal, stdout } = await run(['read', inputs, '--json'], {
      cwd: folder,
      env: { SMALL_READER_DELAY: '15' },
      onOutput: (child, text) => {
        if (text.split('\n').length > lines) child.kill('SIGKILL')
      },
    })
    expect(signal).toBe('SIGKILL')
    killed += 1
    const acknowledged = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { id: string }).id)
    const stored = await storedReports(folder)
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
    for (const { claims } of stored) expect(claims).toBe(1)
  }
  expect(killed).toBe(3)
  expect(await run(['read', inputs], { cwd: folder })).toMatchObject({ code: 0 })
  expect(await storedReports(folder)).toHaveLength(60)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s finishes the report at hand and ends with %i', async (signal, expected) => {
  const inputs = folderOfReports(40)
  const folder = newFolder()
  const { code, stdout, stderr } = await run(['read', inputs], {
    cwd: folder,
    env: { SMALL_READER_DELAY: '50' },
    onOutput: (child, text) => {
      if (text.split('\n').length === 4) child.kill(signal)
    },
  })
  expect(code).toBe(expected)
  expect(stderr).toContain('Stopped before the end; the same command again reads the rest.')
  const lines = stdout.trim().split('\n')
  expect(lines.length).toBeLessThan(40)
  expect(await storedReports(folder)).toHaveLength(lines.length)
  expect(existsSync(join(folder, 'parley.db-wal'))).toBe(false)
})

test('a reader of the output that leaves early is no failure', async () => {
  const folder = folderOfReports(30)
  const { code, signal, stderr } = await run(['read', '.', '--json', '--store', 'memory:'], {
    cwd: folder,
    env: { SMALL_READER_DELAY: '20' },
    onOutput: (child) => child.stdout?.destroy(),
  })
  expect([code, signal, stderr]).toEqual([0, null, ''])
})

test('two runs into one store take turns and lose nothing', async () => {
  const folder = newFolder()
  const inputs = ['a', 'b'].map((name) => {
    const input = join(folder, name)
    mkdirSync(input)
    for (let number = 0; number < 30; number++) {
      writeFiles(input, {
        [`${number}.json`]: JSON.stringify({ id: `${name}${number}`, text: reportText(number) }),
      })
    }
    return input
  })
  const results = await Promise.all(inputs.map((input) => run(['read', input], { cwd: folder })))
  expect(results).toMatchObject([{ code: 0 }, { code: 0 }])
  expect(await storedReports(folder)).toHaveLength(60)
})
