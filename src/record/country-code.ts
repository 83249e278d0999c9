import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { normaliseActorName } from './actor-name.ts'

const file = new URL('../../grammar/plover/country-codes.yaml', import.meta.url)
let codes: Map<string, string> | undefined

/** Three-letter code of a country, or of a body that PLOVER lists beside them; null for any other name. */
export function countryCode(name: string): string | null {
  codes ??= loadCodes()
  return codes.get(normaliseActorName(name)) ?? null
}

function loadCodes(): Map<string, string> {
  const table = z.record(z.string().length(3), z.array(z.string())).parse(parse(readFileSync(file, 'utf8')))
  return new Map(
    Object.entries(table).flatMap(([code, names]) => names.map((name) => [normaliseActorName(name), code])),
  )
}
