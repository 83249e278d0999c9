import { formatHtml, formatJson, formatMarkdown, formatText, makeBrief } from '../../brief/index.ts'
import { ParleyError } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { withStore } from '../open-record.ts'

export interface BriefOptions {
  asOf?: string
  format: string
  json?: boolean
  store: string
}

/** `parley brief`: the state of play. */
export async function brief(options: BriefOptions, { output }: Context): Promise<void> {
  const format = options.json === true ? 'json' : options.format
  if (!['text', 'md', 'html', 'json'].includes(format)) {
    throw new ParleyError('unknown-format', `there is no format called ${JSON.stringify(format)}`, {
      where: '--format',
      remedy: 'Give text, md, html or json',
    })
  }
  const query = options.asOf === undefined ? {} : { asOf: options.asOf }
  const made = makeBrief(await withStore(options.store, (store) => store.record(query)))
  if (format === 'html') return output.data(formatHtml(made))
  if (format === 'json') return output.data(formatJson(made))
  if (format === 'md') return output.text(formatMarkdown(made))
  return output.text(formatText(made, output.width))
}
