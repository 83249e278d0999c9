/** A stretch of text between quotation marks, marks included (UTF-16 code units). It may run over several paragraphs. */
export interface Quotation {
  start: number
  end: number
}

interface Mark {
  at: number
  length: number
  side: 'open' | 'close' | 'either'
  single: boolean
}

/**
 * Finds the outermost quotations of a text.
 *
 * Straight marks pair up within a paragraph (a line). A quotation that is still open at the end of its paragraph goes
 * on where the next paragraph opens with a mark again, as is usual for long speeches, or closes without opening; else
 * it ends with its paragraph.
 */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = []
  let openAt: number | null = null
  let singleOpen = false
  const paragraphs = paragraphsOf(text)
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const [nth, mark] of marksOf(text, paragraph.start, paragraph.end).entries()) {
      if (mark.single) {
        if (openAt === null && mark.side === 'open') {
          if (closesSingle(text, mark.at, paragraph.end)) [openAt, singleOpen] = [mark.at, true]
        } else if (singleOpen && mark.side === 'close' && openAt !== null) {
          quotations.push({ start: openAt, end: mark.at + mark.length })
          ;[openAt, singleOpen] = [null, false]
        }
        continue
      }
      if (singleOpen) continue
      const opensParagraph = nth === 0 && text.slice(paragraph.start, mark.at).trim() === ''
      if (openAt === null) {
        if (mark.side !== 'close') openAt = mark.at
      } else if (
        mark.side !== 'open' &&
        !(opensParagraph && mark.side === 'either' && isOpening(text, mark))
      ) {
        quotations.push({ start: openAt, end: mark.at + mark.length })
        openAt = null
      }
    }
    singleOpen = false
    if (openAt !== null && !goesOn(text, paragraphs[index + 1])) {
      quotations.push({ start: openAt, end: paragraph.end })
      openAt = null
    }
  }
  return quotations
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
  }))
}

function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(start, end).matchAll(/["“”„«»]|``|''|[‘’`']/g)) {
    const sign = match[0]
    const at = start + match.index
    const side = sideOf(text, at, sign)
    if (side !== null)
      marks.push({ at, length: sign.length, side, single: sign.length === 1 && "‘’`'".includes(sign) })
  }
  return marks
}

function sideOf(text: string, at: number, sign: string): Mark['side'] | null {
  if (sign === '"') return 'either'
  if ('“„«``'.includes(sign) && sign !== '`') return 'open'
  if (sign === '”' || sign === '»' || sign === "''") return 'close'
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  // Between letters it is an apostrophe.
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null
  if (sign === '‘' || sign === '`') return 'open'
  if (sign === "'" && /[\s([—–-]/.test(before) && /[\p{L}\p{N}]/u.test(after)) return 'open'
  return 'close'
}

/** Whether a straight mark stands as an opening one does: space before it, none after it. */
function isOpening(text: string, mark: Mark): boolean {
  return /\s/.test(text[mark.at - 1] ?? ' ') && !/\s/.test(text[mark.at + 1] ?? ' ')
}

/** A single mark opens a quotation only where a closing one follows in its paragraph, not as the mark of a plural. */
function closesSingle(text: string, at: number, end: number): boolean {
  const rest = text.slice(at + 1, end)
  return /[\p{L}\p{N}.,!?…]\s?['’](?=[\s.,;:!?)—–-]|$)/u.test(rest)
}

/** Whether a quotation left open at the end of a paragraph goes on in the next one. */
function goesOn(text: string, next: { start: number; end: number } | undefined): boolean {
  if (next === undefined) return false
  const marks = marksOf(text, next.start, next.end).filter((mark) => !mark.single)
  const first = marks[0]
  if (first === undefined) return false
  if (text.slice(next.start, first.at).trim() === '') return true
  return (
    first.side === 'close' || (first.side === 'either' && marks.length % 2 === 1 && !isOpening(text, first))
  )
}
