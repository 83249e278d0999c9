import type { ActClaim, Status } from '../model/index.ts'
import { quoteWords, sayList } from './say-words.ts'

const frames: Record<Status, (act: string) => string> = {
  happened: (act) => act,
  ongoing: (act) => `under way: ${act}`,
  expected: (act) => `expected: ${act}`,
  possible: (act) => `possible: ${act}`,
  refused: (act) => `refused: ${act}`,
  denied: (act) => `said not to have happened: ${act}`,
  'called-off': (act) => `called off: ${act}`,
}

/**
 * An act in neutral words, without its day and source: who, the report's own word for it, to whom. What PLOVER calls it
 * is not said here, since its names (`ASSAULT`, `COERCE`) would judge in Parley's voice.
 */
export function sayAct({ status, anchor, actor, recipient, object, place }: ActClaim): string {
  const who = actor.length === 0 ? 'somebody not stated' : sayList(actor)
  const towards = recipient.length > 0 ? sayList(recipient) : object === null ? null : quoteWords(object)
  const parts = [
    `${who}: ${quoteWords(anchor)}`,
    towards === null ? '' : `, towards ${towards}`,
    place === null ? '' : `, in ${place}`,
  ]
  return frames[status](parts.join(''))
}
