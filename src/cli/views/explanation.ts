import {
  quoteWords,
  sayChain,
  sayClaim,
  sayDay,
  sayInterval,
  sayReasons,
  saySpan,
  wrap,
} from '../../brief/index.ts'
import type { Claim } from '../../model/index.ts'
import { whyPlover } from '../../reading/index.ts'
import type { Explanation, SlotOrigin, WhySentence } from '../../reading/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { markSpans } from './mark-spans.ts'
import { sayCode } from './plover-code.ts'
import { headOf } from './report.ts'
import { sayTrigger } from './rules.ts'

/** How a claim came about: its sentence with the words marked, its rule, and the grounds of every part. */
export function explanationText(
  claim: Claim,
  stored: StoredReport,
  explanation: Explanation,
  width: number,
): string {
  const { why, rules, slots, unknown } = explanation
  const parts: [string, string[]][] = [
    ['Sentence', [markSpans(claim.quote, claim.start, claim.spans)]],
    ...rules.map((rule): [string, string[]] => [`Rule ${rule.name}`, sayRule(rule)]),
    ['Words', [...slots.map((slot) => sayOrigin(slot, claim)), ...sayPlace(claim, explanation)]],
    [`Status: ${claim.status}`, says(why.status, 'The rule itself sets it, or nothing states otherwise.')],
    [
      `Background: ${claim.background ? 'yes' : 'no'}`,
      says(why.background, 'Nothing tells that it looks back.'),
    ],
    [`When: ${sayInterval(claim.when)}`, sayWhen(claim, stored, why.when)],
    [`Who says so: ${sayWho(claim)}`, says(why.sources, 'Nobody is named, so the outlet itself says it.')],
    ...sayPlover(claim, rules),
    ...(why.slots.length === 0
      ? []
      : [['Slots filled from elsewhere', says(why.slots, '')] as [string, string[]]]),
    ...(unknown.length === 0
      ? []
      : [['Names without an explanation', unknown.map(({ name }) => name)] as [string, string[]]]),
    ['Read by', sayReader(stored, explanation)],
  ]
  const blocks = parts.map(([heading, lines]) =>
    [wrap(heading, width, '  '), ...lines.map((line) => wrap(`  ${line}`, width, '    '))].join('\n'),
  )
  const head = wrap(`${sayClaim({ report: headOf(stored), claim })} [${stored.report.id}/${claim.id}]`, width)
  return `${[head, ...blocks].join('\n\n')}\n`
}

/** Nothing for a claim that was read before Parley knew of PLOVER. */
function sayPlover(claim: Claim, rules: Explanation['rules']): [string, string[]][] {
  const { plover } = claim
  if (plover === undefined) return []
  const code = plover === null ? 'no event of it' : sayCode(plover)
  const stated = rules.find(({ rule }) => rule?.set.plover !== undefined)?.rule?.set.plover
  const because = whyPlover(claim, stated) ?? 'no row of grammar/plover/types.yaml fits'
  return [[`PLOVER: ${code}`, [`${because.charAt(0).toUpperCase()}${because.slice(1)}.`]]]
}

function sayRule({ name, rule }: Explanation['rules'][number]): string[] {
  if (rule === null) {
    return [`There is no rule ${name} in this grammar; give the folder that has it with --grammar.`]
  }
  return [`${rule.about} (${rule.where})`, `trigger: ${sayTrigger(rule.written.trigger)}`]
}

function sayOrigin({ slot, start, end, text, paths }: SlotOrigin, claim: Claim): string {
  const words = `${slot}: ${quoteWords(text)} (characters ${start}–${end})`
  if (slot === 'anchor') return words
  if (paths.length > 0) return `${words}, by the path ${paths.join(' and ')}`
  const isInside = start >= claim.start && end <= claim.start + claim.quote.length
  return `${words}, ${isInside ? 'found around the trigger, not by a path of the rule' : 'from elsewhere in the report'}`
}

/** The place has no span of its own: it is the named place within a phrase, or comes from elsewhere. */
function sayPlace({ place }: Claim, { placePaths }: Explanation): string[] {
  if (place === null) return []
  const by = placePaths.length > 0 ? `by the path ${placePaths.join(' and ')}` : 'not by a path of the rule'
  return [`place: ${place}, ${by}`]
}

function sayWhen(claim: Claim, { report }: StoredReport, why: readonly WhySentence[]): string[] {
  if (claim.when === null) return ['No day in the text was found to be its own.']
  const { published, publishedFrom, publishedBetween } = report
  const anchor =
    published === null
      ? publishedBetween === undefined
        ? []
        : [
            `The report has no publication day; it was written ${saySpan(publishedBetween)}.`,
            ...sayReasons(publishedBetween).map((reason) => `Written ${reason}.`),
          ]
      : [
          `What is relative in them counts from the publication day, ${sayDay(published)} (known from: ${publishedFrom}).`,
        ]
  const expression = claim.whenFrom === null ? [] : [`The words are ${quoteWords(claim.whenFrom)}.`]
  return [...expression, ...says(why, ''), ...anchor]
}

function sayWho({ sources, speakerNotStated }: Claim): string {
  if (sources.length > 0) return `${sayChain(sources)} (${sources.map(({ type }) => type).join(', ')})`
  return speakerNotStated === true ? 'a speaker who is not stated' : 'the outlet itself'
}

function says(why: readonly WhySentence[], otherwise: string): string[] {
  if (why.length === 0) return otherwise === '' ? [] : [otherwise]
  return why.map(({ name, says }) => `${says} [${name}]`)
}

function sayReader({ readerVersion }: StoredReport, { foundAgain }: Explanation): string[] {
  return foundAgain
    ? [readerVersion]
    : [
        readerVersion,
        'Reading the report now, with the rules of this version, does not give this claim again.',
      ]
}
