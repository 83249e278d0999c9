import type { Sentence } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { Document } from '../document.ts'
import type { Entity, NameIndex, Role } from './entities.ts'
import type { Mention } from './mentions.ts'
import { appositionsOf, caseOf, phraseAt } from './phrases.ts'
import { bodiesOf, isRoleNoun, orderBodies, readRole } from './role-words.ts'
import type { ActorTables } from './tables.ts'

/**
 * Reads off what the report says its persons are, and gives each the bodies that it acts for. Patterns: "Hamas leader
 * N", "the head of the Mossad, N", "N, head of X,", "N is the leader of X", "N of X", "X's N". Roles that somebody
 * held earlier count for descriptions, not for whom he acts for.
 */
export function attachRoles(document: Document, names: NameIndex, tables: ActorTables): void {
  for (const mention of names.mentions) {
    const entity = names.entityOf(mention)
    if (entity.kind !== 'person') continue
    const sentence = document.sentences[mention.sentence]!
    entity.sex ??= sexOf(sentence, mention, tables)
    entity.roles.push(...rolesOfMention(document, names, tables, mention))
    entity.actsFor.push(...ownersOf(sentence, names, mention))
  }
  for (const entity of names.entities) {
    if (entity.kind !== 'person') continue
    const fromRoles = entity.roles.flatMap((role) =>
      role.bodies.filter((body) => !role.former || body.kind !== 'country'),
    )
    entity.actsFor = orderBodies([...fromRoles, ...entity.actsFor])
    entity.sex ??= entity.roles.find((role) => role.sex !== null)?.sex ?? null
    const [given] = entity.name.split(' ')
    if (given !== undefined && given !== entity.name) entity.sex ??= tables.sexOf(given)
  }
}

function rolesOfMention(document: Document, names: NameIndex, tables: ActorTables, mention: Mention): Role[] {
  const sentence = document.sentences[mention.sentence]!
  const ranges = [
    beforeName(sentence, names, tables, mention),
    ...besideName(sentence, names, tables, mention),
    ...predicates(sentence, tables, mention),
  ]
  return ranges.flatMap((range) => {
    const role = range === null ? null : readRole(names, tables, sentence, mention.sentence, range)
    return role === null ? [] : [{ ...role, token: range?.head ?? role.token }]
  })
}

interface Range {
  first: number
  end: number
  head?: number
}

/** The run of words directly before a name that says what its bearer is: "US Secretary of State". */
export function beforeName(
  sentence: Sentence,
  names: NameIndex,
  tables: ActorTables,
  mention: Mention,
): Range | null {
  let first = mention.first
  let at = mention.first - 1
  while (at >= 0) {
    const token = sentence.tokens[at]!
    const isMark = /^[-–]$/.test(token.text) || /^['’]s?$/.test(token.text)
    const other = names.at(mention.sentence, at)
    if (other !== undefined && names.entityOf(other).kind === 'person') {
      const follows = sentence.tokens[other.end]?.text ?? ''
      if (!/^['’]s?$/.test(follows)) break
    }
    if (/^(NOUN|PROPN|ADJ|X)$/.test(token.upos) || isMark || other !== undefined) first = at
    else if (/^(of|for)$/i.test(token.text) && mayReachBack(sentence, tables, at, first, mention.first))
      first = at
    else if (token.upos !== 'DET') break
    else if (!isOfBefore(sentence, at)) break
    at -= 1
  }
  return first < mention.first ? { first, end: mention.first } : null
}

/** "Secretary of State N", "head of the Mossad N": the words between "of" and the name name no role themselves. */
function mayReachBack(
  sentence: Sentence,
  tables: ActorTables,
  of: number,
  first: number,
  name: number,
): boolean {
  const before = sentence.tokens[of - 1]
  if (before === undefined || !isRoleNoun(before, tables) || first >= name) return false
  return !sentence.tokens.slice(of + 1, name).some((token) => isRoleNoun(token, tables) || token.text === ',')
}

function isOfBefore(sentence: Sentence, at: number): boolean {
  return /^(of|for)$/i.test(sentence.tokens[at - 1]?.text ?? '')
}

/** Appositions: "N, head of X", "the head of X, N"; by the tree, and by the commas where the tree says otherwise. */
function besideName(sentence: Sentence, names: NameIndex, tables: ActorTables, mention: Mention): Range[] {
  const ranges: Range[] = []
  const add = (index: number): void => {
    const phrase = phraseAt(sentence, index)
    const covered = names.at(mention.sentence, index)
    if (covered !== undefined && names.entityOf(covered).kind === 'person') return
    if (isRoleNoun(phrase.head, tables))
      ranges.push({ first: phrase.first, end: phrase.complementEnd, head: index })
  }
  for (let index = mention.first; index < mention.end; index += 1) {
    for (const apposition of appositionsOf(sentence, index)) add(apposition.index)
    const token = sentence.tokens[index]!
    if (
      /^(appos|flat|nmod:desc)/.test(token.relation) &&
      (token.head < mention.first || token.head >= mention.end)
    )
      add(token.head)
  }
  const before = beforeName(sentence, names, tables, mention)?.first ?? mention.first
  const left = headBeforeComma(sentence, before)
  if (left !== null && !ranges.some((range) => range.head === left)) {
    const phrase = phraseAt(sentence, left)
    if (phrase.complementEnd >= before - 1) add(left)
  }
  return ranges
}

/** "the head of the intelligence service, General N": head of the definite phrase that ends at the comma. */
function headBeforeComma(sentence: Sentence, first: number): number | null {
  if (sentence.tokens[first - 1]?.text !== ',') return null
  let at = first - 2
  const inside = (token: number): boolean => token >= 0 && token < first - 1
  if (!inside(at)) return null
  for (;;) {
    const { head, relation } = sentence.tokens[at]!
    if (!inside(head) || !/^(nmod|case|compound|amod|det|flat|nmod:poss|fixed)/.test(relation)) break
    at = head
  }
  const token = sentence.tokens[at]!
  const phrase = phraseAt(sentence, at)
  const isDefinite = phrase.determiner === 'the' || phrase.possessor !== null
  return /^(NOUN|PROPN)$/.test(token.upos) && isDefinite ? at : null
}

/** "N is the leader of X". */
function predicates(sentence: Sentence, tables: ActorTables, mention: Mention): Range[] {
  const { relation, head } = sentence.tokens[mention.head]!
  if (!relation.startsWith('nsubj') || head < mention.end) return []
  const isNominal = childrenOf(sentence, head).some((child) => child.relation === 'cop')
  if (
    !isNominal ||
    !isRoleNoun(sentence.tokens[head]!, tables) ||
    !/^(NOUN|PROPN)$/.test(sentence.tokens[head]!.upos)
  )
    return []
  const phrase = phraseAt(sentence, head)
  return [{ first: phrase.first, end: phrase.complementEnd, head }]
}

/** "N of the Palestinian Authority", "Hamas's N": the body that the name itself is tied to. */
function ownersOf(sentence: Sentence, names: NameIndex, mention: Mention): Entity[] {
  const owners: Entity[] = []
  for (let index = mention.first; index < mention.end; index += 1) {
    for (const child of childrenOf(sentence, index)) {
      const isAfter = child.index >= mention.end && child.index <= mention.end + 4
      const isOf = child.relation.startsWith('nmod') && caseOf(sentence, child.index) === 'of'
      const isOwner = child.relation === 'nmod:poss' && child.index < mention.first
      if (!(isAfter && isOf) && !isOwner) continue
      const owner = names.at(mention.sentence, child.index)
      if (owner !== undefined && names.entityOf(owner).kind !== 'person')
        owners.push(...bodiesOf(names.entityOf(owner), names))
    }
  }
  return owners
}

function sexOf(sentence: Sentence, mention: Mention, tables: ActorTables): Entity['sex'] {
  const before = sentence.tokens[mention.first - 1]?.text.toLowerCase() ?? ''
  if (tables.roles.male.has(before)) return 'male'
  return tables.roles.female.has(before) ? 'female' : null
}

/** What the report says its organisations are: "the Houthi movement", "Hamas, the militant group". */
export function natureOf(document: Document, names: NameIndex, entity: Entity): Set<string> {
  const nature = new Set<string>(entity.organisation?.nature)
  for (const mention of entity.mentions) {
    const sentence = document.sentences[mention.sentence]!
    const head = sentence.tokens[mention.head]!
    const outer = head.head >= 0 ? sentence.tokens[head.head]! : undefined
    if (
      outer !== undefined &&
      /^(appos|compound|flat|nmod:desc|amod)/.test(head.relation) &&
      outer.upos === 'NOUN'
    )
      nature.add(outer.text.toLowerCase())
    for (const apposition of appositionsOf(sentence, mention.head)) nature.add(apposition.text.toLowerCase())
    const before = sentence.tokens[mention.first - 1]
    if (before?.upos === 'NOUN') nature.add(before.text.toLowerCase())
  }
  return nature
}
