import { z } from 'zod'
import { ParleyError } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { requireIsoDate } from './iso-date.ts'

const words = z.string().nullish()

/** One report as JSON. Keys that Parley does not know are left alone. */
const inputSchema = z.object({
  id: z.union([z.string().max(200), z.number()]).nullish(),
  title: words,
  outlet: words,
  url: words,
  published: words,
  text: words,
})

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/**
 * Takes one report out of a JSON value. Its text is kept exactly as it is, since offsets count from its start.
 *
 * @throws ParleyError `not-a-report`, `bad-field`, `missing-text`, `not-a-date`
 */
export function draftFromJson(value: unknown, where: string): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ParleyError('not-a-report', 'this is not a JSON object', {
      where,
      remedy: 'Write each report as {"text": …, "published": …}',
    })
  }
  const parsed = inputSchema.safeParse(value)
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new ParleyError('bad-field', `"${key}" is not what it should be`, {
      where,
      remedy: `Write "${key}" as a string, or leave it out`,
    })
  }
  const { id, title, outlet, url, published, text } = parsed.data
  if (text === null || text === undefined) {
    throw new ParleyError('missing-text', 'there is no text in it', {
      where,
      remedy: 'Give the report’s text in "text"',
    })
  }
  const date = filled(published)
  return {
    id: id === null || id === undefined ? null : filled(String(id)),
    title: filled(title),
    outlet: filled(outlet),
    url: filled(url),
    published: date === null ? null : requireIsoDate(date, '"published"', where),
    publishedFrom: 'input',
    text,
  }
}
