import { sayCount } from '../../brief/index.ts'
import { ParleyError } from '../../model/index.ts'
import { ploverOf } from '../../reading/index.ts'
import { ploverEventOf } from '../../record/index.ts'
import type { NegotiationRecord } from '../../record/index.ts'
import type { StoreReader } from '../../store/index.ts'
import { csvCells, csvHeader } from '../claims-csv.ts'
import type { Context } from '../context.ts'
import { csvRow } from '../csv.ts'
import { withStore } from '../open-record.ts'
import { reportJson } from '../report-json.ts'

type Exporter = (record: NegotiationRecord, store: StoreReader, context: Context) => Promise<void>

const exporters: Record<string, Exporter> = {
  csv: exportCsv,
  jsonl: exportJsonLines,
  plover: exportPlover,
}

/** `parley export`: the whole record for other programs. */
export async function exportRecord(
  format: string,
  options: { asOf?: string; store: string },
  context: Context,
): Promise<void> {
  const exporter = exporters[format]
  if (exporter === undefined) {
    throw new ParleyError('unknown-format', `there is no export format called ${JSON.stringify(format)}`, {
      remedy: `Give one of ${Object.keys(exporters).join(', ')}`,
    })
  }
  const query = options.asOf === undefined ? {} : { asOf: options.asOf }
  await withStore(options.store, async (store) => exporter(await store.record(query), store, context))
}

async function exportCsv(
  { claims }: NegotiationRecord,
  _store: StoreReader,
  { output }: Context,
): Promise<void> {
  await output.data(csvRow(csvHeader))
  for (const recorded of claims) await output.data(csvRow(csvCells(recorded)))
}

async function exportJsonLines(
  { reports }: NegotiationRecord,
  store: StoreReader,
  { output }: Context,
): Promise<void> {
  for (const { id, revision } of reports) {
    const stored = await store.report(id, revision)
    if (stored !== null) await output.data(reportJson(stored.report, stored.claims))
  }
}

/** One event record of PLOVER a line. What PLOVER has no record for is told, so that nothing is lost in silence. */
async function exportPlover(
  { claims }: NegotiationRecord,
  _store: StoreReader,
  { output, messages }: Context,
): Promise<void> {
  const left = { 'no-event': 0, 'no-actor': 0 }
  for (const recorded of claims) {
    const { claim } = recorded
    const event = ploverEventOf(recorded, claim.plover === undefined ? ploverOf(claim) : claim.plover)
    if (typeof event === 'string') left[event] += 1
    else await output.data(`${JSON.stringify(event)}\n`)
  }
  if (left['no-event'] > 0)
    messages.say(`${sayCount(left['no-event'], 'claim')} left out: PLOVER has no such event.`)
  if (left['no-actor'] > 0) {
    messages.say(
      `${sayCount(left['no-actor'], 'claim')} left out: no actor is named, and a PLOVER event needs one.`,
    )
  }
}
