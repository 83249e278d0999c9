import { annotateConllu, drawTree, loadLanguage, toConllu, toJson } from '../../language/index.ts'
import type { Analysis } from '../../language/index.ts'
import { findTimes } from '../../reading/index.ts'
import type { Context } from '../context.ts'
import { readText } from '../read-text.ts'

export interface ParseOptions {
  conllu?: boolean
  json?: boolean
  published?: string
}

/** `parley parse`: what the language model sees in a text, as trees, CoNLL-U or JSON. */
export async function parse(
  file: string | undefined,
  options: ParseOptions,
  { output, messages }: Context,
): Promise<void> {
  if (file === undefined && process.stdin.isTTY) messages.say('Type the text and end it with Ctrl-D.')
  const text = await readText(file)
  const language = await loadLanguage()
  if (options.conllu === true && isConllu(text)) return output.data(await annotateConllu(language, text))
  const analysis = await language.analyse(text)
  if (options.conllu === true) return output.data(toConllu(analysis))
  if (options.json === true) {
    const times = findTimes(text, options.published ?? null)
    return output.data(`${JSON.stringify({ text, ...toJson(analysis), times })}\n`)
  }
  return output.text(trees(analysis))
}

/** Each sentence with its tree under it, and the names in it. */
function trees({ text, sentences }: Analysis): string {
  const parts = sentences.map((sentence) => {
    const names = sentence.names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
    const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    return [words, ...(names.length === 0 ? [] : [`names: ${names.join('; ')}`]), drawTree(sentence)].join(
      '\n',
    )
  })
  return `${parts.join('\n\n')}\n`
}

/** Whether an input has a line of ten columns that begins with a word's number, as CoNLL-U does. */
function isConllu(text: string): boolean {
  return /^\d+(?:-\d+)?(?:\t[^\t\n]*){9}$/mu.test(text)
}
