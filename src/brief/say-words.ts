/** `a`, `a and b`, `a, b and c` */
export function sayList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Puts a report's own words between quotation marks. Nothing in them is changed but white space, which a line cannot hold. */
export function quoteWords(words: string): string {
  return `“${words.trim().replace(/\s+/g, ' ')}”`
}

/** `3 reports`, `1 report` */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`
}

/** Digits in groups of three, the same on every machine: `20,000`. */
export function sayNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The first letter made a capital; the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
