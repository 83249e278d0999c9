import type { TableOrganisation } from './tables.ts'
import { isAcronym, key } from './words.ts'

const generic =
  /[ -](movement|group|rebels?|militia|militants?|forces|party|network|insurgents|fighters|islamists)$/i

/**
 * The name by which the record calls an organisation: the full name that stands for an acronym where the report gives
 * it, else its usual name; never a longer form that only adds what it is ("Hamas movement").
 *
 * @param forms the names as the report writes them, one for each mention
 */
export function organisationName(forms: string[], organisation: TableOrganisation | null): string {
  const used = [...new Set(forms)]
  if (organisation === null) {
    const first = used[0] ?? ''
    const written = used.filter((form) => !isAcronym(form))
    return [...written].sort((a, b) => b.length - a.length)[0] ?? first
  }
  const usual = organisation.name
  const own = used.find((form) => key(form) === key(usual))
  if (own !== undefined && !isAcronym(usual)) return own
  const full = used.filter((form) => !isAcronym(form) && form.includes(' ') && !generic.test(form))
  if (full.length > 0) return full.sort((a, b) => b.length - a.length)[0]!
  if (own !== undefined) return own
  if (used.some((form) => isAcronym(form))) return used.find((form) => isAcronym(form))!
  return usual
}
