import { sayCount } from '../brief/index.ts'
import { ParleyError } from '../model/index.ts'
import { filterClaims } from '../record/index.ts'
import type { NegotiationRecord } from '../record/index.ts'
import { openStoreForReading, parseStoreLocation } from '../store/index.ts'
import type { StoredReport, StoreReader } from '../store/index.ts'
import { checkKind } from './check-kind.ts'
import type { Messages } from './messages.ts'

/** Options that narrow a view, as commander gives them. */
export interface RecordOptions {
  store: string
  asOf?: string
  kind?: readonly string[]
  since?: string
  until?: string
  actor?: string
  search?: string
}

/** Opens the store for `work` and closes it afterwards. */
export async function withStore<Result>(
  store: string,
  work: (store: StoreReader) => Promise<Result>,
): Promise<Result> {
  if (parseStoreLocation(store).kind === 'memory') {
    throw new ParleyError('nothing-kept', 'memory: keeps nothing, so there is nothing to show', {
      remedy: 'Read the reports into a file with --store, or print them with parley read --json',
    })
  }
  const reader = await openStoreForReading(store)
  try {
    return await work(reader)
  } finally {
    await reader.close()
  }
}

/** What an id stands for in the store, and its report with all claims. @throws ParleyError when the id is none or several */
export async function findStored(
  location: string,
  id: string,
): Promise<{ found: Awaited<ReturnType<StoreReader['find']>>; stored: StoredReport }> {
  return withStore(location, async (store) => {
    const found = await store.find(id)
    const stored = await store.report(found.reportId)
    if (stored === null) throw new Error(`the report of ${id} went away`)
    return { found, stored }
  })
}

/**
 * Loads the record that the options ask for. What a filter by day leaves out for want of a day is told.
 *
 * @throws ParleyError `unknown-kind`, and what opening a store throws
 */
export async function openRecord(options: RecordOptions, messages: Messages): Promise<NegotiationRecord> {
  const kinds =
    options.kind === undefined || options.kind.length === 0 ? undefined : options.kind.map(checkKind)
  const record = await withStore(options.store, (store) =>
    store.record({
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.search === undefined ? {} : { words: options.search }),
    }),
  )
  const { since, until, actor } = options
  const narrowed = filterClaims(record, {
    ...(kinds === undefined ? {} : { kinds }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(actor === undefined ? {} : { actor }),
  })
  if (narrowed.withoutDay > 0) {
    messages.say(`${sayCount(narrowed.withoutDay, 'claim')} left out because the day is not stated.`)
  }
  if (record.undatedLeftOut > 0) {
    messages.say(
      `${sayCount(record.undatedLeftOut, 'report')} left out because the publication day is not known.`,
    )
  }
  return narrowed.record
}
