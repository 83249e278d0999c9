import { actorsIn, type BuildContext, type Found } from '../kinds/index.ts'

/**
 * Why a rule that matched gave no claim: which of its slots hold whom or what, as the second half of a sentence. What a
 * builder looks for differs by kind, so that all slots are told, empty ones first.
 */
export function whyNothing(context: BuildContext, found: Found): string {
  const { rule } = found.match
  const slots = [...rule.slots.keys()].filter((slot) => slot !== 'place')
  const filled = slots.map((slot) => sayFilling(context, found, slot))
  const asks = rule.partiesAtLeast > 1 ? `; the rule asks for ${rule.partiesAtLeast} different parties` : ''
  return `it matched, and ${sayNeed(rule.kind)}: ${filled.join('; ')}${asks}`
}

function sayNeed(kind: string): string {
  switch (kind) {
    case 'encounter':
      return 'too few of those who take part are named'
    case 'offer':
      return 'a side or a term that it needs is not named'
    case 'truce':
      return 'nothing says that a truce is meant'
    case 'exchange':
      return 'nobody to be released is named'
    case 'act':
      return 'nobody is named who does it, or to whom it is done'
    default:
      return 'no count of people stands there'
  }
}

function sayFilling(context: BuildContext, found: Found, slot: string): string {
  const heads = found.match.slots.get(slot) ?? []
  if (heads.length === 0) return `${slot} is empty`
  const words = heads.map((head) => `“${found.sentence.tokens[head]?.text ?? ''}”`).join(', ')
  const names = actorsIn(context, found, slot).map(({ name, kind }) => `${name} (${kind})`)
  return `${slot} is ${words}, ${names.length === 0 ? 'which names no actor' : names.join(', ')}`
}
