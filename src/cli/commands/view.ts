import type { NegotiationRecord } from '../../record/index.ts'
import { actorsOf, channelsOf, figuresOf, offersOf, timelineOf } from '../../record/index.ts'
import { sayCount } from '../../brief/index.ts'
import type { Context } from '../context.ts'
import type { Messages } from '../messages.ts'
import { openRecord } from '../open-record.ts'
import type { RecordOptions } from '../open-record.ts'
import type { ViewName } from '../program.ts'
import { actorsText } from '../views/actors.ts'
import { channelsText } from '../views/channels.ts'
import { figuresText } from '../views/figures.ts'
import { offersText } from '../views/offers.ts'
import { reportsOf, reportsText } from '../views/reports.ts'
import { timelineText } from '../views/timeline.ts'

/** A view of the record: what it gives as JSON, and as text for people. */
interface View {
  items: unknown[]
  text: (width: number) => string
}

const views: Record<ViewName, (record: NegotiationRecord) => View> = {
  timeline: (record) => viewOf(timelineOf(record), timelineText),
  figures: (record) => viewOf(figuresOf(record), figuresText),
  offers: (record) => viewOf(offersOf(record), offersText),
  channels: (record) => viewOf(channelsOf(record), channelsText),
  actors: (record) => viewOf(actorsOf(record), actorsText),
  reports: (record) => viewOf(reportsOf(record), reportsText),
}

/** `parley timeline`, `figures`, `offers`, `channels`, `actors` and `reports`. */
export async function view(
  name: ViewName,
  options: RecordOptions & { json?: boolean },
  { output, messages }: Context,
): Promise<void> {
  const record = withoutActs(name, options, await openRecord(options, messages), messages)
  const { items, text } = views[name](record)
  if (options.json === true) {
    const { asOf, undatedLeftOut } = record
    return output.data(`${JSON.stringify({ asOf, undatedLeftOut, [name]: items })}\n`)
  }
  if (items.length === 0) messages.say('Nothing in the record matches.')
  return output.text(text(output.width))
}

/** Acts are many: the timeline of a negotiation has them only where they are asked for, and says so. */
function withoutActs(
  name: ViewName,
  { kind = [] }: RecordOptions,
  record: NegotiationRecord,
  messages: Messages,
): NegotiationRecord {
  if (name !== 'timeline' || kind.length > 0) return record
  const claims = record.claims.filter(({ claim }) => claim.kind !== 'act')
  const left = record.claims.length - claims.length
  if (left > 0) messages.say(`${sayCount(left, 'claim')} of other acts left out; --kind act lists them.`)
  return { ...record, claims }
}

function viewOf<Item>(items: Item[], toText: (items: readonly Item[], width: number) => string): View {
  return { items, text: (width) => toText(items, width) }
}
