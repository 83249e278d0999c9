import type { Context } from './context.ts'
import type { Entity, Role } from './entities.ts'
import { isPlural } from './words.ts'

/** Gives the persons of a list like "his Greek and French counterparts, N and N" the nation of each. */
export function shareOutNations(context: Context): void {
  for (const list of respectiveLists(context)) shareOut(list)
}

interface RespectiveList {
  persons: Entity[]
  bodies: Entity[]
  role: Role
}

/** "His Greek, Cypriot and French counterparts, N, N and N": as many persons as nations, in one order. */
function respectiveLists(context: Context): RespectiveList[] {
  return context.names.mentions.flatMap((mention) => {
    const entity = context.names.entityOf(mention)
    const sentence = context.document.sentences[mention.sentence]!
    return entity.roles.flatMap((role) => {
      const noun = sentence.tokens[role.token]
      if (
        role.sentence !== mention.sentence ||
        noun === undefined ||
        !isPlural(noun) ||
        role.bodies.length < 2
      )
        return []
      const persons = personsFrom(context, mention.sentence, mention.first)
      return persons.length === role.bodies.length ? [{ persons, bodies: [...role.bodies], role }] : []
    })
  })
}

/** Persons of a list that runs on from a token with nothing but commas and "and" between. */
function personsFrom(context: Context, sentence: number, first: number): Entity[] {
  const { tokens } = context.document.sentences[sentence]!
  const persons: Entity[] = []
  let at = first
  while (at < tokens.length) {
    const mention = context.names.at(sentence, at)
    const entity = mention === undefined ? undefined : context.names.entityOf(mention)
    if (mention !== undefined && entity?.kind === 'person') {
      persons.push(entity)
      at = mention.end
    } else if (/^(,|and)$/.test(tokens[at]!.text)) at += 1
    else break
  }
  return persons
}

function shareOut({ persons, bodies, role }: RespectiveList): void {
  persons.forEach((person, at) => {
    const body = bodies[at]!
    person.actsFor = [...person.actsFor.filter((other) => !bodies.includes(other)), body]
    if (!person.roles.includes(role)) person.roles.push({ ...role, bodies: [body] })
  })
  role.bodies = [bodies[0]!]
}
