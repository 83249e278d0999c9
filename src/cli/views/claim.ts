import {
  quoteWords,
  sayChain,
  sayClaim,
  sayInterval,
  sayQuantity,
  saySource,
  wrap,
} from '../../brief/index.ts'
import type { Claim, Leg } from '../../model/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { sayCode } from './plover-code.ts'
import { headOf } from './report.ts'

/** A claim with all of its slots, where their words stand, and what produced it. */
export function claimText(claim: Claim, stored: StoredReport, width: number): string {
  const recorded = { report: headOf(stored), claim }
  const rows: [string, string][] = [
    ['claim', claim.id],
    ['kind', claim.kind],
    ['status', `${claim.status}${claim.background ? ', background of the report' : ''}`],
    ['when', `${sayInterval(claim.when)}${claim.whenFrom === null ? '' : ` (from ${claim.whenFrom})`}`],
    ['place', claim.place ?? 'not stated'],
    ['says so', whoSays(claim)],
    ...ownSlots(claim),
    ['words', quoteWords(claim.quote)],
    ['anchor', quoteWords(claim.anchor)],
    ...ploverRow(claim),
    ['stands in', `${saySource(recorded)}, from character ${claim.start}`],
    ...claim.spans.map(({ slot, start, end }): [string, string] => [
      `· ${slot}`,
      `${quoteWords(stored.report.text.slice(start, end))} (${start}–${end})`,
    ]),
    ['found by', claim.why.join(', ')],
    ['read by', stored.readerVersion],
  ]
  const labelWidth = Math.max(...rows.map(([label]) => label.length)) + 2
  const lines = rows.map(([label, value]) =>
    wrap(`${label.padEnd(labelWidth)}${value}`, width, ' '.repeat(labelWidth)),
  )
  return `${[wrap(sayClaim(recorded), width), '', ...lines].join('\n')}\n`
}

/** The claim in PLOVER; no row for a claim that was read before Parley knew of it. */
function ploverRow({ plover }: Claim): [string, string][] {
  if (plover === undefined) return []
  return [['PLOVER', plover === null ? 'no event of it' : sayCode(plover)]]
}

function whoSays({ sources, speakerNotStated }: Claim): string {
  if (sources.length > 0) return `${sayChain(sources)} (${sources.map(({ type }) => type).join(', ')})`
  return speakerNotStated === true ? 'a speaker who is not stated' : 'the outlet itself'
}

/** The slots of the claim's own kind. */
function ownSlots(claim: Claim): [string, string][] {
  switch (claim.kind) {
    case 'encounter':
      return [
        ['mode', claim.mode],
        ['parties', sayNames(claim.parties)],
        ['host', sayNames(claim.host)],
        ['mediator', sayNames(claim.mediator)],
        ['topics', claim.topics.length === 0 ? 'not stated' : claim.topics.map(quoteWords).join('; ')],
      ]
    case 'offer':
      return [
        ['by', sayNames(claim.by)],
        ['to', sayNames(claim.to)],
        ['gives', sayWords(claim.gives)],
        ['gets', sayWords(claim.gets)],
        ['duration', sayWords(claim.duration)],
      ]
    case 'truce':
      return [
        ['parties', sayNames(claim.parties)],
        ['mediator', sayNames(claim.mediator)],
        ['duration', sayWords(claim.duration)],
      ]
    case 'exchange':
      return claim.legs.map((leg, index) => [`leg ${index + 1}`, sayLeg(leg)])
    case 'act':
      return [
        ['actor', sayNames(claim.actor)],
        ['recipient', sayNames(claim.recipient)],
        ['object', sayWords(claim.object)],
      ]
    case 'figure':
      return [
        ['measure', claim.measure],
        ['value', sayQuantity(claim.value, claim.bound)],
        ['population', sayWords(claim.population)],
        ['by', claim.by ?? 'not stated'],
      ]
  }
}

function sayNames(names: readonly string[] | null): string {
  return names === null || names.length === 0 ? 'not stated' : names.join('; ')
}

function sayWords(words: string | null): string {
  return words === null ? 'not stated' : quoteWords(words)
}

function sayLeg({ from, what, count, bound }: Leg): string {
  return `${sayQuantity(count, bound)}, ${quoteWords(what)}, by ${from ?? 'somebody not stated'}`
}
