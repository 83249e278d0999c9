import { CommanderError } from 'commander'
import type { Doors } from './context.ts'
import { isParleyError } from './is-parley-error.ts'
import { openMessages } from './messages.ts'
import type { Messages } from './messages.ts'
import { OutputClosed, openOutput } from './output.ts'
import { makeProgram } from './program.ts'

/**
 * Runs one command and sets the exit code of the process: 0, 1 for a failure or a wrong call, 130 and 143 after
 * SIGINT and SIGTERM. The process is left to end by itself, so that everything written reaches its reader.
 *
 * @param args what stands behind the program's name
 */
export async function runProgram(args: readonly string[], doors: Doors): Promise<void> {
  const messages = openMessages(process.stderr)
  const output = openOutput(process.stdout)
  const program = makeProgram({ doors, output, messages })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error, messages)
  }
}

function exitCodeOf(error: unknown, messages: Messages): number {
  // Whoever reads the output has seen enough, as `head` does: that is no failure.
  if (error instanceof OutputClosed) return 0
  // Commander has printed its message itself.
  if (error instanceof CommanderError) return error.exitCode
  if (isParleyError(error)) messages.error(error.toLine())
  else
    messages.error(
      `this is a fault of Parley, please report it: ${error instanceof Error ? error.stack : String(error)}`,
    )
  return 1
}
