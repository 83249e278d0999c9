import { ParleyError } from '../model/index.ts'

/** Codes of errors after which no further report can be stored either. */
const fatalCodes: ReadonlySet<string> = new Set([
  'disk-full',
  'store-busy',
  'store-not-writable',
  'store-too-new',
  'not-a-store',
  'store-damaged',
])

/** Whether an error concerns the store as a whole and not one report. */
export function isStoreError(error: unknown): boolean {
  return error instanceof ParleyError && fatalCodes.has(error.code)
}

/**
 * Translates what SQLite says into an error that a user can do something about. Anything not known is handed back as
 * it came.
 */
export function asStoreError(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  if (code === undefined) return error
  const details = { where: path, cause: error }
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE') {
    return new ParleyError('disk-full', 'the disk is full or cannot be written to', {
      ...details,
      remedy: 'Free some space and run the same command again; what was reported as stored is there',
    })
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new ParleyError('store-busy', 'another program keeps the store locked', {
      ...details,
      remedy: 'Wait until it has finished and run the same command again',
    })
  }
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(code)) {
    return new ParleyError('store-not-writable', 'the store cannot be opened for writing', {
      ...details,
      remedy: 'Check that its folder exists and may be written to, or give another path with --store',
    })
  }
  if (code.startsWith('SQLITE_NOTADB')) {
    return new ParleyError('not-a-store', 'this file is not a Parley store', {
      ...details,
      remedy: 'Give the path of a store, or of a file that does not exist yet, with --store',
    })
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new ParleyError('store-damaged', 'the store is damaged', {
      ...details,
      remedy: 'Go back to a copy of it, or read the reports again into a new store',
    })
  }
  return error
}

/** libsql gives a code on statements; on opening only a message with the number 14 (SQLITE_CANTOPEN) at its end. */
function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) return error.code
  return error.message.includes('Unable to open connection') ? 'SQLITE_CANTOPEN' : undefined
}
