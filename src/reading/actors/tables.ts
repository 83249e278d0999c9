import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { isPartOf, nameSkeleton } from './people.ts'
import { key } from './words.ts'

const words = z.array(z.string()).default([])

const countrySchema = z.object({
  iso: z.string(),
  name: z.string(),
  names: words,
  adjectives: words,
  people: words,
  capitals: words,
})
const peopleSchema = z.object({
  name: z.string(),
  names: words,
  adjectives: words,
  body: z.string().optional(),
})
const seatSchema = z.object({ name: z.string(), names: words, country: z.string() })
const organisationSchema = z.object({
  name: z.string(),
  names: words,
  of: words,
  nature: words,
  traits: words,
})
const personSchema = z.object({ name: z.string(), names: words, for: words })
const givenSchema = z.object({ female: words, male: words })
const mediaSchema = z.object({ names: words, nouns: words, cues: words })
const rolesSchema = z.object({
  titles: words,
  male: words,
  female: words,
  offices: words,
  shared: words,
  persons: words,
  unnamed: words,
  bodies: words,
  stateBodies: words,
  groups: words,
  quantities: words,
  nation: words,
  government: words,
  pairs: z.object({ any: words, persons: words, countries: words, groups: words }),
  former: words,
  creeds: words,
  officeBodies: words,
  abstract: words,
  postAdjectives: words,
  placeVerbs: words,
  governmentObjects: words,
  placePrepositions: words,
  governmentPrepositions: words,
})

/** A country, or a people without one, that bodies act for. */
export interface Nation {
  name: string
  iso: string | null
  /** Organisation that its office-holders act for, where it is not a country. */
  body: string | null
  /** Names by which reports call it, its own name first. */
  names: string[]
}

export interface TableOrganisation {
  name: string
  names: string[]
  of: string[]
  nature: string[]
  traits: string[]
}

/** What a name means by the tables: which nation, organisation or seat, and in which form it stands. */
export type Sense =
  | { is: 'nation'; nation: Nation; form: 'name' | 'adjective' | 'people' }
  | { is: 'capital'; nation: Nation }
  | { is: 'seat'; name: string; nation: Nation | null }
  | { is: 'organisation'; organisation: TableOrganisation }
  | { is: 'medium' }
  | { is: 'place' }

type RoleLists = Omit<z.infer<typeof rolesSchema>, 'pairs'>

export interface ActorTables {
  /** Senses by key of the name (see `key`). */
  senses: Map<string, Sense[]>
  /** Longest name of the tables, in tokens as split at blanks, hyphens and apostrophes. */
  longest: number
  nationsByName: Map<string, Nation>
  roles: { [list in keyof RoleLists]: Set<string> }
  pairs: { any: Set<string>; persons: Set<string>; countries: Set<string>; groups: Set<string> }
  media: { nouns: Set<string>; cues: Set<string> }
  /** Countries (by name) or organisations that a well-known person acts for, by any of his names. */
  people(name: string): string[]
  /** Sex that a given name says, or null. */
  sexOf(givenName: string): 'male' | 'female' | null
}

let loaded: ActorTables | undefined

/** The tables of `grammar/actors`, read once. Throws when a file is missing or not of its schema. */
export function actorTables(): ActorTables {
  loaded ??= loadTables()
  return loaded
}

function readTable<T>(name: string, schema: z.ZodType<T>): T {
  const file = new URL(`../../../grammar/actors/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}

function loadTables(): ActorTables {
  const senses = new Map<string, Sense[]>()
  const add = (name: string, sense: Sense): void => {
    const entry = key(name)
    senses.set(entry, [...(senses.get(entry) ?? []), sense])
  }
  const nationsByName = addNations(add)
  for (const seat of readTable('seats', z.array(seatSchema))) {
    const nation = nationsByName.get(seat.country) ?? null
    for (const name of [seat.name, ...seat.names]) add(name, { is: 'seat', name: seat.name, nation })
  }
  for (const organisation of readTable('organisations', z.array(organisationSchema))) {
    for (const name of [organisation.name, ...organisation.names])
      add(name, { is: 'organisation', organisation })
  }
  for (const name of readTable('places', z.array(z.string()))) add(name, { is: 'place' })
  const media = readTable('media', mediaSchema)
  for (const name of media.names) add(name, { is: 'medium' })
  const { pairs, ...lists } = readTable('roles', rolesSchema)
  return {
    senses,
    longest: Math.max(...[...senses.keys()].map((entry) => entry.split(/[\s'-]+/).length)) + 2,
    nationsByName,
    roles: Object.fromEntries(
      Object.entries(lists).map(([list, entries]) => [list, new Set(entries)]),
    ) as ActorTables['roles'],
    pairs: {
      any: new Set(pairs.any),
      persons: new Set(pairs.persons),
      countries: new Set(pairs.countries),
      groups: new Set(pairs.groups),
    },
    media: { nouns: new Set(media.nouns), cues: new Set(media.cues.map((cue) => cue.toLowerCase())) },
    people: peopleTable(),
    sexOf: givenNames(),
  }
}

/** Countries and peoples; the map that is returned finds them by name and by ISO code. */
function addNations(add: (name: string, sense: Sense) => void): Map<string, Nation> {
  const byName = new Map<string, Nation>()
  for (const country of readTable('countries', z.array(countrySchema))) {
    const names = [country.name, ...country.names]
    const nation: Nation = { name: country.name, iso: country.iso, body: null, names }
    byName.set(country.name, nation)
    byName.set(country.iso, nation)
    for (const name of names) add(name, { is: 'nation', nation, form: 'name' })
    for (const name of country.adjectives) add(name, { is: 'nation', nation, form: 'adjective' })
    for (const name of country.people) {
      if (!country.adjectives.includes(name)) add(name, { is: 'nation', nation, form: 'people' })
    }
    for (const name of country.capitals) add(name, { is: 'capital', nation })
  }
  for (const people of readTable('peoples', z.array(peopleSchema))) {
    const names = [people.name, ...people.names]
    const nation: Nation = { name: people.name, iso: null, body: people.body ?? null, names }
    byName.set(people.name, nation)
    add(people.name, { is: 'nation', nation, form: 'people' })
    for (const name of people.names) add(name, { is: 'nation', nation, form: 'name' })
    for (const name of people.adjectives) {
      if (name !== people.name) add(name, { is: 'nation', nation, form: 'adjective' })
    }
  }
  return byName
}

function givenNames(): ActorTables['sexOf'] {
  const { female, male } = readTable('given-names', givenSchema)
  const women = new Set(female.map(key))
  const men = new Set(male.map(key))
  return (name) => (women.has(key(name)) ? 'female' : men.has(key(name)) ? 'male' : null)
}

/** Finds well-known persons by full name, in any spelling, or by a surname that only one of them bears. */
function peopleTable(): ActorTables['people'] {
  const people = readTable('people', z.array(personSchema)).flatMap((person) =>
    [person.name, ...person.names].map((name) => ({
      words: nameSkeleton(name),
      surname: key(name.split(' ').at(-1)!),
      actsFor: person.for,
    })),
  )
  return (name) => {
    const words = nameSkeleton(name)
    const fitting = people.filter((person) =>
      words.length > 1
        ? person.words.length > 1 && (isPartOf(words, person.words) || isPartOf(person.words, words))
        : person.surname === key(name),
    )
    const bodies = [...new Set(fitting.flatMap((person) => person.actsFor))]
    return bodies.length === 1 ? bodies : []
  }
}
