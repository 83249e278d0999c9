import { parseHTML } from 'linkedom'

/** The little of a web page's tree that intake uses; linkedom's own types want a browser's. */
export interface PageNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  tagName: string
  id: string
  className: string
  parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  remove(): void
}

export interface PageDocument {
  title: string
  documentElement: PageElement | null
  body: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const elementNode = 1
export const textNode = 3

/** Parses HTML. Scripts do not run and nothing is fetched. Markup without a page around it is put into one. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
  const { document } = parseHTML(whole) as unknown as { document: PageDocument }
  return document
}

/** @returns whether elements of the page stand more than so many levels deep; the search itself has no such limit */
export function isDeeperThan(page: PageDocument, levels: number): boolean {
  let level: PageNode[] = page.documentElement === null ? [] : [page.documentElement]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === elementNode))
  }
  return false
}
