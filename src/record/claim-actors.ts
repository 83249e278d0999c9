import type { Claim } from '../model/index.ts'

/** What an actor is to a claim. `from` is the side that releases in an exchange; `by` of a figure is who did it. */
export const actorRoles = [
  'party',
  'host',
  'mediator',
  'by',
  'to',
  'from',
  'actor',
  'recipient',
  'source',
] as const
export type ActorRole = (typeof actorRoles)[number]

export interface ClaimActor {
  role: ActorRole
  name: string
}

/**
 * @returns every actor that a claim names, with its role, in the order of the claim's slots; sources come last,
 *   from the outlet inwards
 */
export function claimActors(claim: Claim): ClaimActor[] {
  return [
    ...slotActors(claim),
    ...withRole(
      'source',
      claim.sources.map(({ name }) => name),
    ),
  ]
}

function slotActors(claim: Claim): ClaimActor[] {
  switch (claim.kind) {
    case 'encounter':
      return [
        ...withRole('party', claim.parties),
        ...withRole('host', claim.host),
        ...withRole('mediator', claim.mediator),
      ]
    case 'offer':
      return [...withRole('by', claim.by), ...withRole('to', claim.to)]
    case 'truce':
      return [...withRole('party', claim.parties), ...withRole('mediator', claim.mediator)]
    case 'exchange':
      return withRole(
        'from',
        claim.legs.map(({ from }) => from),
      )
    case 'act':
      return [...withRole('actor', claim.actor), ...withRole('recipient', claim.recipient)]
    case 'figure':
      return withRole('by', [claim.by])
  }
}

function withRole(role: ActorRole, names: readonly (string | null)[] | null): ClaimActor[] {
  return (names ?? []).filter((name) => name !== null).map((name) => ({ role, name }))
}
