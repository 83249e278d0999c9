import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { ParleyError } from '../model/index.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'
import { inWriteTransaction } from './transaction.ts'

/** Marks a SQLite file as a Parley store (`PRAGMA application_id`; the letters PRLY). */
const applicationId = 0x50524c59

const newestNumber = migrations.length

/**
 * Brings the schema up to this version, all missing steps in one transaction. A store that is up to date is not
 * written to.
 *
 * @throws ParleyError `not-a-store` for the database of another program, `store-too-new` for one that a newer
 *   Parley made
 */
export async function migrate(database: Kysely<Tables>, path: string): Promise<void> {
  if ((await checkVersion(database, path)) === newestNumber) return
  await inWriteTransaction(database, async (transaction) => {
    const version = await checkVersion(transaction, path)
    if (version === 0) {
      await sql.raw(`PRAGMA application_id = ${applicationId}`).execute(transaction)
      await sql
        .raw(
          'CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
        )
        .execute(transaction)
    }
    for (const { number, name, statements } of migrations.slice(version)) {
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      const row = { number, name, applied_at: new Date().toISOString() }
      await transaction.insertInto('migrations').values(row).execute()
    }
    await sql.raw(`PRAGMA user_version = ${newestNumber}`).execute(transaction)
  })
}

/**
 * @returns the number of the last step that the store has, 0 for an empty file
 * @throws ParleyError `not-a-store`, `store-too-new`
 */
export async function checkVersion(database: Kysely<Tables>, path: string): Promise<number> {
  const version = await pragma(database, 'user_version')
  if ((await pragma(database, 'application_id')) !== applicationId) {
    const { rows } = await sql`SELECT name FROM sqlite_master LIMIT 1`.execute(database)
    if (rows.length === 0 && version === 0) return 0
    throw new ParleyError('not-a-store', 'this is the database of another program, not a Parley store', {
      where: path,
      remedy: 'Give the path of a store, or of a file that does not exist yet, with --store',
    })
  }
  if (version > newestNumber) {
    throw new ParleyError(
      'store-too-new',
      `this store was made by a newer version of Parley (schema ${version}; this version knows ${newestNumber})`,
      { where: path, remedy: 'Update Parley, or give another path with --store' },
    )
  }
  return version
}

async function pragma(database: Kysely<Tables>, name: 'user_version' | 'application_id'): Promise<number> {
  const { rows } = await sql.raw<Record<string, number>>(`PRAGMA ${name}`).execute(database)
  return rows[0]?.[name] ?? 0
}
