import type { ActorEntry } from '../../record/index.ts'
import { saySupport } from './lines.ts'
import { table } from './table.ts'

/** One row per actor; other spellings stand at the end. */
export function actorsText(actors: readonly ActorEntry[]): string {
  const rows = actors.map(({ name, claims, roles, support, spellings }) => [
    name,
    String(claims),
    saySupport(support),
    Object.entries(roles)
      .map(([role, count]) => `${role} ${count}`)
      .join(', '),
    spellings.slice(1).join('; '),
  ])
  return table(['actor', 'claims', 'in', 'roles', 'also written'], rows)
}
