import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { ParleyError } from '../model/index.ts'
import { asStoreError } from './errors.ts'
import { checkVersion, migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

/** How long a process waits for another one's transaction, in milliseconds. */
const lockTimeout = 15_000

/**
 * Opens the SQLite file at `path` for reading and writing, makes it if it does not exist, and brings its schema up
 * to date. Every commit is on disk before it is acknowledged (WAL with synchronous=FULL).
 *
 * @throws ParleyError `store-not-writable`, `not-a-store`, `store-too-new`, `store-busy`, `disk-full`
 */
export async function connectForWriting(path: string): Promise<Kysely<Tables>> {
  checkFolder(path)
  return connect(path, path, ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
}

/**
 * Opens an existing store for its views. Falls back to SQLite's `immutable` mode where nothing may be written, such
 * as on a read-only disk.
 *
 * @throws ParleyError `no-store` when there is none, and what `connectForWriting` throws
 */
export async function connectForReading(path: string): Promise<Kysely<Tables>> {
  if (!existsSync(path)) {
    throw new ParleyError('no-store', 'there is no store here', {
      where: path,
      remedy: 'Read some reports first (parley read PATH), or give the path of a store with --store',
    })
  }
  try {
    return await connect(path, path, [])
  } catch (error) {
    const readOnly = error instanceof ParleyError && error.code === 'store-not-writable'
    if (!readOnly || hasUnfinishedLog(path)) throw error
    return connect(`${pathToFileURL(path).href}?immutable=1`, path, [])
  }
}

async function connect(address: string, path: string, pragmas: readonly string[]): Promise<Kysely<Tables>> {
  let database: Kysely<Tables> | undefined
  try {
    const sqlite = new Database(address, { timeout: lockTimeout })
    database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    // Checked first, so that not a byte of another program's file is changed.
    await checkVersion(database, path)
    for (const pragma of pragmas) await sql.raw(`PRAGMA ${pragma}`).execute(database)
    await migrate(database, path)
    return database
  } catch (error) {
    await database?.destroy()
    throw asStoreError(error, path)
  }
}

/** A write-ahead log beside the store holds commits that the immutable mode would not see. */
function hasUnfinishedLog(path: string): boolean {
  const log = `${path}-wal`
  return existsSync(log) && statSync(log).size > 0
}

function checkFolder(path: string): void {
  const folder = dirname(path)
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new ParleyError('store-not-writable', 'this is a folder, not a file', {
      where: path,
      remedy: 'Give the path of a file with --store',
    })
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ParleyError('store-not-writable', 'the folder of the store does not exist', {
      where: folder,
      remedy: 'Make the folder, or give another path with --store',
    })
  }
}
