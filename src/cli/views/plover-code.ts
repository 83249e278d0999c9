import type { Plover } from '../../model/index.ts'

/** `CONSULT visit (historical)` */
export function sayCode({ type, mode, context }: Plover): string {
  const code = mode === null ? type : `${type} ${mode}`
  return context.length === 0 ? code : `${code} (${context.join(', ')})`
}
