/**
 * An error a user can do something about. The command line prints it as one line: what happened, where, what to do.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class ParleyError extends Error {
  readonly code: string
  readonly where: string | undefined
  readonly remedy: string | undefined

  /**
   * @param code stable, kebab-case (`empty-file`, `store-too-new`)
   * @param message what happened, without the place
   * @param details `where`: file, line, rule or store; `remedy`: what the user can do
   */
  constructor(
    code: string,
    message: string,
    details: { where?: string; remedy?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause })
    this.name = 'ParleyError'
    this.code = code
    this.where = details.where
    this.remedy = details.remedy
  }

  /** One line for a terminal: `where: message. remedy.` */
  toLine(): string {
    const head = this.where === undefined ? this.message : `${this.where}: ${this.message}`
    return this.remedy === undefined ? head : `${head}. ${this.remedy}`
  }
}
