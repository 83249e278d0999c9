import { byteLines, isBlankLine } from './byte-lines.ts'
import type { Defaults } from './draft.ts'
import { findFiles, readChunks, readWhole, sizeLimit, type InputFile } from './files.ts'
import { requireIsoDate } from './iso-date.ts'
import { readInputFile, type IntakeItem } from './read-file.ts'

/** What holds for inputs that do not say so themselves. */
export interface IntakeOptions {
  /** Day of publication, an ISO date or date-time. */
  published?: string | undefined
  outlet?: string | undefined
}

function defaultsOf({ published, outlet }: IntakeOptions): Defaults {
  const name = outlet?.trim() ?? ''
  return {
    published:
      published === undefined ? null : requireIsoDate(published, 'the day of publication', '--published'),
    outlet: name === '' ? null : name,
  }
}

async function* readAll(
  paths: readonly string[],
  defaults: Defaults,
): AsyncGenerator<IntakeItem, void, void> {
  const { found } = await findFiles(paths)
  for (const file of found) {
    if ('error' in file) yield { error: file.error, where: file.path }
    else yield* readInputFile(file, defaults)
  }
}

/**
 * Reads reports from files and folders, one after the other: `.txt`, `.html`, `.htm`, `.json`, `.jsonl`.
 *
 * @param paths files and folders; folders are searched at all depths, in sorted order
 * @param options what holds for inputs that do not say so themselves
 * @returns each report, or the error that stands in its place, with where it comes from (`path`, `path:line` in a
 *   `.jsonl` file, `path[index]` in a JSON array). A bad input never ends the run.
 * @throws ParleyError `not-a-date`, at once, when `options.published` is no date
 */
export function intake(
  paths: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<IntakeItem, void, void> {
  return readAll(paths, defaultsOf(options))
}

/** How many items a file will give. */
async function countFile({ path, extension }: InputFile): Promise<number> {
  if (extension === '.json') {
    const value: unknown = JSON.parse(new TextDecoder().decode(await readWhole(path)))
    return Array.isArray(value) ? value.length : 1
  }
  if (extension !== '.jsonl') return 1
  let lines = 0
  for await (const { bytes } of byteLines(readChunks(path), sizeLimit)) {
    if (bytes === null || !isBlankLine(bytes)) lines += 1
  }
  return lines
}

/**
 * Counts what `intake` will give, for a progress display.
 *
 * @param paths as for `intake`
 * @returns `inputs`: files, lines of `.jsonl` files and entries of arrays in `.json` files, each once, be it good or
 *   bad; `skipped`: files in folders that are of no kind Parley reads
 */
export async function countInputs(paths: readonly string[]): Promise<{ inputs: number; skipped: number }> {
  const { found, skipped } = await findFiles(paths)
  let inputs = 0
  for (const file of found) {
    // What cannot be read or parsed will come out of intake as one error.
    inputs += 'error' in file ? 1 : await countFile(file).catch(() => 1)
  }
  return { inputs, skipped }
}
