import { sayCount, sayDay, sayList } from '../../brief/index.ts'
import type { Channel, RecordedEncounter } from '../../record/index.ts'
import { block, blocks, reference, saySupport } from './lines.ts'

/** One block per pair. */
export function channelsText(channels: readonly Channel[], width: number): string {
  return blocks(channels.map((channel) => block(heading(channel), details(channel), width)))
}

function heading({ pair, happened, ahead, visitTogether, support }: Channel): string {
  const counts = [
    ...(happened.length > 0 ? [`${sayCount(happened.length, 'claim')} of contact`] : []),
    ...(ahead.length > 0 ? [`${sayCount(ahead.length, 'claim')} of contact expected or possible`] : []),
  ]
  const together = visitTogether ? '; elsewhere visiting together, perhaps one side' : ''
  return `${pair[0]} – ${pair[1]}: ${counts.join(', ')} (${saySupport(support)}${together})`
}

function details({ happened, ahead, mediators, places, lastDay }: Channel): string[] {
  return [
    ...(mediators.length > 0 ? [`through ${sayList(mediators)}`] : []),
    ...(places.length > 0 ? [`in ${sayList(places)}`] : []),
    ...(lastDay === null ? [] : [`last day of contact: ${sayDay(lastDay)}${isOpen(happened, lastDay)}`]),
    [...happened, ...ahead].map(reference).join(' '),
  ]
}

/** Says when the last day is only the end of a longer interval. */
function isOpen(happened: readonly RecordedEncounter[], lastDay: string): string {
  const exact = happened.some(({ claim }) => claim.when?.[0] === lastDay && claim.when[1] === lastDay)
  return exact ? '' : ' at the latest'
}
