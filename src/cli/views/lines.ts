import { sayCount, wrap } from '../../brief/index.ts'
import type { RecordedClaim, Support } from '../../record/index.ts'

/** `2 reports, 1 root` */
export function saySupport({ reports, roots }: Support): string {
  return `${sayCount(reports, 'report')}, ${sayCount(roots, 'root')}`
}

/** `[report/claim]`, to cite and to give to `parley show`. */
export function reference({ report, claim }: RecordedClaim): string {
  return `[${report.id}/${claim.id}]`
}

/** A heading with the lines that belong under it. */
export function block(heading: string, lines: readonly string[], width: number): string {
  const items = lines.map((line) => wrap(`  * ${line}`, width, '    '))
  return [wrap(heading, width, '  '), ...items].join('\n')
}

/** Blocks with an empty line between them; nothing at all for no blocks. */
export function blocks(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}
