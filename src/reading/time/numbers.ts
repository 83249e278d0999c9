import { lookUp, words } from './data.ts'

/** Reads "12", "1,200", "2.5", "twenty-four", "a hundred and thirty"; null for anything else. */
export function readNumber(surface: string): number | null {
  const digits = surface.replace(/(?<=\d),(?=\d{3})/g, '')
  if (/^\d+(\.\d+)?$/.test(digits)) return Number(digits)
  const fraction = /^(\d+)\s+(\d)\/([1-9])$/.exec(surface)
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3])
  let total = 0
  let part = 0
  for (const word of surface.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === 'a') continue
    const value = words['cardinal']?.[word]
    if (typeof value !== 'number') return null
    if (value === 100) part = Math.max(part, 1) * 100
    else if (value >= 1000) {
      total += Math.max(part, 1) * value
      part = 0
    } else part += value
  }
  return total + part
}

/** A number, or `X` for an amount the words leave open ("a few", "several"). */
export function readAmount(surface: string): number | 'X' | null {
  const vague = lookUp('vague', surface)
  if (vague === 'X') return 'X'
  if (typeof vague === 'number') return vague
  return readNumber(surface)
}

/** "nineteen ninety-seven" → 1997, "two thousand and three" → 2003; null when it is no year. */
export function readSpelledYear(surface: string): number | null {
  const [first = '', ...rest] = surface
    .toLowerCase()
    .replace(/\boh\b/, 'zero')
    .split(/[\s-]+/)
  const hundreds = words['cardinal']?.[first]
  if (hundreds === 19 || hundreds === 20) {
    const tail = readNumber(rest.join(' '))
    return tail === null ? null : hundreds * 100 + tail
  }
  return readNumber(surface)
}

/** "third", "3rd" → 3; null for anything else. */
export function readOrdinal(surface: string): number | null {
  const word = lookUp('ordinal', surface)
  if (typeof word === 'number') return word
  const digits = /^(\d+)(?:st|nd|rd|th)?$/i.exec(surface)
  return digits ? Number(digits[1]) : null
}
