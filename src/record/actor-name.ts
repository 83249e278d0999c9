/**
 * The form by which actors' names are compared across reports: without case, accents, punctuation or a leading
 * article. Names that differ in anything else stay apart; nothing is joined on a guess.
 *
 * @param name as a claim gives it
 * @returns the normalised name; never empty for a name with at least one letter or digit
 */
export function normaliseActorName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʻʼ`.]/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
  return plain === '' ? name.trim() : plain
}
