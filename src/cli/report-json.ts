import type { Claim, Report } from '../model/index.ts'

/** One line of JSON for a report with its claims, as `read --json` and `export jsonl` print it. */
export function reportJson(report: Report, claims: readonly Claim[]): string {
  const { id, title, outlet, url, published, publishedBetween, text, noise } = report
  const between = publishedBetween === undefined ? {} : { publishedBetween }
  const lines = noise.map(({ text }) => text)
  const line = { id, title, outlet, url, published, ...between, text, noise: lines, claims }
  return `${JSON.stringify(line)}\n`
}
