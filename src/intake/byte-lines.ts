/** A line of a file: its number from 1, where it begins, and its bytes without the line end; null when too long. */
export interface ByteLine {
  number: number
  offset: number
  bytes: Uint8Array | null
}

const newline = 0x0a

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** @returns whether a line holds nothing but spaces, tabs and a carriage return */
export function isBlankLine(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

/**
 * Cuts a stream of bytes into lines without ever holding more than one line.
 *
 * @param chunks the bytes in order
 * @param lineLimit longest line that is kept, in bytes; of a longer one only the place is told
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  lineLimit: number,
): AsyncGenerator<ByteLine> {
  let number = 1
  let offset = 0
  let length = 0
  let parts: Uint8Array[] = []

  function take(part: Uint8Array): void {
    length += part.length
    if (length <= lineLimit) parts.push(part)
    else parts = []
  }
  function finish(): ByteLine {
    const line = { number, offset, bytes: length <= lineLimit ? concatenate(parts, length) : null }
    number += 1
    offset += length + 1
    length = 0
    parts = []
    return line
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
