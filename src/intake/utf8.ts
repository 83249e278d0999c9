/** Length of the sequence that a first byte announces, and the lowest and highest second byte allowed after it. */
function sequenceOf(first: number): { length: number; low: number; high: number } | null {
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, low: 0x80, high: 0xbf }
  if (first === 0xe0) return { length: 3, low: 0xa0, high: 0xbf }
  if (first === 0xed) return { length: 3, low: 0x80, high: 0x9f }
  if (first >= 0xe1 && first <= 0xef) return { length: 3, low: 0x80, high: 0xbf }
  if (first === 0xf0) return { length: 4, low: 0x90, high: 0xbf }
  if (first >= 0xf1 && first <= 0xf3) return { length: 4, low: 0x80, high: 0xbf }
  if (first === 0xf4) return { length: 4, low: 0x80, high: 0x8f }
  return null
}

/**
 * Finds the first byte at which bytes stop being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above
 * U+10FFFF).
 *
 * @param bytes the bytes to look at
 * @returns the offset in bytes of the first sequence that is not UTF-8, or -1 when all of them are
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at]!
    if (first < 0x80) {
      at += 1
      continue
    }
    const sequence = sequenceOf(first)
    if (sequence === null) return at
    const second = bytes[at + 1]
    if (second === undefined || second < sequence.low || second > sequence.high) return at
    for (let next = at + 2; next < at + sequence.length; next += 1) {
      const byte = bytes[next]
      if (byte === undefined || byte < 0x80 || byte > 0xbf) return at
    }
    at += sequence.length
  }
  return -1
}
