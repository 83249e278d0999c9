import type { Actor, Document, TokenRef } from '../document.ts'
import type { Entity, NameIndex, Role } from './entities.ts'
import type { Phrase } from './phrases.ts'
import type { ActorTables, Nation } from './tables.ts'

/** An actor together with what stands behind it. */
export interface Found extends Actor {
  entity: Entity | null
  /** Entities that the actor acts for; `actsFor` holds their names. */
  bodies: Entity[]
}

/** An unnamed office, official or body that the report introduces: "a senior U.S. official". */
export interface Described {
  ref: TokenRef
  phrase: Phrase
  role: Role
}

/** What the parts of name resolution share for one report. */
export interface Context {
  document: Document
  tables: ActorTables
  names: NameIndex
  /** Descriptions that introduce somebody, in text order. */
  described: Described[]
  /** Person whose role a noun names ("president" in "the Egyptian president, N"), by sentence and token. */
  holders: Map<string, Entity[]>
  /** The country that the report is about, where one clearly is. */
  mainNation: Nation | null
  /** Resolves a phrase; guarded against running in circles. */
  resolve(ref: TokenRef): Found[]
}

export function refKey(ref: TokenRef): string {
  return `${ref.sentence}:${ref.token}`
}

/** True when `a` stands before `b`. */
export function isBefore(a: TokenRef, b: TokenRef): boolean {
  return a.sentence < b.sentence || (a.sentence === b.sentence && a.token < b.token)
}

/** An actor for a named entity. */
export function foundEntity(
  context: Context,
  entity: Entity,
  span: { start: number; end: number },
  why: string[],
): Found {
  const bodies = entity.kind === 'person' ? entity.actsFor : stateOf(context, entity)
  return {
    name: entity.name,
    kind: entity.kind,
    actsFor: bodies.map((body) => body.name),
    bodies,
    entity,
    start: span.start,
    end: span.end,
    why,
  }
}

function stateOf(context: Context, entity: Entity): Entity[] {
  const isNation = entity.kind === 'country' || entity.kind === 'people' || entity.kind === 'place'
  return entity.nation === null || isNation ? [] : [context.names.nationEntity(entity.nation)]
}

/** Span of tokens in the report's text. */
export function spanOf(
  context: Context,
  sentence: number,
  first: number,
  end: number,
): { start: number; end: number } {
  const { tokens } = context.document.sentences[sentence]!
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end }
}
