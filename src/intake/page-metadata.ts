import type { PageDocument, PageElement } from './dom.ts'
import { parseIsoDate, type StatedDate } from './iso-date.ts'
import { linkedData } from './linked-data.ts'
import { parseWrittenDate } from './written-date.ts'

export interface PageMetadata {
  title: string | null
  outlet: string | null
  url: string | null
  published: StatedDate | null
}

/** Where pages state when an article was first published, the surest first; never when it was changed. */
const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'pubdate',
  'ptime',
  'date',
]

/** Pages write 0001-01-01 and 1970-01-01 for a date they do not know. */
const earliestDay = '1970-01-02'

function squeezed(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/gu, ' ').trim() ?? ''
  return text === '' ? null : text
}

/** The page's meta elements by name, lower case; the first of a name counts. */
function metaElements(page: PageDocument): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const content = squeezed(element.getAttribute('content'))
    const names = ['property', 'name', 'itemprop'].map((key) =>
      element.getAttribute(key)?.trim().toLowerCase(),
    )
    for (const name of names) if (name && content !== null && !found.has(name)) found.set(name, content)
  }
  return found
}

function parseDate(value: string | null | undefined): StatedDate | null {
  const text = squeezed(value)
  if (text === null) return null
  const iso = parseIsoDate(text.replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3'))
  const day = iso?.day ?? parseWrittenDate(text)
  return day === null || day < earliestDay ? null : { day, at: iso?.at ?? null }
}

/** The day in the time element that a page marks as the publication's, or in its only one. */
function timeElement(page: PageDocument): StatedDate | null {
  const marked = page.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"][datetime], time[class*="publish" i], [class*="publish" i] time',
  )
  const all = [...page.querySelectorAll('article time, header time, main time')]
  const days = all.map((element) => parseDate(element.getAttribute('datetime') ?? element.textContent))
  const only = new Set(days.map((date) => date?.day)).size === 1 ? days[0] : null
  const dateOf = (element: PageElement): StatedDate | null =>
    parseDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent)
  return (marked === null ? null : dateOf(marked)) ?? only ?? null
}

function firstDate(values: Iterable<string | null | undefined>): StatedDate | null {
  for (const value of values) {
    const date = parseDate(value)
    if (date !== null) return date
  }
  return null
}

/** Takes the outlet's name off the end of a page title ("Talks resume | Harbour Wire"). */
function withoutOutlet(title: string, outlet: string | null): string {
  const match = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title)
  return match !== null && outlet !== null && match[2]!.toLowerCase() === outlet.toLowerCase()
    ? match[1]!
    : title
}

/**
 * Reads what a page says of its article, in Open Graph and other meta elements, JSON-LD (schema.org) and time elements.
 * What the page does not say is null.
 */
export function pageMetadata(page: PageDocument): PageMetadata {
  const meta = metaElements(page)
  const data = linkedData(page)
  const outlet = squeezed(meta.get('og:site_name') ?? data.outlet ?? meta.get('application-name'))
  const heading = squeezed(page.querySelector('h1')?.textContent)
  const title = squeezed(meta.get('og:title') ?? data.headline ?? heading ?? page.title)
  const url = meta.get('og:url') ?? page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return {
    title: title === null ? null : withoutOutlet(title, outlet),
    outlet,
    url: squeezed(url),
    published:
      firstDate([data.published]) ??
      firstDate(publishedMeta.map((name) => meta.get(name))) ??
      timeElement(page),
  }
}
