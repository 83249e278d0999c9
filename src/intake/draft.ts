import { basename } from 'node:path'
import { ParleyError, requireEnglish, type Report } from '../model/index.ts'
import type { StatedDate } from './iso-date.ts'
import { findNoise } from './noise.ts'
import { publishedInText } from './published-in-text.ts'
import { reportId } from './report-id.ts'

/** What one input says of its report, before the options and the text itself are asked for the rest. */
export interface Draft {
  id: string | null
  title: string | null
  outlet: string | null
  url: string | null
  published: StatedDate | null
  /** Who gave `published`: the input's own field, or the page's metadata. */
  publishedFrom: 'input' | 'page'
  text: string
}

/** What holds for inputs that do not say so themselves. */
export interface Defaults {
  published: StatedDate | null
  outlet: string | null
}

type Publication = Pick<Report, 'published' | 'publishedAt' | 'publishedFrom'>

function publication(draft: Draft, defaults: Defaults): Publication {
  if (draft.published !== null) {
    const { day, at } = draft.published
    return { published: day, publishedAt: at, publishedFrom: draft.publishedFrom }
  }
  if (defaults.published !== null) {
    const { day, at } = defaults.published
    return { published: day, publishedAt: at, publishedFrom: 'option' }
  }
  const day = publishedInText(draft.text)
  return { published: day, publishedAt: null, publishedFrom: day === null ? 'unknown' : 'text' }
}

/** Refuses text that cannot be kept as it is: nothing in it, half a surrogate pair, NUL, or another language. */
function refuseText(text: string, where: string): void {
  if (text.trim() === '') {
    throw new ParleyError('missing-text', 'there is no text in it', {
      where,
      remedy: 'Give the report’s text in "text"',
    })
  }
  const broken = text.search(/[\p{Surrogate}\0]/u)
  if (broken >= 0) {
    throw new ParleyError('broken-text', `the text holds a character that is none at offset ${broken}`, {
      where,
      remedy: 'Export the report again',
    })
  }
  requireEnglish(text, where)
}

/**
 * Makes a draft into a report.
 *
 * @param draft what the input says
 * @param path the input's file
 * @param where the input, for errors
 * @throws ParleyError `missing-text`, `broken-text`, `not-english`
 */
export function finishDraft(draft: Draft, defaults: Defaults, path: string, where: string): Report {
  refuseText(draft.text, where)
  const outlet = draft.outlet ?? defaults.outlet
  return {
    id: draft.id ?? reportId({ outlet, from: draft.url ?? basename(path), text: draft.text }),
    title: draft.title,
    outlet,
    url: draft.url,
    ...publication(draft, defaults),
    text: draft.text,
    noise: findNoise(draft.text, draft.title),
  }
}
