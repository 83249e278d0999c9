import { loadLanguage } from '../../language/index.ts'
import { ParleyError } from '../../model/index.ts'
import { analyseReport, explainClaim, loadGrammar, ownGrammar } from '../../reading/index.ts'
import type { Explanation } from '../../reading/index.ts'
import type { Context } from '../context.ts'
import { findStored } from '../open-record.ts'
import { explanationText } from '../views/explanation.ts'

/** `parley explain`: how a claim of the record came about, by reading its report once more. */
export async function explain(
  id: string,
  options: { json?: boolean; store: string; grammar: string[] },
  { output }: Context,
): Promise<void> {
  const { found, stored } = await findStored(options.store, id)
  if (found.kind === 'report') {
    throw new ParleyError('not-a-claim', 'this is the id of a report', {
      where: id,
      remedy: `Give the id of a claim; parley show ${id} lists those of the report`,
    })
  }
  const claim = stored.claims.find((claim) => claim.id === found.claimId)!
  const grammar = loadGrammar([ownGrammar, ...options.grammar])
  const document = await analyseReport(await loadLanguage({ claims: true }), stored.report)
  const explanation = explainClaim(claim, document, grammar)
  if (options.json === true) {
    const { readerVersion } = stored
    const { id, published, publishedFrom, publishedBetween } = stored.report
    const between = publishedBetween === undefined ? {} : { publishedBetween }
    const report = { id, published, publishedFrom, ...between }
    return output.data(`${JSON.stringify({ claim, report, readerVersion, ...forJson(explanation) })}\n`)
  }
  return output.text(explanationText(claim, stored, explanation, output.width))
}

/** The rules as their files word them, without the compiled parts. */
function forJson(explanation: Explanation): object {
  return {
    ...explanation,
    rules: explanation.rules.map(({ name, rule }) => ({
      name,
      where: rule?.where ?? null,
      about: rule?.about ?? null,
      written: rule?.written ?? null,
    })),
  }
}
