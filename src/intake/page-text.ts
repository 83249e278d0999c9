import { elementNode, textNode, type PageElement, type PageNode } from './dom.ts'

/** Elements that begin and end a paragraph. */
const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

/** Elements whose text is not shown. */
const silentTags = new Set('HEAD SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG'.split(' '))

/**
 * The text that an element shows: one paragraph for each block of it, with an empty line between two, white space
 * within a paragraph folded into single spaces.
 */
export function textOf(element: PageNode): string {
  const paragraphs: string[] = []
  let current = ''

  function finish(): void {
    const paragraph = current
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim()
    if (paragraph !== '') paragraphs.push(paragraph)
    current = ''
  }
  function visit(node: PageNode): void {
    if (node.nodeType === textNode) {
      current += (node.textContent ?? '').replace(/\s+/gu, ' ')
    } else if (node.nodeType === elementNode) {
      const tag = (node as PageElement).tagName.toUpperCase()
      if (silentTags.has(tag)) return
      const isBlock = blockTags.has(tag)
      if (isBlock) finish()
      if (tag === 'BR') current += '\n'
      for (const child of node.childNodes) visit(child)
      if (isBlock) finish()
    } else {
      // Comments and instructions show nothing; a document is as its children are.
      if (node.nodeType !== 8) for (const child of node.childNodes) visit(child)
    }
  }

  visit(element)
  finish()
  return paragraphs.join('\n\n')
}
