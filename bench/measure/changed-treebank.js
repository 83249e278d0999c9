import { column, isRange, isWord } from '../../dist/language/conllu.js'
import { isGlued } from './treebank.js'

/**
 * A treebank in a variant. A word that is left out hands its children to its head, and its space to the word before it.
 *
 * @param sentences as `readTreebank` gives them
 * @param change a variant of `variants.js`; a sentence of which nothing is left is left out
 */
export function changedTreebank(sentences, change) {
  return sentences.flatMap(({ comments, lines }) => {
    const kept = lines.filter((line) => isRange(line) || isWord(line))
    const given = kept.map((line) => ({
      text: line[column.form],
      upos: line[column.upos],
      isGlued: isGlued(line),
    }))
    const changed = change(given)
    // One that is left out may stand alone as the root; then the sentence is of no use.
    const rootIsOut = kept.some((line, index) => changed[index] === null && line[column.head] === '0')
    if (rootIsOut) return []
    const left = withSpaces(given, changed)
    const result = renumbered(kept, left)
    return result.some(isWord) ? [{ comments, lines: result }] : []
  })
}

/** Spaces of words that are left out go to the word before them. */
function withSpaces(given, changed) {
  const left = []
  for (const [index, word] of changed.entries()) {
    if (word !== null) left[index] = { ...word }
    else {
      const before = left.findLast((one) => one !== undefined && one !== null)
      if (before !== undefined) before.isGlued &&= given[index].isGlued
      left[index] = null
    }
  }
  return left
}

function renumbered(lines, words) {
  const headOf = new Map(lines.filter(isWord).map((line) => [line[column.id], line[column.head]]))
  const numbers = new Map([['0', 0]])
  for (const [index, line] of lines.entries())
    if (isWord(line) && words[index] !== null) numbers.set(line[column.id], numbers.size)
  const findHead = (id) => {
    let head = id
    while (!numbers.has(head)) head = headOf.get(head)
    return numbers.get(head)
  }
  return lines.flatMap((line, index) => {
    const word = words[index]
    if (word === null) return []
    const next = line.slice()
    next[column.form] = word.text
    next[column.misc] = word.isGlued ? 'SpaceAfter=No' : '_'
    if (isRange(line)) {
      const [first, last] = line[column.id].split('-')
      next[column.id] = `${numbers.get(first)}-${numbers.get(last)}`
    } else {
      next[column.id] = String(numbers.get(line[column.id]))
      next[column.head] = String(findHead(line[column.head]))
    }
    return [next]
  })
}
