import type { PublicationSpan, Report } from '../model/index.ts'

/** The days between which an undated report was written, from the column that holds them as JSON. */
export function parseBetween(json: string | null): Pick<Report, 'publishedBetween'> {
  return json === null ? {} : { publishedBetween: JSON.parse(json) as PublicationSpan }
}
