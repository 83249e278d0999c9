import type { ReadReport, Report } from '../model/index.ts'

/**
 * Reads one report into claims. The rule-based reader implements it; another reader may be put behind it, and its
 * claims go through the same grounding check.
 */
export interface Reader {
  /** Names everything that may change a claim: Parley's version, the model's version, the grammar's hash. */
  readonly version: string
  /**
   * @param report as intake gives it; its text is never changed
   * @returns the report with its claims in the order of their offsets; the same input gives the same bytes
   */
  read(report: Report, options?: { signal?: AbortSignal }): Promise<ReadReport>
}
