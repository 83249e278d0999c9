import { sayDay, sayFigureTopic, sayFigureValue, sayInterval, sayWho } from '../../brief/index.ts'
import type { FigureTopic, RecordedFigure } from '../../record/index.ts'
import { blocks, reference, saySupport } from './lines.ts'
import { table } from './table.ts'

/** One table per quantity: who says so, the value, the days it holds for, when it was reported. */
export function figuresText(topics: readonly FigureTopic[]): string {
  return blocks(
    topics.map((topic) => {
      const rows = topic.claimants.flatMap(({ values }) => values.map(row))
      const heading = `${capitalised(sayFigureTopic(topic))} (${saySupport(topic.support)})`
      const cells = table(['who says so', 'value', 'holds for', 'reported', 'claim'], rows).trimEnd()
      return [heading, ...cells.split('\n').map((line) => `  ${line}`)].join('\n')
    }),
  )
}

function row(figure: RecordedFigure): string[] {
  const { claim, report } = figure
  const by = claim.by === null ? '' : `, by ${claim.by}`
  const denied = claim.status === 'denied' ? ' (denied)' : ''
  return [
    sayWho(figure),
    `${sayFigureValue(claim)}${by}${denied}`,
    sayInterval(claim.when),
    report.published === null ? 'day not known' : sayDay(report.published),
    reference(figure),
  ]
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
