import type { Writable } from 'node:stream'
import { printable } from './printable.ts'

/** Where data goes. Each call ends when the text has been handed to the system. */
export interface Output {
  /** Writes data as it is: JSON, CSV, HTML. */
  data(text: string): Promise<void>
  /** Writes text for people, without characters that could steer a terminal. */
  text(text: string): Promise<void>
  /** Columns to wrap text to. */
  width: number
}

/** Thrown when whoever reads the output has closed it. */
export class OutputClosed extends Error {}

const defaultWidth = 100

/**
 * @param stream standard output
 * @returns an output whose calls throw `OutputClosed` on a closed pipe, and an Error that `toLine` can print when the
 *   text cannot be written, for example to a full disk
 */
export function openOutput(stream: Writable & { columns?: number; isTTY?: boolean }): Output {
  // Failures are reported by the callbacks of the writes; without a listener they would end the process.
  stream.on('error', () => {})
  const data = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) void asOutputError(error).then(reject)
        else resolve()
      })
    })
  return { data, text: (text) => data(printable(text)), width: widthOf(stream) }
}

function widthOf({ columns, isTTY }: { columns?: number; isTTY?: boolean }): number {
  const width = isTTY === true ? columns : Number(process.env['COLUMNS'])
  return width === undefined || !(width > 0) ? defaultWidth : Math.min(Math.max(width, 40), 120)
}

async function asOutputError(error: Error & { code?: string }): Promise<Error> {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return new OutputClosed()
  const { ParleyError } = await import('../model/index.ts')
  return new ParleyError('output-failed', `the output cannot be written (${error.code ?? error.message})`, {
    where: 'standard output',
    remedy:
      error.code === 'ENOSPC'
        ? 'Free some space and run the same command again'
        : 'Write it to another place',
    cause: error,
  })
}
