import { ParleyError } from '../../model/index.ts'
import type { NegotiationRecord } from '../../record/index.ts'
import type { StoreReader } from '../../store/index.ts'
import { csvCells, csvHeader } from '../claims-csv.ts'
import type { Context } from '../context.ts'
import { csvRow } from '../csv.ts'
import { withStore } from '../open-record.ts'
import type { Output } from '../output.ts'
import { reportJson } from '../report-json.ts'

type Exporter = (record: NegotiationRecord, store: StoreReader, output: Output) => Promise<void>

const exporters: Record<string, Exporter> = { csv: exportCsv, jsonl: exportJsonLines }

/** `parley export`: the whole record for other programs. */
export async function exportRecord(
  format: string,
  options: { asOf?: string; store: string },
  { output }: Context,
): Promise<void> {
  const exporter = exporters[format]
  if (exporter === undefined) {
    throw new ParleyError('unknown-format', `there is no export format called ${JSON.stringify(format)}`, {
      remedy: `Give ${Object.keys(exporters).join(' or ')}`,
    })
  }
  const query = options.asOf === undefined ? {} : { asOf: options.asOf }
  await withStore(options.store, async (store) => exporter(await store.record(query), store, output))
}

async function exportCsv({ claims }: NegotiationRecord, _store: StoreReader, output: Output): Promise<void> {
  await output.data(csvRow(csvHeader))
  for (const recorded of claims) await output.data(csvRow(csvCells(recorded)))
}

async function exportJsonLines(
  { reports }: NegotiationRecord,
  store: StoreReader,
  output: Output,
): Promise<void> {
  for (const { id, revision } of reports) {
    const stored = await store.report(id, revision)
    if (stored !== null) await output.data(reportJson(stored.report, stored.claims))
  }
}
