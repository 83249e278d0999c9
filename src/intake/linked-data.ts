import type { PageDocument } from './dom.ts'

export interface LinkedArticle {
  headline: string | null
  outlet: string | null
  published: string | null
}

type Thing = Record<string, unknown>

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All objects of a JSON-LD value, at most a few levels down; graphs and lists are opened. */
function thingsOf(value: unknown, depth = 0): Thing[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((entry) => thingsOf(entry, depth + 1))
  if (!isThing(value)) return []
  return [value, ...thingsOf(value['@graph'], depth + 1), ...thingsOf(value['mainEntity'], depth + 1)]
}

function isArticle(thing: Thing): boolean {
  return [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/u.test(type))
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Pages hold broken JSON-LD often enough; their other metadata is then all there is.
    return null
  }
}

/** Reads the article that a page describes in JSON-LD (schema.org Article and its kinds); nulls when there is none. */
export function linkedData(page: PageDocument): LinkedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = thingsOf(parse(script.textContent ?? '')).find(isArticle)
    if (article === undefined) continue
    const publisher = [article['publisher']].flat()[0]
    return {
      headline: stringOf(article['headline']),
      outlet: isThing(publisher) ? stringOf(publisher['name']) : stringOf(publisher),
      published: stringOf(article['datePublished']),
    }
  }
  return { headline: null, outlet: null, published: null }
}
