import type { ClaimKind } from '../../model/index.ts'

/**
 * The slots that the rules of each kind may fill, and what they hold. The builders in `src/reading/kinds` read these
 * and no others; a slot by another name can only serve a rule's own `needs`.
 */

const place = 'the named place it happens in'

export const slotsOfKind: Readonly<Record<ClaimKind, Readonly<Record<string, string>>>> = {
  encounter: {
    parties: 'those who take part, guests and those they meet',
    host: 'who receives the others',
    mediator: 'who carries between them',
    topics: 'what it is about, in the words of the report',
    bodies: 'names before the noun, as in “EU summit”; organisations count as parties',
    place,
  },
  offer: {
    by: 'who offers, demands or refuses',
    to: 'to whom',
    gives: 'what that side would give or do',
    gets: 'what it wants for it',
    duration: 'how long it would last',
    place,
  },
  truce: {
    parties: 'the sides of the truce',
    mediator: 'who brokered it',
    duration: 'how long it lasts',
    pronoun: 'an “it” that stands for the truce; the sentence before must be about one',
    place,
  },
  exchange: {
    what: 'those released or handed over',
    from: 'who lets them go',
    what2: 'those released for them',
    from2: 'who lets those go',
    place,
  },
  act: {
    actor: 'who does it',
    recipient: 'to whom it is done',
    place,
  },
  figure: {
    counted: 'the phrase with the number and the people it counts',
    by: 'whose deed it was',
    place,
  },
}

/** Slots of a rule that the spans of a claim stand for, where the claim calls them otherwise. */
const slotsBehindSpan: Readonly<Record<string, readonly string[]>> = {
  legs: ['what', 'what2'],
  from: ['from', 'from2'],
  population: ['counted'],
  object: ['recipient'],
}

/** Names of the rule's slots that may have given a span of a claim. */
export function ruleSlotsOf(spanSlot: string): readonly string[] {
  return slotsBehindSpan[spanSlot] ?? [spanSlot]
}

/**
 * @param name a slot as a rule names it
 * @param needs the rule's own `needs`
 * @throws Error naming the slots that the kind has
 */
export function checkSlot(kind: ClaimKind, name: string, needs: readonly string[]): void {
  const known = Object.keys(slotsOfKind[kind])
  if (!known.includes(name) && !needs.includes(name)) {
    throw new Error(
      `the kind ${kind} has no slot "${name}"; its slots: ${known.join(', ')} (a name of your own may only serve needs)`,
    )
  }
}
