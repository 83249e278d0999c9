import type { RecordedClaim } from '../record/index.ts'

/** The state of play, ready to be printed in any format. */
export interface Brief {
  title: string
  /** ISO day up to which the record speaks, or null for an empty record without dates. */
  day: string | null
  asOf: string | null
  /** What the brief rests on, and what it leaves out, in whole sentences. */
  remarks: string[]
  sections: BriefSection[]
  notes: BriefNote[]
}

export interface BriefSection {
  /** Stable key for JSON and anchors. */
  key: string
  title: string
  lines: BriefLine[]
}

export interface BriefLine {
  text: string
  /** Numbers of the notes that the line rests on. */
  notes: number[]
  /** Lines that belong under this one, such as the values of a series. */
  under: BriefLine[]
}

/** Where a line comes from: the report, and its exact words. */
export interface BriefNote {
  number: number
  recorded: RecordedClaim
}
