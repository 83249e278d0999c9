import type { Entity, Role } from './entities.ts'

/** A description fits a person's role when each of its words and bodies is in it or is left open by it. */
export function fits(role: Role, own: Role, entity: Entity): boolean {
  if (role.head !== own.head) return false
  const known = new Set([
    ...own.words,
    ...own.bodies.flatMap((body) => body.name.toLowerCase().split(' ')),
    ...(role.head === 'head' ? ['political', 'bureau', 'politburo', 'supreme', 'overall', 'top'] : []),
  ])
  const rest = role.words.filter((word) => word !== role.head)
  if (!rest.every((word) => known.has(word)) && !sharesTopic(rest, own)) return false
  if (role.bodies.length === 0) return true
  const ownBodies = own.bodies.length > 0 ? own.bodies : entity.actsFor
  if (ownBodies.length > 0) return role.bodies.some((body) => ownBodies.includes(body))
  // Nobody's body is stated: "the Egyptian president" may be "President N", "the head of X" is not any head.
  const sameWords = role.words.length === own.words.length
  return sharesTopic(rest, own) || (sameWords && !genericHeads.has(role.head))
}

/** Heads under which a report may speak of several persons at once. */
export const genericHeads = new Set([
  'head',
  'envoy',
  'spokesman',
  'commander',
  'official',
  'member',
  'adviser',
  'negotiator',
])

/** "head of Egyptian intelligence" and "head of the intelligence service": one common word beside the head. */
function sharesTopic(rest: string[], own: Role): boolean {
  return (
    rest.length > 0 &&
    rest.length < 3 &&
    own.words.some((word) => word !== own.head && rest.includes(word)) &&
    rest.every(
      (word) => own.words.includes(word) || /^(service|agency|bureau|department|body|office)$/.test(word),
    )
  )
}
