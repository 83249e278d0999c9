/** The token of a parsed report that heads a gold claim's anchor: content words before function words, heads before what hangs on them. */
export function findAnchor(document, claim) {
  const start = claim.start + claim.quote.indexOf(claim.anchor)
  const end = start + claim.anchor.length
  for (const [sentence, { tokens }] of document.sentences.entries()) {
    const inside = tokens.filter((token) => token.start < end && token.end > start)
    const heads = inside.filter((token) => !inside.some((other) => other.index === token.head))
    const content = heads.find((token) => ['VERB', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.upos))
    const head = content ?? heads[0]
    if (head !== undefined) return { sentence, token: head.index }
  }
  return null
}
