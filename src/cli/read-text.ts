import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { ParleyError } from '../model/index.ts'

/**
 * Reads a whole text file, or standard input.
 *
 * @param file path, or undefined for standard input
 * @throws ParleyError `unreadable-file`, `invalid-utf8`, `empty-file`
 */
export async function readText(file: string | undefined): Promise<string> {
  const where = file ?? 'standard input'
  const bytes = file === undefined ? await buffer(process.stdin) : await readBytes(file)
  const text = decode(bytes, where)
  if (text.trim() === '') throw new ParleyError('empty-file', 'there is no text in it', { where })
  return text
}

async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${cause.code})`
    throw new ParleyError('unreadable-file', reason, { where: file, cause })
  })
}

function decode(bytes: Buffer, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ParleyError('invalid-utf8', 'this is not UTF-8 text', {
      where,
      remedy: 'Convert it to UTF-8',
      cause,
    })
  }
}
