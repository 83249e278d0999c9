import { ParleyError, claimKinds } from '../model/index.ts'
import type { ClaimKind } from '../model/index.ts'

/** @throws ParleyError `unknown-kind` naming the kinds there are */
export function checkKind(text: string): ClaimKind {
  const kind = claimKinds.find((known) => known === text)
  if (kind !== undefined) return kind
  throw new ParleyError('unknown-kind', `there is no kind of claim called ${JSON.stringify(text)}`, {
    where: '--kind',
    remedy: `Give one of ${claimKinds.join(', ')}`,
  })
}
