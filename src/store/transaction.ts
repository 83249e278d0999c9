import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Runs `work` in one transaction that takes the write lock at once. Kysely's own begins without the lock, and SQLite
 * then refuses a later write at once, without waiting, when another process wrote in between.
 */
export async function inWriteTransaction<Result>(
  database: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection)
    try {
      const result = await work(connection)
      await sql`COMMIT`.execute(connection)
      return result
    } catch (error) {
      await rollBack(connection)
      throw error
    }
  })
}

async function rollBack(connection: Kysely<Tables>): Promise<void> {
  try {
    await sql`ROLLBACK`.execute(connection)
  } catch {
    // SQLite has already rolled back by itself, as it does when the disk is full; the first error is the one to tell.
  }
}
