import type { Generated } from 'kysely'

/** The tables as the queries see them; `migrations/` makes them and docs/store.md explains them. */
export interface Tables {
  migrations: { number: number; name: string; applied_at: string }
  reports: { id: string; url: string | null; current_revision: number | null }
  revisions: RevisionTable
  claims: ClaimTable
  sources: { claim_key: number; position: number; name: string; normal_name: string; type: string }
  actors: { key: Generated<number>; normal_name: string; name: string }
  claim_actors: { claim_key: number; role: string; position: number; actor_key: number; name: string }
  spans: { claim_key: number; slot: string; start: number; end: number }
}

export interface RevisionTable {
  key: Generated<number>
  report_id: string
  /** From 1. */
  number: number
  title: string | null
  outlet: string | null
  url: string | null
  published: string | null
  published_at: string | null
  published_from: string
  /** JSON {earliest, latest, reasons} of an undated report, as the reading finds it. */
  published_between: string | null
  text: string
  text_hash: string
  /** Hash of everything that a reader may look at besides the text. */
  head_hash: string
  /** JSON list of {text, start, reason}. */
  noise: string
  reader_version: string
  stored_at: string
}

export interface ClaimTable {
  key: Generated<number>
  revision_key: number
  id: string
  position: number
  kind: string
  status: string
  /** 0 or 1. */
  background: number
  when_first: string | null
  when_last: string | null
  place: string | null
  quote: string
  start: number
  anchor: string
  /** The whole claim as JSON. */
  claim: string
}
