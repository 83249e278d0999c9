import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ParleyError } from '../model/index.ts'
import { readLabels } from './labels.ts'
import type { Labels } from './labels.ts'
import { openModel } from './model.ts'
import { makeReader } from './reader.ts'
import type { TokenReader } from './types.ts'
import { readVocabulary } from './wordpiece.ts'

/** The package's own models: `models/` beside `src/` and `dist/`. */
const ownModels = fileURLToPath(new URL('../../models/', import.meta.url))

const weightsFile = 'parley-language.onnx'
const claimFile = 'parley-claims.onnx'
const reinstall = 'Install Parley again, or give the folder that holds the model as `modelPath`'

/**
 * Loads the language model.
 *
 * @param options `modelPath`: folder with `parley-language.onnx`, `vocab.txt` and `labels.json` (default: the one that
 *   comes with Parley; the table of lemmas is always Parley's own); `threads`: threads that the model computes on (default 1;
 *   the result is the same with any number); `claims`: load the claim model too, which fills `claimWords` (a third slower)
 * @returns a reader; it may be used for any number of texts, also at the same time
 * @throws ParleyError `model-missing` when a file is not there, `model-unknown` when the labels are of a version that
 *   this Parley does not know, `model-broken` when the weights cannot be loaded, `invalid-threads`
 */
export async function loadLanguage(
  options: { modelPath?: string; threads?: number; claims?: boolean } = {},
): Promise<TokenReader> {
  const folder = options.modelPath ?? ownModels
  const threads = options.threads ?? 1
  if (!Number.isInteger(threads) || threads < 1) {
    throw new ParleyError('invalid-threads', `${threads} is no number of threads`, {
      remedy: 'Give a whole number from 1',
    })
  }
  const weights = await readModelFile(folder, weightsFile)
  const vocabulary = await readModelFile(folder, 'vocab.txt')
  const labels = await readModelFile(folder, 'labels.json')
  const lemmas = await readModelFile(ownModels, 'lemmas.tsv')
  const parsedLabels = parseLabels(folder, labels.toString('utf8'), lemmas.toString('utf8'))
  const claims = options.claims === true ? await readModelFile(folder, claimFile) : null
  const model = await openModel(weights, threads, claims).catch((cause: unknown) => {
    throw new ParleyError('model-broken', 'the language model cannot be loaded', {
      where: join(folder, weightsFile),
      remedy: reinstall,
      cause,
    })
  })
  const hash = createHash('sha256')
  for (const file of [weights, vocabulary, labels, lemmas, ...(claims === null ? [] : [claims])])
    hash.update(file)
  return makeReader({
    model,
    vocabulary: readVocabulary(vocabulary.toString('utf8')),
    labels: parsedLabels,
    modelVersion: `1-${hash.digest('hex').slice(0, 12)}`,
  })
}

async function readModelFile(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name)
  return readFile(path).catch((cause: unknown) => {
    throw new ParleyError('model-missing', 'a file of the language model is missing', {
      where: path,
      remedy: reinstall,
      cause,
    })
  })
}

function parseLabels(folder: string, content: string, lemmas: string): Labels {
  try {
    return readLabels(content, lemmas)
  } catch (cause) {
    throw new ParleyError('model-unknown', 'the labels of the language model are of an unknown version', {
      where: join(folder, 'labels.json'),
      remedy: 'Use the model that came with this version of Parley',
      cause,
    })
  }
}
