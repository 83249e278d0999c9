import type { Reader } from '../reading/index.ts'
import type { Messages } from './messages.ts'
import type { Output } from './output.ts'

/** What the command line takes from outside, so that another reader can be put in. */
export interface Doors {
  loadReader(options: { grammarFolders?: readonly string[] }): Promise<Reader>
}

/** What every command gets. */
export interface Context {
  doors: Doors
  output: Output
  messages: Messages
}
