import { resolve } from 'node:path'
import { ParleyError } from '../model/index.ts'

/** Where a record is kept: nowhere, or in one SQLite file. */
export type StoreLocation = { kind: 'memory' } | { kind: 'file'; path: string }

export const defaultStorePath = './parley.db'

/**
 * @param text a path or `memory:`
 * @returns the location, a path made absolute
 * @throws ParleyError `store-not-supported` for any URL: PostgreSQL is not in this version, and no record is ever sent
 *   to a server by accident
 */
export function parseStoreLocation(text: string): StoreLocation {
  if (text === 'memory:' || text === ':memory:') return { kind: 'memory' }
  if (/^postgres(?:ql)?:/i.test(text)) {
    throw new ParleyError('store-not-supported', 'PostgreSQL stores are not in this version', {
      where: withoutPassword(text),
      remedy: 'Give the path of a file, for example --store ./parley.db',
    })
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) {
    throw new ParleyError('store-not-supported', 'a store is a file or memory:, not this kind of URL', {
      where: withoutPassword(text),
      remedy: 'Give the path of a file, for example --store ./parley.db',
    })
  }
  if (text.trim() === '') {
    throw new ParleyError('store-not-supported', 'the path of the store is empty', {
      remedy: 'Give the path of a file, for example --store ./parley.db',
    })
  }
  return { kind: 'file', path: resolve(text) }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//')
}
