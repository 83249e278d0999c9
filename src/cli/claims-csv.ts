import type { Claim, Leg } from '../model/index.ts'
import { rootOf } from '../record/index.ts'
import type { RecordedClaim } from '../record/index.ts'

type Cell = string | number | boolean | null

/** Columns of the CSV export with what each holds. Lists are joined by "; ", attribution chains by " > ". */
const columns: readonly [name: string, value: (recorded: RecordedClaim) => Cell][] = [
  ['report', ({ report }) => report.id],
  ['claim', ({ claim }) => claim.id],
  ['outlet', ({ report }) => report.outlet],
  ['published', ({ report }) => report.published],
  ['title', ({ report }) => report.title],
  ['url', ({ report }) => report.url],
  ['revision', ({ report }) => report.revision],
  ['kind', ({ claim }) => claim.kind],
  ['status', ({ claim }) => claim.status],
  ['background', ({ claim }) => claim.background],
  ['when_first', ({ claim }) => claim.when?.[0] ?? null],
  ['when_last', ({ claim }) => claim.when?.[1] ?? null],
  ['when_from', ({ claim }) => claim.whenFrom],
  ['place', ({ claim }) => claim.place],
  ['sources', ({ claim }) => claim.sources.map(({ name }) => name).join(' > ')],
  ['root', (recorded) => rootOf(recorded).name],
  ['speaker_not_stated', ({ claim }) => claim.speakerNotStated === true],
  ...slotColumns([
    'mode',
    'parties',
    'host',
    'mediator',
    'topics',
    'by',
    'to',
    'gives',
    'gets',
    'duration',
    'legs',
    'measure',
    'value',
    'bound',
    'population',
    'actor',
    'recipient',
    'object',
  ]),
  ['plover', ({ claim: { plover } }) => plover?.type ?? null],
  ['plover_mode', ({ claim: { plover } }) => plover?.mode ?? null],
  ['plover_context', ({ claim: { plover } }) => plover?.context.join('; ') ?? null],
  ['quote', ({ claim }) => claim.quote],
  ['start', ({ claim }) => claim.start],
  ['anchor', ({ claim }) => claim.anchor],
  ['why', ({ claim }) => claim.why.join('; ')],
]

export const csvHeader: readonly string[] = columns.map(([name]) => name)

/** The cells of one claim, in the order of the header; empty where the kind has no such slot or it is not stated. */
export function csvCells(recorded: RecordedClaim): Cell[] {
  return columns.map(([, value]) => value(recorded))
}

function slotColumns(slots: readonly string[]): [string, (recorded: RecordedClaim) => Cell][] {
  return slots.map((slot) => [slot, ({ claim }) => slotCell(claim, slot)])
}

function slotCell(claim: Claim, slot: string): Cell {
  if (slot === 'legs') return claim.kind === 'exchange' ? claim.legs.map(sayLeg).join('; ') : null
  const value = (claim as unknown as Record<string, string | number | string[] | null | undefined>)[slot]
  if (value === undefined || value === null) return null
  return Array.isArray(value) ? value.join('; ') : value
}

function sayLeg({ from, what, count, bound }: Leg): string {
  return `${from ?? '?'}: ${[bound, count, what].filter((part) => part !== null).join(' ')}`
}
