import { decodeUtf8 } from './decode.ts'

/** How many bytes of a page are searched for its character set, as browsers do (WHATWG HTML, 13.2.3.2). */
const headLength = 1024

/** @returns the decoder for the character set that a page declares, or null when it declares none that is known */
function declaredDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | null {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1]
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/**
 * Decodes a page: by the character set that it declares, else as UTF-8.
 *
 * @throws ParleyError `invalid-utf8`
 */
export function decodePage(bytes: Uint8Array, where: string): string {
  return declaredDecoder(bytes)?.decode(bytes) ?? decodeUtf8(bytes, where)
}
