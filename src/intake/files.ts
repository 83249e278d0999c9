import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ParleyError } from '../model/index.ts'

/** Extensions, lower case, of the files that intake reads. */
export const extensions = ['.txt', '.html', '.htm', '.json', '.jsonl'] as const
export type Extension = (typeof extensions)[number]

/** Largest file, and longest line of a `.jsonl` file, in bytes. */
export const sizeLimit = 20 * 1024 * 1024

export interface InputFile {
  path: string
  extension: Extension
}

export interface FoundFiles {
  /** The files to read and the paths that cannot be read, in reading order. */
  found: (InputFile | { path: string; error: ParleyError })[]
  /** How many files of the folders were passed over because intake does not read their kind. */
  skipped: number
}

function extensionOf(path: string): Extension | null {
  const extension = extname(path).toLowerCase()
  return extensions.find((known) => known === extension) ?? null
}

function systemError(path: string, cause: unknown): ParleyError {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ParleyError('no-such-file', 'there is no such file or folder', {
      where: path,
      remedy: 'Check the path',
      cause,
    })
  }
  return new ParleyError('unreadable-file', `cannot be read (${code ?? String(cause)})`, {
    where: path,
    remedy: 'Check that you may read it',
    cause,
  })
}

/**
 * Finds the files to read: a file named is taken, a folder is searched at all depths. Names sort by code units, so the
 * order is the same on every machine; a file reached twice is taken once; names that begin with a dot are left alone.
 *
 * @param paths files and folders
 * @returns never rejects: what cannot be read stands in the list as an error
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const result: FoundFiles = { found: [], skipped: 0 }
  const seen = new Set<string>()

  async function visit(path: string, named: boolean): Promise<void> {
    try {
      const real = await realpath(path)
      if (seen.has(real)) return
      seen.add(real)
      const status = await stat(path)
      if (status.isDirectory()) {
        const before = result.found.length
        const names = await readdir(path)
        for (const name of names.filter((name) => !name.startsWith('.')).sort())
          await visit(join(path, name), false)
        if (named && result.found.length === before) {
          const error = new ParleyError('no-reports', 'no report in this folder', {
            where: path,
            remedy: `Parley reads ${extensions.join(' ')}`,
          })
          result.found.push({ path, error })
        }
        return
      }
      const extension = extensionOf(path)
      if (status.isFile() && extension !== null) {
        result.found.push({ path, extension })
      } else if (named) {
        const error = new ParleyError('unsupported-extension', 'this kind of file is not read', {
          where: path,
          remedy: `Parley reads ${extensions.join(' ')}`,
        })
        result.found.push({ path, error })
      } else {
        result.skipped += 1
      }
    } catch (cause) {
      result.found.push({ path, error: systemError(path, cause) })
    }
  }

  for (const path of paths) await visit(path, true)
  return result
}

/** Opens a file, hands it on, and closes it whatever happens; system errors come out as ParleyError. */
async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    return await use(file)
  } catch (error) {
    throw error instanceof ParleyError ? error : systemError(path, error)
  } finally {
    await file?.close()
  }
}

/**
 * Reads a whole file. A file above the limit is refused by its size, before any of it is read.
 *
 * @throws ParleyError `empty-file`, `file-too-large`, `unreadable-file`, `no-such-file`
 */
export function readWhole(path: string): Promise<Uint8Array> {
  return withFile(path, async (file) => {
    const { size } = await file.stat()
    if (size === 0) throw new ParleyError('empty-file', 'the file is empty', { where: path })
    if (size > sizeLimit) {
      throw new ParleyError('file-too-large', `the file has ${size} bytes, the limit is ${sizeLimit}`, {
        where: path,
        remedy: 'Split it, or put the reports into a .jsonl file, one a line',
      })
    }
    return await file.readFile()
  })
}

/** A file's chunks in order, each at most 64 KiB; a file of any size. Throws as `readWhole` does, but for its size. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    for (;;) {
      const chunk = new Uint8Array(64 * 1024)
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } catch (error) {
    throw error instanceof ParleyError ? error : systemError(path, error)
  } finally {
    await file?.close()
  }
}
