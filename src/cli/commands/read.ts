import { saySpan } from '../../brief/index.ts'
import { countInputs, intake } from '../../intake/index.ts'
import type { IntakeItem } from '../../intake/index.ts'
import type { Report } from '../../model/index.ts'
import type { Reader } from '../../reading/index.ts'
import { openStore, parseStoreLocation } from '../../store/index.ts'
import type { Store } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { OutputClosed } from '../output.ts'
import { readReport, tryReading } from '../read-report.ts'
import type { ReportResult } from '../read-report.ts'
import { reportJson } from '../report-json.ts'
import { listenForStop } from '../stop.ts'
import { countResult, emptyTally, sayTally } from '../tally.ts'

export interface ReadOptions {
  published?: string
  outlet?: string
  store: string
  json?: boolean
  grammar: string[]
}

/**
 * `parley read`: reads the inputs one after the other and goes on after one that failed. A report is printed only
 * when it is on disk.
 */
export async function read(paths: readonly string[], options: ReadOptions, context: Context): Promise<void> {
  const { doors, messages } = context
  const location = parseStoreLocation(options.store)
  const items = intake(paths, { published: options.published, outlet: options.outlet })
  const total = messages.isTerminal ? (await countInputs(paths)).inputs : 0
  const store = location.kind === 'file' ? await openStore(location.path) : null
  const stop = listenForStop(() =>
    messages.say('Stopping after the report at hand. Press Ctrl-C again to stop at once.'),
  )
  const tally = emptyTally()
  let reader: Reader | undefined
  const readItem = async (item: IntakeItem): Promise<ReportResult | null> => {
    if ('error' in item) {
      messages.error(item.error.toLine())
      return null
    }
    reader ??= await doors.loadReader({ grammarFolders: options.grammar })
    return tryReading(item.where, messages, readReport(item.report, reader, store))
  }
  try {
    for await (const item of items) {
      messages.progress(() => `${tally.inputs + 1} of ${total}: ${item.where}`)
      const result = await readItem(item)
      countResult(tally, result)
      if (result !== null) await print(result, options.json === true, context)
      if (stop.requested) break
    }
    await finish(store)
  } catch (error) {
    await finish(store)
    if (!(error instanceof OutputClosed)) messages.say(sayTally(tally, location))
    throw error
  } finally {
    stop.release()
    messages.clearProgress()
  }
  messages.say(sayTally(tally, location))
  if (stop.requested) messages.say('Stopped before the end; the same command again reads the rest.')
  process.exitCode = stop.exitCode ?? (tally.failed > 0 ? 1 : 0)
}

async function print(result: ReportResult, json: boolean, { output, messages }: Context): Promise<void> {
  messages.clearProgress()
  const { report, claims, saved } = result
  if (json) return output.data(reportJson(report, claims))
  const parts = [
    saved?.reportId ?? report.id,
    saved?.outcome ?? 'read',
    `${claims.length} claims`,
    sayPublished(report),
    report.title ?? '',
  ]
  return output.text(`${parts.join('\t').trimEnd()}\n`)
}

function sayPublished({ published, publishedBetween }: Report): string {
  if (published !== null) return published
  return publishedBetween === undefined ? 'undated' : `undated, written ${saySpan(publishedBetween)}`
}

async function finish(store: Store | null): Promise<void> {
  await store?.close()
}
