import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseStoreLocation } from './location.ts'

test('a path is made absolute, memory: keeps nothing', () => {
  expect(parseStoreLocation('x/parley.db')).toEqual({ kind: 'file', path: resolve('x/parley.db') })
  expect(parseStoreLocation('memory:')).toEqual({ kind: 'memory' })
})

test.each(['postgres://ann:secret@host/db', 'postgresql://host/db'])(
  '%s is refused without its password',
  (url) => {
    expect(() => parseStoreLocation(url)).toThrow(
      expect.objectContaining({
        code: 'store-not-supported',
        message: 'PostgreSQL stores are not in this version',
        where: expect.not.stringContaining('secret'),
      }),
    )
  },
)

test.each(['libsql://host', 'https://host/db', 'file:x.db', ''])(
  '%j is no store, and nothing is sent anywhere',
  (url) => {
    expect(() => parseStoreLocation(url)).toThrow(expect.objectContaining({ code: 'store-not-supported' }))
  },
)
