import type { Claim, FigureClaim } from '../../model/index.ts'
import { anchorOf } from '../anchor.ts'

/**
 * Lets counts complete one another. A part ("including 30 children") has the days, the place and the doer of the whole
 * it is counted in; a count told again has those that the report gave it before. What a count says itself stays.
 */
export function completeFigures(claims: readonly Claim[]): Claim[] {
  const done: Claim[] = []
  for (const claim of claims) {
    if (claim.kind !== 'figure') {
      done.push(claim)
      continue
    }
    const figures = done.filter((other) => other.kind === 'figure')
    const whole = figures.findLast((other) => isPartOf(claim, other))
    const again = figures.findLast((other) => isSameCount(claim, other))
    const from = whole ?? again
    done.push(from === undefined ? claim : completed(claim, from, whole === undefined ? 'again' : 'part'))
  }
  return done.map((claim) => (claim.kind === 'figure' ? besideOthers(claim, done) : claim))
}

/** "Four people were killed and 21 wounded in a fire in Harvan": counts told side by side share place and doer. */
function besideOthers(claim: FigureClaim, all: readonly Claim[]): FigureClaim {
  if (!harms.has(claim.measure) || (claim.place !== null && claim.by !== null)) return claim
  const beside = all.find(
    (other) =>
      other.kind === 'figure' &&
      other.start === claim.start &&
      other.measure !== claim.measure &&
      harms.has(other.measure) &&
      areSideBySide(claim, other),
  )
  if (beside?.kind !== 'figure') return claim
  return { ...claim, place: claim.place ?? beside.place, by: claim.by ?? beside.by }
}

const harms = new Set(['killed', 'wounded', 'missing', 'abducted'])
/** In characters: a number, a noun and a verb fit in between, no clause of its own. */
const farthest = 45

function areSideBySide(a: FigureClaim, b: FigureClaim): boolean {
  const [first, second] = anchorOf(a).start < anchorOf(b).start ? [a, b] : [b, a]
  const [from, to] = [anchorOf(first).end, anchorOf(second).start]
  return (
    to - from < farthest && /\b(?:and|while)\b/.test(first.quote.slice(from - first.start, to - first.start))
  )
}

function completed(claim: FigureClaim, from: FigureClaim, how: string): FigureClaim {
  const takesWhen = claim.when === null && from.when !== null
  return {
    ...claim,
    when: takesWhen ? from.when : claim.when,
    whenFrom: takesWhen ? from.whenFrom : claim.whenFrom,
    place: claim.place ?? from.place,
    by: claim.by ?? from.by,
    why: takesWhen ? [...claim.why, `when-figure-${how}`] : claim.why,
  }
}

/** "100 deaths, among them 30 civilians": in one sentence, smaller, and told as a part. */
function isPartOf(part: FigureClaim, whole: FigureClaim): boolean {
  if (whole.start !== part.start || whole.measure !== part.measure || part.value >= whole.value) return false
  const [from, to] = [anchorOf(whole).end - whole.start, anchorOf(part).start - whole.start]
  return /\b(?:including|among (?:them|those|whom)|of (?:them|whom|those))\b/i.test(
    whole.quote.slice(from, to),
  )
}

function isSameCount(later: FigureClaim, earlier: FigureClaim): boolean {
  return (
    later.start !== earlier.start &&
    later.measure === earlier.measure &&
    later.value === earlier.value &&
    later.value > 10 &&
    (later.when === null || earlier.when === null) &&
    (later.by === null || earlier.by === null || later.by === earlier.by)
  )
}
