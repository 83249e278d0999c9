import { ParleyError, type Report } from '../model/index.ts'
import { byteLines, isBlankLine } from './byte-lines.ts'
import { decodeUtf8, refuseBinary } from './decode.ts'
import { finishDraft, type Defaults, type Draft } from './draft.ts'
import { readChunks, readWhole, sizeLimit, type Extension, type InputFile } from './files.ts'
import { draftFromJson } from './json-input.ts'
import { draftFromPage } from './page.ts'
import { headlineOf } from './title.ts'

/** One input: the report it holds, or why it holds none. */
export type IntakeItem = { report: Report; where: string } | { error: ParleyError; where: string }

/** Runs a step of which a ParleyError is a result like any other. */
function attempt(where: string, step: () => Report): IntakeItem {
  try {
    return { report: step(), where }
  } catch (error) {
    if (error instanceof ParleyError) return { error, where }
    throw error
  }
}

function parseJson(text: string, code: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ParleyError(code, `not JSON (${(cause as Error).message})`, {
      where,
      remedy:
        code === 'broken-json'
          ? 'Mend the file; reports one a line belong in a .jsonl file'
          : 'Mend the line',
      cause,
    })
  }
}

function draftFromText(text: string): Draft {
  return {
    id: null,
    title: headlineOf(text),
    outlet: null,
    url: null,
    published: null,
    publishedFrom: 'input',
    text,
  }
}

async function readOne(
  path: string,
  defaults: Defaults,
  toDraft: (bytes: Uint8Array) => Draft,
): Promise<IntakeItem> {
  const bytes = await readWhole(path)
  return attempt(path, () => {
    refuseBinary(bytes, path)
    return finishDraft(toDraft(bytes), defaults, path, path)
  })
}

async function* readJson(path: string, defaults: Defaults): AsyncGenerator<IntakeItem> {
  const bytes = await readWhole(path)
  refuseBinary(bytes, path)
  const value = parseJson(decodeUtf8(bytes, path), 'broken-json', path)
  for (const [index, entry] of (Array.isArray(value) ? value : [value]).entries()) {
    const where = Array.isArray(value) ? `${path}[${index}]` : path
    yield attempt(where, () => finishDraft(draftFromJson(entry, where), defaults, path, where))
  }
}

async function* textChunks(path: string): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of readChunks(path)) {
    if (isFirst) refuseBinary(chunk, path)
    isFirst = false
    yield chunk
  }
}

async function* readJsonLines(path: string, defaults: Defaults): AsyncGenerator<IntakeItem> {
  let lines = 0
  for await (const { number, offset, bytes } of byteLines(textChunks(path), sizeLimit)) {
    const where = `${path}:${number}`
    if (bytes === null) {
      const error = new ParleyError('file-too-large', `the line has more than ${sizeLimit} bytes`, {
        where,
        remedy: 'Split it',
      })
      yield { error, where }
      lines += 1
      continue
    }
    if (isBlankLine(bytes)) continue
    lines += 1
    yield attempt(where, () => {
      const value = parseJson(decodeUtf8(bytes, where, offset), 'broken-json-line', where)
      return finishDraft(draftFromJson(value, where), defaults, path, where)
    })
  }
  if (lines === 0) throw new ParleyError('empty-file', 'the file is empty', { where: path })
}

async function* readKind(path: string, extension: Extension, defaults: Defaults): AsyncGenerator<IntakeItem> {
  switch (extension) {
    case '.txt':
      yield await readOne(path, defaults, (bytes) => draftFromText(decodeUtf8(bytes, path)))
      return
    case '.html':
    case '.htm':
      yield await readOne(path, defaults, (bytes) => draftFromPage(bytes, path))
      return
    case '.json':
      yield* readJson(path, defaults)
      return
    case '.jsonl':
      yield* readJsonLines(path, defaults)
  }
}

/**
 * Reads the reports of one file. What is wrong with it comes out as an error; nothing is thrown for a bad input.
 *
 * @param file the file and its kind
 * @param defaults what holds for inputs that do not say so themselves
 */
export async function* readInputFile(file: InputFile, defaults: Defaults): AsyncGenerator<IntakeItem> {
  try {
    yield* readKind(file.path, file.extension, defaults)
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    yield { error, where: file.path }
  }
}
