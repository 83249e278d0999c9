import { plain } from './words.ts'

/** Words inside names that neither tell two persons apart nor make them one. */
const particles = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'ben',
  'bint',
  'de',
  'da',
  'del',
  'van',
  'von',
  'der',
  'den',
])
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/**
 * The words of a person's name that count, made alike across spellings: "al-Sissi" and "Sisi", "Haniya" and "Haniyeh",
 * "Zelensky" and "Zelenskyy" give the same.
 */
export function nameSkeleton(name: string): string[] {
  return plain(name)
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^(al|el|as|ad|an|ar|ash)-(?=.{3})/, '').replace(/['.,-]/g, ''))
    .filter((word) => word.length > 1 && !particles.has(word) && !suffixes.has(word))
    .map(wordSkeleton)
}

function wordSkeleton(word: string): string {
  return word
    .replace(/(.)\1+/g, '$1')
    .replace(/[yi]+/g, 'i')
    .replace(/ou|oo|w/g, 'u')
    .replace(/q/g, 'k')
    .replace(/(?<=.{3})(eh|ah|a|e|h)$/, '')
}

/** True when one letter set apart, in words of six and more, still leaves the same word. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 6 || Math.max(a.length, b.length) < 6) return false
  return distanceAtMostOne(a, b)
}

function distanceAtMostOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}

/** True when the words of `part` all stand in `whole`, in the same order. */
export function isPartOf(part: string[], whole: string[]): boolean {
  let at = 0
  for (const word of part) {
    while (at < whole.length && !alike(word, whole[at]!)) at += 1
    if (at === whole.length) return false
    at += 1
  }
  return part.length > 0
}

export interface PersonName {
  text: string
  /** Position in the report, counted in mentions. */
  order: number
}

/**
 * Groups the names of persons within one report. A name belongs to a fuller one that holds its words in order; a
 * surname that several fuller names share goes to the one mentioned last before it, or else first after it.
 *
 * @returns for each name, the index of its group; groups are numbered in the order of their first mention
 */
export function groupPeople(names: PersonName[]): number[] {
  const skeletons = names.map((name) => nameSkeleton(name.text))
  const groupOf: number[] = names.map(() => -1)
  const groups: { words: string[]; members: number[] }[] = []
  const byLength = names
    .map((_, index) => index)
    .sort((a, b) => skeletons[b]!.length - skeletons[a]!.length || a - b)
  for (const index of byLength) {
    const words = skeletons[index]!
    const fitting = groups.filter((group) => belongs(words, group.words))
    const chosen = words.length > 1 ? fitting[0] : nearest(fitting, index, words, names)
    const group = chosen ?? { words, members: [] }
    if (chosen === undefined) groups.push(group)
    group.members.push(index)
  }
  const ordered = groups.sort((a, b) => Math.min(...a.members) - Math.min(...b.members))
  ordered.forEach((group, number) => {
    for (const member of group.members) groupOf[member] = number
  })
  return groupOf
}

function belongs(words: string[], whole: string[]): boolean {
  if (isPartOf(words, whole)) return true
  // "Mohammed Morsi" and "Mohamed Mursi": spellings may drift in both words.
  return (
    words.length > 1 && words.length === whole.length && words.every((word, at) => alike(word, whole[at]!))
  )
}

function nearest<T extends { words: string[]; members: number[] }>(
  groups: T[],
  index: number,
  words: string[],
  names: PersonName[],
): T | undefined {
  const bySurname = groups.filter((group) => alike(group.words.at(-1)!, words[0] ?? ''))
  const candidates = bySurname.length > 0 ? bySurname : groups
  const order = names[index]!.order
  const before = candidates
    .map((group) => ({
      group,
      last: Math.max(...group.members.map((m) => names[m]!.order).filter((o) => o < order)),
    }))
    .filter(({ last }) => Number.isFinite(last))
    .sort((a, b) => b.last - a.last)
  return before[0]?.group ?? candidates[0]
}

/** The fullest of several spellings of one name: most words, then most often used, then first. */
export function fullestName(names: string[]): string {
  const count = new Map<string, number>()
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1)
  const rank = (name: string): number =>
    nameSkeleton(name).length * 1000 + plain(name).split(' ').length * 100
  return [...count.keys()].sort((a, b) => rank(b) - rank(a) || count.get(b)! - count.get(a)!)[0] ?? ''
}
