import { ParleyError } from '../model/index.ts'
import { articleOf } from './article.ts'
import { parsePage } from './dom.ts'
import type { Draft } from './draft.ts'
import { decodePage } from './page-charset.ts'
import { pageMetadata } from './page-metadata.ts'
import { publishedInText } from './published-in-text.ts'

function draftOf(html: string): Draft {
  const page = parsePage(html)
  const metadata = pageMetadata(page)
  const { text, rawText } = articleOf(page, metadata.title)
  const day = publishedInText(rawText)
  const published = metadata.published ?? (day === null ? null : { day, at: null })
  return { id: null, ...metadata, published, publishedFrom: 'page', text }
}

/**
 * Takes the article out of a web page: its body as the text, and what the page says of it.
 *
 * @param bytes the page
 * @param where for errors
 * @throws ParleyError `invalid-utf8`, `unreadable-page`, `missing-text`
 */
export function draftFromPage(bytes: Uint8Array, where: string): Draft {
  const html = decodePage(bytes, where)
  const remedy = 'Save the text of the article as .txt'
  let draft: Draft
  try {
    draft = draftOf(html)
  } catch (cause) {
    // Pages are anybody's: one that is too deep or too large for the libraries must not end the run.
    throw new ParleyError('unreadable-page', 'the page cannot be taken apart', { where, remedy, cause })
  }
  if (draft.text === '')
    throw new ParleyError('missing-text', 'no article was found in the page', { where, remedy })
  return draft
}
