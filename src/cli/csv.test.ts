import { expect, test } from 'vitest'
import { csvRow } from './csv.ts'

test.each([
  [['plain', 3, true, null], 'plain,3,true,\r\n'],
  [['a, b', 'say "no"', 'two\nlines'], '"a, b","say ""no""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@x'], "'=1+1,'+1,'-1,'@x\r\n"],
  [['=a,b'], '"\'=a,b"\r\n'],
])('%j', (cells, row) => {
  expect(csvRow(cells)).toBe(row)
})
