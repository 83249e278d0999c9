import { quoteWords, sayClaim, sayCount, wrap } from '../../brief/index.ts'
import type { Claim, ClaimKind, Report } from '../../model/index.ts'
import type { NearRule, NearTrigger, WhyNot } from '../../reading/index.ts'

const stages: readonly NearRule['stage'][] = ['selection', 'actors', 'tree']
const mostRules = 12

/** The claims that a sentence gives, else what failed, else the nearest words, and how to add a rule. */
export function whyNotText(report: Report, kind: ClaimKind, found: WhyNot, width: number): string {
  const { claims, near, words, head } = found
  const parts: string[] = []
  if (claims.length > 0) {
    parts.push(
      list(
        `${sayCount(claims.length, `${kind} claim`)}:`,
        claims.map((claim) => sayGiven(report, claim)),
        width,
      ),
    )
  } else parts.push(`No ${kind} claim.`)
  if (near.length > 0) {
    const sorted = stages.flatMap((stage) => near.filter((one) => one.stage === stage))
    const lines = sorted.slice(0, mostRules).map(sayNear)
    const heading = claims.length > 0 ? 'Rules that gave no other:' : 'Rules whose trigger stands there:'
    parts.push(list(heading, lines, width))
    if (sorted.length > mostRules)
      parts.push(`… and ${sorted.length - mostRules} more; --json lists them all.`)
  }
  if (claims.length === 0 && near.length === 0) {
    const heading =
      words.length > 0
        ? `No trigger of the ${kind} rules stands there. The nearest:`
        : `No word there is near to a trigger of the ${kind} rules; parley rules --kind ${kind} lists them.`
    parts.push(list(heading, words.map(sayWord), width))
  }
  if (claims.length === 0) parts.push(sayHint(kind, head, width))
  return `${parts.join('\n\n')}\n`
}

function sayGiven({ id, title, outlet, url, published, publishedFrom }: Report, claim: Claim): string {
  const report = { id, title, outlet, url, published, publishedFrom, revision: 1, revisions: 1 }
  const rule = claim.why.find((name) => name.startsWith('rule:'))?.slice(5) ?? 'no rule'
  return `${sayClaim({ report, claim })} (anchor ${quoteWords(claim.anchor)}, rule ${rule})`
}

function sayNear({ rule, trigger, failed }: NearRule): string {
  return `${rule.name} (${rule.where}), at ${quoteWords(trigger)}: ${failed}.`
}

function sayWord({ word, trigger, rule, because }: NearTrigger): string {
  const waits = word.toLowerCase() === trigger ? '' : ` is near to ${quoteWords(trigger)}`
  return `${quoteWords(word)}${waits} of ${rule.name} (${rule.where}): ${because}.`
}

function sayHint(kind: ClaimKind, head: WhyNot['head'], width: number): string {
  const trigger = head === null ? '{lemma: [WORD]}' : `{lemma: [${head.lemma}], upos: ${head.upos}}`
  return [
    wrap(
      'To read such sentences, write a rule of your own into a file like my-rules/own.yaml and give its folder with --grammar my-rules. It may begin so; docs/grammar.md tells the rest:',
      width,
    ),
    '',
    '  rules:',
    '    - name: my-rule',
    `      kind: ${kind}`,
    '      about: what it finds, in one line',
    `      trigger: ${trigger}`,
    `      ${skeletons[kind]}`,
  ].join('\n')
}

const skeletons: Record<ClaimKind, string> = {
  encounter: 'slots: {parties: [subject, object], place: ["obl(in|at)"]}',
  offer: 'slots: {by: [subject], gives: [object], to: ["obl(to)"]}',
  truce: 'slots: {parties: [subject], place: ["obl(in)"]}',
  exchange: 'slots: {from: [subject], what: [object]}',
  act: 'set: {plover: ASSAULT}\n      slots: {actor: [subject, agent], recipient: [object]}',
  figure: 'set: {measure: killed}\n      slots: {counted: [object], by: [subject]}',
}

function list(heading: string, lines: readonly string[], width: number): string {
  return [wrap(heading, width, '  '), ...lines.map((line) => wrap(`  * ${line}`, width, '    '))].join('\n')
}
