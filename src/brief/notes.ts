import type { RecordedClaim } from '../record/index.ts'
import type { BriefNote } from './types.ts'

/** Numbers claims in the order in which lines cite them; a claim that is cited twice keeps its number. */
export interface NoteBook {
  cite(recorded: RecordedClaim): number
  notes: BriefNote[]
}

export function openNoteBook(): NoteBook {
  const numbers = new Map<RecordedClaim, number>()
  const notes: BriefNote[] = []
  return {
    notes,
    cite(recorded) {
      const known = numbers.get(recorded)
      if (known !== undefined) return known
      const number = notes.length + 1
      numbers.set(recorded, number)
      notes.push({ number, recorded })
      return number
    },
  }
}
