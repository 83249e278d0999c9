import type { TokenRef } from '../document.ts'
import { refKey } from './context.ts'
import type { Context } from './context.ts'
import type { Entity, Role } from './entities.ts'
import type { Phrase } from './phrases.ts'
import { orderBodies } from './role-words.ts'
import { isPlural } from './words.ts'

/**
 * The opening of many reports: an office without a name, then at the start of the next sentence a name without an office
 * ("Norway's deputy foreign minister has said. Kari Lund told …"); and "a spokesman has said" before "Spokesman N".
 */
export function nameLeadingOffices(context: Context): void {
  for (const { ref, phrase, role } of context.described) {
    if (isPlural(phrase.head) || context.holders.has(refKey(ref))) continue
    const person = nameAtStart(context, ref, role) ?? soleHolderAfter(context, ref, phrase, role)
    if (person === null) continue
    context.holders.set(refKey(ref), [person])
    person.roles.push({ ...role, sentence: ref.sentence, token: ref.token })
    person.actsFor = orderBodies([...person.actsFor, ...(role.former ? [] : role.bodies)])
  }
}

function nameAtStart(context: Context, ref: TokenRef, role: Role): Entity | null {
  const isOffice = context.tables.roles.offices.has(role.head) && role.bodies.length > 0
  if (
    !isOffice ||
    !/^(nsubj|obl|root)/.test(context.document.sentences[ref.sentence]!.tokens[ref.token]!.relation)
  )
    return null
  const first = context.names.mentions.find((mention) => mention.sentence > ref.sentence)
  if (first === undefined || first.sentence !== ref.sentence + 1 || first.first > 2) return null
  const entity = context.names.entityOf(first)
  const isNew = entity.mentions[0] === first && first.end - first.first > 1
  const isSubject =
    context.document.sentences[first.sentence]!.tokens[first.head]!.relation.startsWith('nsubj')
  return entity.kind === 'person' && isNew && isSubject && entity.roles.length === 0 ? entity : null
}

/** "A spokesman": the one person with that role whom the next three sentences name. */
function soleHolderAfter(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Entity | null {
  if (!/^(a|an)$/.test(phrase.determiner ?? '') || role.head !== 'spokesman') return null
  const holders = context.names.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      entity.roles.some(
        (own) => own.head === role.head && own.sentence > ref.sentence && own.sentence <= ref.sentence + 3,
      ) &&
      (role.bodies.length === 0 ||
        entity.actsFor.length === 0 ||
        role.bodies.some((body) => entity.actsFor.includes(body))),
  )
  return holders.length === 1 ? holders[0]! : null
}
