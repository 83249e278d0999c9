import { Readability } from '@mozilla/readability'
import { isDeeperThan, type PageDocument } from './dom.ts'
import { logicalLines } from './lines.ts'
import { findNoise } from './noise.ts'
import { textOf } from './page-text.ts'

/** Parts of a page that are never the article's prose. */
const furniture = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'button',
  'nav',
  'figcaption',
  '[hidden]',
  '[aria-hidden="true"]',
].join(',')

/**
 * Whether a line is all in capitals, longer than a heading, and no sentence: in a page it links to another one.
 */
function isShoutedLink(line: string): boolean {
  return (
    line === line.toUpperCase() && /(?:\p{Lu}+\P{L}+){4}\p{Lu}/u.test(line) && !/[.!?…:]["”’')]?$/u.test(line)
  )
}

/** Takes the lines out of an article that are furniture of its page: links, promotions, credits, its title again. */
function withoutFurniture(text: string, title: string | null): string {
  const noise = new Map(findNoise(text, title).map((line) => [line.start, line]))
  const kept = logicalLines(text).filter(({ start, end }) => {
    const line = noise.get(start)
    const isWhole = line !== undefined && start + line.text.length === end
    return !isWhole && !isShoutedLink(text.slice(start, end))
  })
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

/** Elements of a page above which it is not looked through. */
const mostElements = 200_000

/** Depth of elements beyond which it is not either: browsers stop at 512, and the search slows with its square. */
const mostLevels = 200

/** The article of a page: its text, and the text as it stood with the furniture of the page within it. */
export interface Article {
  text: string
  rawText: string
}

/**
 * Finds the article of a page and gives its text.
 *
 * @param page a parsed page; it is taken apart
 * @param title the article's title, which its text need not say again
 * @returns paragraphs with an empty line between two; empty when no article is found
 * @throws Error when the page is too large or too deep
 */
export function articleOf(page: PageDocument, title: string | null): Article {
  for (const element of page.querySelectorAll(furniture)) element.remove()
  if (isDeeperThan(page, mostLevels)) throw new Error(`elements are more than ${mostLevels} levels deep`)
  const reader = new Readability<string>(page, {
    serializer: (node) => textOf(node),
    charThreshold: 200,
    maxElemsToParse: mostElements,
  })
  const rawText = reader.parse()?.content ?? ''
  return { text: withoutFurniture(rawText, title), rawText }
}
