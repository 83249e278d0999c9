import { quadOf } from '../model/index.ts'
import type { Claim, Plover, Source } from '../model/index.ts'
import { countryCode } from './country-code.ts'
import type { RecordedClaim } from './types.ts'

/** An actor or recipient: the name that the claim gives, with a code where it is that of a country. */
export interface PloverEntity {
  entity_text: string
  code?: string
}

/**
 * One claim as an event record of PLOVER 2.0. Field names are the codebook's (its chapter on data fields); `status` to
 * `published` are Parley's own, for what PLOVER has no field for. Offsets are UTF-16 code units into the report's text.
 */
export interface PloverEvent {
  id: string
  /** First and last day; null where the report does not state a day: PLOVER asks for one, and none is invented. */
  date: string | null
  enddate: string | null
  actor: PloverEntity[]
  recipient: PloverEntity[]
  event: [Plover['type']]
  mode: string[]
  context: Plover['context']
  event_loc: { extracted_place: string } | null
  event_text: string[]
  quad_code: 1 | 2 | 3 | 4
  text: string
  text_info: { start: number; end: number }
  cite_info: {
    publication: string | null
    title: string | null
    url: string | null
    language: 'en'
    codebook: string
  }
  status: Claim['status']
  kind: Claim['kind']
  attribution: Source[]
  report: string
  published: string | null
}

/**
 * A claim as a PLOVER event, or why it is none: what PLOVER has no event for, and what names no actor (its records
 * need one).
 */
export function ploverEventOf(
  { claim, report }: RecordedClaim,
  plover: Plover | null,
): PloverEvent | 'no-event' | 'no-actor' {
  if (plover === null) return 'no-event'
  const { actor, recipient } = sidesOf(claim)
  if (actor.length === 0) return 'no-actor'
  const { when, place, quote, start, anchor, status, kind, sources } = claim
  const { id, published, outlet, title, url } = report
  return {
    id: `${id}/${claim.id}`,
    date: when?.[0] ?? null,
    enddate: when?.[1] ?? null,
    actor: actor.map(entityOf),
    recipient: recipient.map(entityOf),
    event: [plover.type],
    mode: plover.mode === null ? [] : [plover.mode],
    context: plover.context,
    event_loc: place === null ? null : { extracted_place: place },
    event_text: [anchor],
    quad_code: quadOf[plover.type],
    text: quote,
    text_info: { start, end: start + quote.length },
    cite_info: { publication: outlet, title, url, language: 'en', codebook: 'plover-2.0' },
    status,
    kind,
    attribution: sources,
    report: id,
    published,
  }
}

/** Who counts as actor and who as recipient. All who meet are actors; of a visit, the host is the recipient. */
function sidesOf(claim: Claim): { actor: readonly string[]; recipient: readonly string[] } {
  switch (claim.kind) {
    case 'encounter':
      return claim.mode === 'visit'
        ? { actor: claim.parties, recipient: claim.host ?? [] }
        : { actor: [...new Set([...claim.parties, ...(claim.host ?? [])])], recipient: [] }
    case 'offer':
      return { actor: claim.by, recipient: claim.to }
    case 'truce':
      return { actor: claim.parties, recipient: [] }
    case 'exchange':
      return { actor: [...new Set(claim.legs.flatMap(({ from }) => from ?? []))], recipient: [] }
    case 'figure':
      return {
        actor: claim.by === null ? [] : [claim.by],
        recipient: claim.population === null ? [] : [claim.population],
      }
    case 'act':
      return { actor: claim.actor, recipient: claim.object === null ? claim.recipient : [claim.object] }
  }
}

function entityOf(name: string): PloverEntity {
  const code = countryCode(name)
  return code === null ? { entity_text: name } : { entity_text: name, code }
}
