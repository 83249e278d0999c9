import type { Analysis, AttributionSpans, Mention, Name, Sentence, Token } from './types.ts'

/**
 * Draws a sentence's tree for a terminal: one line a token, each under its head, in the order of the text.
 *
 * @returns lines `word  relation  UPOS`, the children set in by their branches
 */
export function drawTree({ tokens }: Sentence): string {
  const children = tokens.map((token) => tokens.filter(({ head }) => head === token.index))
  const lines: string[] = []
  const draw = (token: Token, branch: string, below: string): void => {
    lines.push(`${branch}${token.text}  ${token.relation}  ${token.upos}`)
    const under = children[token.index]!
    for (const [order, child] of under.entries()) {
      const isLast = order === under.length - 1
      draw(child, below + (isLast ? '└─ ' : '├─ '), below + (isLast ? '   ' : '│  '))
    }
  }
  for (const root of tokens) if (root.head === -1) draw(root, '', '')
  return lines.join('\n')
}

/** An analysis as plain data: names, attributions and mentions over the whole text. */
export interface AnalysisJson {
  sentences: { start: number; end: number; tokens: Token[] }[]
  names: Pick<Name, 'start' | 'end' | 'type'>[]
  attributions: AttributionSpans[]
  mentions: Pick<Mention, 'start' | 'end' | 'chain'>[]
}

export function toJson({ sentences, attributions, mentions }: Analysis): AnalysisJson {
  return {
    sentences: sentences.map(({ start, end, tokens }) => ({ start, end, tokens })),
    names: sentences.flatMap(({ names }) => names.map(({ start, end, type }) => ({ start, end, type }))),
    attributions,
    mentions: mentions.map(({ start, end, chain }) => ({ start, end, chain })),
  }
}
