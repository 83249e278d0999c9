import type { Claim, Report } from '../model/index.ts'

/** One line of JSON for a report with its claims, as `read --json` and `export jsonl` print it. */
export function reportJson(report: Report, claims: readonly Claim[]): string {
  const { id, title, outlet, url, published, text, noise } = report
  const line = { id, title, outlet, url, published, text, noise: noise.map(({ text }) => text), claims }
  return `${JSON.stringify(line)}\n`
}
