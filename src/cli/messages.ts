import type { Writable } from 'node:stream'
import { printable } from './printable.ts'

/** What is said to the person at the terminal; never data. */
export interface Messages {
  /** One line. */
  say(text: string): void
  /** One line that begins with the program's name. */
  error(text: string): void
  /** Shows how far the work is, on a terminal and only when it takes long; the next message takes its place. */
  progress(text: () => string): void
  /** Takes the progress line away. */
  clearProgress(): void
  isTerminal: boolean
}

/** Work that is done sooner shows no progress, in milliseconds. */
const patience = 1000
const refreshEvery = 100

/** @param stream standard error */
export function openMessages(stream: Writable & { isTTY?: boolean; columns?: number }): Messages {
  stream.on('error', () => {})
  const isTerminal = stream.isTTY === true
  const started = Date.now()
  let lastShown = 0
  let shown = false
  const clearProgress = (): void => {
    if (shown) stream.write('\r\u001b[K')
    shown = false
  }
  const say = (text: string): void => {
    clearProgress()
    stream.write(`${printable(text)}\n`)
  }
  return {
    isTerminal,
    say,
    error: (text) => say(`parley: ${text}`),
    clearProgress,
    progress: (text) => {
      const now = Date.now()
      if (!isTerminal || now - started < patience || now - lastShown < refreshEvery) return
      lastShown = now
      shown = true
      stream.write(`\r\u001b[K${printable(text()).slice(0, (stream.columns || 80) - 1)}`)
    },
  }
}
