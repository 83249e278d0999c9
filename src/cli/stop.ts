/** A wish of the user to stop, by SIGINT (Ctrl-C) or SIGTERM. */
export interface Stop {
  readonly requested: boolean
  /** Exit code that tells the shell which signal it was; undefined while none came. */
  readonly exitCode: number | undefined
  /** Gives the signals back to Node. */
  release(): void
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Listens for the signals. The first one is only noted, so that the work at hand can be finished; a second one ends
 * the process at once.
 *
 * @param onFirst called at the first signal
 */
export function listenForStop(onFirst: () => void): Stop {
  let exitCode: number | undefined
  const listener = (signal: NodeJS.Signals): void => {
    const code = signal === 'SIGTERM' ? exitCodes.SIGTERM : exitCodes.SIGINT
    if (exitCode !== undefined) process.exit(code)
    exitCode = code
    onFirst()
  }
  process.on('SIGINT', listener)
  process.on('SIGTERM', listener)
  return {
    get requested() {
      return exitCode !== undefined
    },
    get exitCode() {
      return exitCode
    },
    release: () => {
      process.off('SIGINT', listener)
      process.off('SIGTERM', listener)
    },
  }
}
