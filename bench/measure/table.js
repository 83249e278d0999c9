/**
 * A table for a terminal and for Markdown alike.
 *
 * @param names of the subjects; the first is Parley, whose figures are held against the marks
 * @param rows `{set, row, mark, figures}`, a figure for each subject or undefined
 */
export function tableOf(names, rows) {
  const lines = [['set', 'measure', 'mark', ...names]]
  let set
  for (const { set: own, row, mark, figures } of rows) {
    const cells = figures.map((figure, index) => {
      if (figure === undefined) return '–'
      const shown = figure >= 200 ? String(Math.round(figure)) : figure.toFixed(1)
      return index === 0 && mark !== undefined && figure < mark ? `${shown} below` : shown
    })
    lines.push([own === set ? '' : own, row, mark === undefined ? '' : String(mark), ...cells])
    set = own
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const write = (line) =>
    `| ${line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [write(lines[0]), rule, ...lines.slice(1).map(write)].join('\n')
}
