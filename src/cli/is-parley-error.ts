import type { ParleyError } from '../model/index.ts'

/** Told by its name, so that starting the command line does not load the schemas of the model. */
export function isParleyError(error: unknown): error is ParleyError {
  return error instanceof Error && error.name === 'ParleyError' && 'toLine' in error
}
