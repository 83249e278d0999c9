import type { Entity, NameIndex } from './entities.ts'
import { isPartOf, nameSkeleton } from './people.ts'
import { key } from './words.ts'

/** The entity that bears a name in the report, in full or in part; null when none does. */
export function entityNamed(names: NameIndex, name: string): Entity | null {
  const exact = names.entities.find(
    (entity) =>
      entity.name !== '' &&
      (key(entity.name) === key(name) || entity.mentions.some((mention) => key(mention.text) === key(name))),
  )
  if (exact !== undefined) return exact
  const words = nameSkeleton(name)
  return (
    names.entities.find((entity) => entity.kind === 'person' && isPartOf(words, nameSkeleton(entity.name))) ??
    null
  )
}
