/**
 * Breaks a line at spaces so that no piece is longer than `width` characters; a longer word stays whole.
 *
 * @param text blanks at its beginning stay
 * @param indent what every line after the first begins with
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  const lead = /^ */.exec(text)![0]
  let line = ''
  for (const word of text.slice(lead.length).split(' ')) {
    const prefix = lines.length === 0 ? lead : indent
    if (line !== '' && prefix.length + line.length + 1 + word.length > width) {
      lines.push(prefix + line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push((lines.length === 0 ? lead : indent) + line)
  return lines.join('\n')
}
