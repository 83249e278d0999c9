import { annotateConllu, drawTree, loadLanguage, toConllu, toJson } from '../../language/index.ts'
import type { Analysis, TokenReader } from '../../language/index.ts'
import { requireEnglish } from '../../model/index.ts'
import { findTimes } from '../../reading/index.ts'
import type { Context } from '../context.ts'
import { isParleyError } from '../is-parley-error.ts'
import { readText } from '../read-text.ts'

export interface ParseOptions {
  conllu?: boolean
  json?: boolean
  published?: string
}

/**
 * `parley parse`: what the language model sees in texts, as trees, CoNLL-U, or one line of JSON for each file. Goes on
 * after a file that failed.
 *
 * @param files paths; none for standard input
 */
export async function parse(
  files: readonly string[],
  options: ParseOptions,
  { output, messages }: Context,
): Promise<void> {
  if (files.length === 0 && process.stdin.isTTY) messages.say('Type the text and end it with Ctrl-D.')
  let language: TokenReader | undefined
  for (const [index, file] of (files.length === 0 ? [undefined] : files).entries()) {
    try {
      const text = await readText(file)
      const isWords = options.conllu === true && isConllu(text)
      if (!isWords) requireEnglish(text, file ?? 'standard input')
      language ??= await loadLanguage()
      if (isWords) await output.data(await annotateConllu(language, text))
      else if (options.conllu === true) await output.data(toConllu(await language.analyse(text)))
      else if (options.json === true) await output.data(jsonLine(await language.analyse(text), options))
      else await output.text(trees(await language.analyse(text), files.length > 1 ? file : undefined, index))
    } catch (error) {
      if (!isParleyError(error)) throw error
      messages.error(error.toLine())
      process.exitCode = 1
    }
  }
}

/** The time expressions stand with the rest when the day of publication is told. */
function jsonLine(analysis: Analysis, { published }: ParseOptions): string {
  const times = published === undefined ? {} : { times: findTimes(analysis.text, published) }
  return `${JSON.stringify({ ...toJson(analysis), ...times })}\n`
}

/** Each sentence with its tree under it, and the names in it; one of several files under its name. */
function trees({ text, sentences }: Analysis, file: string | undefined, index: number): string {
  const parts = sentences.map((sentence) => {
    const names = sentence.names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
    const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    return [words, ...(names.length === 0 ? [] : [`names: ${names.join('; ')}`]), drawTree(sentence)].join(
      '\n',
    )
  })
  const heading = file === undefined ? '' : `${index > 0 ? '\n' : ''}== ${file} ==\n\n`
  return `${heading}${parts.join('\n\n')}\n`
}

/** Whether an input has a line of ten columns that begins with a word's number, as CoNLL-U does. */
function isConllu(text: string): boolean {
  return /^\d+(?:-\d+)?(?:\t[^\t\n]*){9}$/mu.test(text)
}
