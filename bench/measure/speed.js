// Words a second of the whole analysis of texts, one after the other.

/**
 * @param secondsFor analyses all texts once and says how many seconds of the clock (`wall`) and of the processor it took
 * @returns words a second of both, best of three rounds after one to warm up
 */
export async function wordsPerSecond(secondsFor, texts, words) {
  await secondsFor(texts)
  const best = { wall: Infinity, processor: Infinity }
  for (let round = 0; round < 3; round++) {
    const { wall, processor } = await secondsFor(texts)
    best.wall = Math.min(best.wall, wall)
    best.processor = Math.min(best.processor, processor)
  }
  return { wall: words / best.wall, processor: words / best.processor }
}

/** Seconds of the clock and of this process on the processor that `work` takes. */
export async function secondsOf(work) {
  const begun = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 }
}
