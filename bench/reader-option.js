import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'

/**
 * Paths and the options `--model` and `--threads` of a bench of the language model, and the model they name. Prints the
 * usage and ends the process where no path is given.
 *
 * @param options further options, as `parseArgs` takes them
 */
export async function readerFromArguments(usage, options = {}) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { model: { type: 'string' }, threads: { type: 'string', default: '1' }, ...options },
  })
  if (positionals.length === 0) {
    console.error(`usage: ${usage} [--model DIR] [--threads N]`)
    process.exit(2)
  }
  const reader = await loadLanguage({
    ...(values.model === undefined ? {} : { modelPath: values.model }),
    threads: Number(values.threads),
  })
  return { reader, paths: positionals, values }
}
