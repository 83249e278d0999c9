/**
 * A run of words `[first, end)` that the model sees together. It answers for the words `[ownFirst, ownEnd)`: all of
 * them, but for windows that overlap inside one very long sentence.
 */
export interface Window {
  first: number
  end: number
  ownFirst: number
  ownEnd: number
}

export interface WindowLimits {
  /** Pieces of a window of whole sentences, the two marks at its ends not counted. */
  pieces: number
  /** Pieces of one sentence up to which it is not cut. */
  longSentence: number
  /** Pieces that two windows of a cut sentence share. */
  overlap: number
}

/** The model was trained on windows of 160 pieces, longer sentences standing alone. */
export const trainedLimits: WindowLimits = { pieces: 158, longSentence: 250, overlap: 60 }

/**
 * Packs sentences into windows, in order; every word is owned by exactly one window.
 *
 * @param pieceCounts pieces of each word
 * @param starts indexes of the words that start a sentence, ascending, the first of them 0
 */
export function packWindows(
  pieceCounts: readonly number[],
  starts: readonly number[],
  limits: WindowLimits = trainedLimits,
): Window[] {
  const windows: Window[] = []
  let open: Window | undefined
  let room = 0
  for (const [index, first] of starts.entries()) {
    const end = starts[index + 1] ?? pieceCounts.length
    const pieces = sum(pieceCounts, first, end)
    if (pieces > limits.longSentence) {
      windows.push(...overlappingWindows(pieceCounts, first, end, limits))
      open = undefined
      continue
    }
    if (open === undefined || pieces > room) {
      open = { first, end, ownFirst: first, ownEnd: end }
      windows.push(open)
      room = limits.pieces - pieces
    } else {
      open.end = end
      open.ownEnd = end
      room -= pieces
    }
  }
  return windows
}

function overlappingWindows(
  pieceCounts: readonly number[],
  first: number,
  end: number,
  { longSentence, overlap }: WindowLimits,
): Window[] {
  const windows: Window[] = []
  let from = first
  while (from < end) {
    let to = from
    for (let pieces = 0; to < end && pieces + pieceCounts[to]! <= longSentence; to++)
      pieces += pieceCounts[to]!
    windows.push({ first: from, end: to, ownFirst: from, ownEnd: to })
    if (to === end) break
    let next = to
    for (let pieces = 0; next > from + 1 && pieces < overlap; next--) pieces += pieceCounts[next - 1]!
    from = next
  }
  // Each half of an overlap belongs to the window that sees more around it.
  for (const [index, window] of windows.entries()) {
    const before = windows[index - 1]
    if (before === undefined) continue
    window.ownFirst = (before.end + window.first) >> 1
    before.ownEnd = window.ownFirst
  }
  return windows
}

const sum = (counts: readonly number[], first: number, end: number): number => {
  let total = 0
  for (let index = first; index < end; index++) total += counts[index]!
  return total
}
