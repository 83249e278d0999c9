import { ParleyError } from '../model/index.ts'
import { firstInvalidUtf8 } from './utf8.ts'

/** First bytes of common files that are not text, as they stand in the file. */
const signatures: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP archive or an office document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'UTF-16 text', bytes: [0xff, 0xfe] },
  { name: 'UTF-16 text', bytes: [0xfe, 0xff] },
]

/** How many bytes at the start of a file are searched for NUL, which text never holds. */
const headLength = 8192

/** @returns what a file of these bytes is, when it is plainly not UTF-8 text; null otherwise */
function binaryKind(bytes: Uint8Array): string | null {
  for (const signature of signatures) {
    if (signature.bytes.every((byte, index) => bytes[index] === byte)) return signature.name
  }
  return bytes.subarray(0, headLength).includes(0) ? 'a binary file' : null
}

/**
 * Refuses bytes that are not text at all.
 *
 * @throws ParleyError `binary-file`
 */
export function refuseBinary(bytes: Uint8Array, where: string): void {
  const kind = binaryKind(bytes)
  if (kind === null) return
  throw new ParleyError('binary-file', `this is ${kind}, not a text file`, {
    where,
    remedy: 'Save the report as UTF-8 text, HTML or JSON',
  })
}

/**
 * Decodes UTF-8, dropping a byte order mark and nothing else: line ends stay as they are.
 *
 * @param bytes the bytes of a file or of one of its lines
 * @param where for the error
 * @param firstOffset offset in the file of the first of the bytes
 * @throws ParleyError `invalid-utf8` with the offset in the file of the first bad byte
 */
export function decodeUtf8(bytes: Uint8Array, where: string, firstOffset = 0): string {
  const bad = firstInvalidUtf8(bytes)
  if (bad >= 0) {
    throw new ParleyError('invalid-utf8', `not UTF-8 at byte ${firstOffset + bad}`, {
      where,
      remedy: 'Save the file as UTF-8',
    })
  }
  return new TextDecoder('utf-8').decode(bytes)
}
