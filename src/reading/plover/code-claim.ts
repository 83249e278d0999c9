import type { AuxiliaryMode, Claim, Plover, PloverType } from '../../model/index.ts'
import { holdsWord, ploverRows, type PloverRow } from './table.ts'

/**
 * The claim as an event of PLOVER 2.0, by the rows of `grammar/plover/types.yaml`. A type that the claim's rule states
 * is already in `claim.plover`.
 * @returns null for what PLOVER has no event for
 */
export function ploverOf(claim: Claim): Plover | null {
  const row = rowOf(claim)
  if (row === undefined || row.gives === 'none') return null
  const coded = row.gives === 'as-coded' ? claim.plover : row.gives
  if (coded === null || coded === undefined) return null
  return { type: coded.type, mode: coded.mode, context: auxiliaryOf(claim, row.asserted) }
}

/**
 * Why a claim has its PLOVER type, as half a sentence, or null when no row fits.
 * @param stated the type that the claim's rule states, if any
 */
export function whyPlover(claim: Claim, stated: Pick<Plover, 'type' | 'mode'> | undefined): string | null {
  const { plover: _, ...plain } = claim
  const uncoded = plain as Claim
  return (
    rowOf(stated === undefined ? uncoded : { ...uncoded, plover: { ...stated, context: [] } })?.because ??
    null
  )
}

function rowOf(claim: Claim): PloverRow | undefined {
  return ploverRows.find((candidate) => fits(candidate, claim))
}

/** The same claim with its PLOVER type, before the names of what produced it. */
export function withPlover<C extends Claim>(claim: C): C {
  return { ...claim, plover: ploverOf(claim) }
}

/**
 * The auxiliary modes: looked back at, to come, only thought of, said not to be so.
 * @param asserted the type itself says that it is to come or was refused
 */
function auxiliaryOf({ background, status }: Claim, asserted: boolean): AuxiliaryMode[] {
  const modes: AuxiliaryMode[] = background ? ['historical'] : []
  if (asserted) return modes
  if (status === 'expected') modes.push('future')
  if (status === 'possible') modes.push('hypothetical')
  if (status === 'refused' || status === 'denied' || status === 'called-off') modes.push('negation')
  return modes
}

function fits(row: PloverRow, claim: Claim): boolean {
  const { status, mode, measure, rule, coded, moded, says, has = [], lacks = [] } = row
  return (
    row.kind === claim.kind &&
    (status === undefined || status.includes(claim.status)) &&
    (mode === undefined || (claim.kind === 'encounter' && mode.includes(claim.mode))) &&
    (measure === undefined || (claim.kind === 'figure' && measure.includes(claim.measure))) &&
    (rule === undefined || rule.some((name) => isMadeBy(claim, name))) &&
    (coded === undefined || isCoded(claim.plover?.type, coded)) &&
    (moded === undefined || moded === (typeof claim.plover?.mode === 'string')) &&
    (says === undefined || holdsWord(says, termsOf(claim, has))) &&
    has.every((slot) => isFilled(claim, slot)) &&
    !lacks.some((slot) => isFilled(claim, slot))
  )
}

function isCoded(type: PloverType | undefined, coded: '*' | readonly PloverType[]): boolean {
  return type !== undefined && (coded === '*' || coded.includes(type))
}

function isMadeBy(claim: Claim, name: string): boolean {
  return claim.why.some((part) =>
    name.endsWith('*') ? part.startsWith(`rule:${name.slice(0, -1)}`) : part === `rule:${name}`,
  )
}

/** The terms of an offer that a row asks for: what is given, what is wanted, or both where it asks for neither. */
function termsOf(claim: Claim, has: readonly string[]): string {
  if (claim.kind !== 'offer') return claim.quote
  const { gives, gets } = claim
  return (has.includes('gives') ? [gives] : has.includes('gets') ? [gets] : [gives, gets]).join(' ')
}

function isFilled(claim: Claim, slot: string): boolean {
  const value: unknown = (claim as unknown as Record<string, unknown>)[slot]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
