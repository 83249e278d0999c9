/**
 * Rows of the PLV set (zero-shot-PLOVER, Hu et al. 2024): a sentence, its two actors and the type of what the one does
 * to the other. The actors are marked in `marked_sentence`; where that column is missing, their first mention counts.
 */
import { readFileSync } from 'node:fs'

/** `{index, sentence, source, target, type}` of every row; spans in UTF-16 code units, null for an actor not named. */
export function readPlv(file) {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const columns = head.split('\t').map(unquoted)
  return lines.map((line, index) => {
    const cells = line.split('\t').map(unquoted)
    const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))
    const marked = row.marked_sentence === undefined ? null : spansIn(row.marked_sentence)
    const { sentence } = row
    return marked?.text === sentence
      ? { index, sentence, source: marked.s ?? null, target: marked.t ?? null, type: row.gold_root }
      : { index, sentence, source: mention(row.source), target: mention(row.target), type: row.gold_root }

    function mention(name) {
      const start = name ? sentence.indexOf(name) : -1
      return start < 0 ? null : { start, end: start + name.length }
    }
  })
}

/** Every fifth row is the development part; the rest is for training. */
export function partOf(rows, part) {
  if (part === 'all') return rows
  return rows.filter(({ index }) => (index % 5 === 0) === (part === 'dev'))
}

/** A text with its first `<s>…</s>` and `<t>…</t>` taken out: the text, and where they stood. */
export function spansIn(marked) {
  const found = { text: '' }
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(piece)
    if (tag === null) found.text += piece
    else if (tag[1] === '') found[tag[2]] = { start: found.text.length, end: found.text.length }
    else if (found[tag[2]] !== undefined) found[tag[2]].end = found.text.length
  }
  return found
}

function unquoted(cell) {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell
}
