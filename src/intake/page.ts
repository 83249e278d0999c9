import { ParleyError } from '../model/index.ts'
import { decodeUtf8 } from './decode.ts'
import type { Draft } from './draft.ts'

export function draftFromPage(bytes: Uint8Array, where: string): Draft {
  decodeUtf8(bytes, where)
  throw new ParleyError('unsupported-extension', 'pages are not read yet', { where })
}
