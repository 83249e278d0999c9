import type { Brief } from './types.ts'

/** @returns the brief as one JSON object; notes carry the whole claim and the head of its report */
export function formatJson(brief: Brief): string {
  const notes = brief.notes.map(({ number, recorded }) => ({ number, ...recorded }))
  return `${JSON.stringify({ ...brief, notes })}\n`
}
