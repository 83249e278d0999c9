/** Counts of one measure: found and right, found at all, in the gold. */
export const noCounts = () => ({ right: 0, found: 0, gold: 0 })

/** F1 of counts in percent; 0 of nothing. */
export const f1 = ({ right, found, gold }) => (200 * right) / Math.max(1, found + gold)

/** Adds the counts of one set of keys against another. */
export function countKeys(counts, found, gold) {
  counts.found += found.size
  counts.gold += gold.size
  for (const key of found) if (gold.has(key)) counts.right++
}

/** The sum of several counts. */
export function sumCounts(all) {
  const total = noCounts()
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key]
  return total
}

/** `part` of `whole` in percent; 0 of nothing. */
export const percent = (part, whole) => (100 * part) / Math.max(1, whole)

/** Runs `work` and adds the seconds that it took to `clock.seconds`. */
export async function timed(clock, work) {
  const begun = performance.now()
  const result = await work()
  clock.seconds += (performance.now() - begun) / 1000
  return result
}
