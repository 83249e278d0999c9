import type { Claim, ClaimKind } from '../../model/index.ts'
import type { Document } from '../document.ts'
import type { Grammar, Rule } from '../grammar/index.ts'
import { readClaims } from '../reader.ts'
import { emptyTrace } from '../trace.ts'
import { nearestTriggers, type NearTrigger } from './nearest-triggers.ts'
import { whyNothing } from './why-nothing.ts'

/** A rule that came near: its trigger stood there, and it gave no claim that was kept. */
export interface NearRule {
  rule: Rule
  /** The word that the rule was triggered by. */
  trigger: string
  /** How far it came: the tree failed it, the builder made nothing of it, or the claim was not kept. */
  stage: 'tree' | 'actors' | 'selection'
  /** What failed, as a sentence without its full stop. */
  failed: string
}

export interface WhyNot {
  /** Claims of the kind that the text does give. */
  claims: Claim[]
  near: NearRule[]
  /** Words near to a trigger; only where no trigger stood in the text. */
  words: NearTrigger[]
  /** Lemma of the word that heads the first sentence, for a rule of one's own. */
  head: { lemma: string; upos: string } | null
}

/** What the rules of one kind made of a text, and what failed where they made nothing of it. */
export function whyNot(document: Document, grammar: Grammar, kind: ClaimKind): WhyNot {
  const trace = emptyTrace()
  const claims = readClaims(document, grammar, trace).filter((claim) => claim.kind === kind)
  const { context } = trace
  const near: NearRule[] = []
  for (const { claim, because } of trace.dropped) {
    // A step before may have copied the claim to complete it.
    const isThis = (other: Claim): boolean => other.id === claim.id && other.why[0] === claim.why[0]
    const rule = trace.built.find(({ claims }) => claims.some(isThis))?.found.match.rule
    if (rule?.kind === kind) {
      const failed = `it gave a claim, and ${because}${sayKept(claim, claims)}`
      near.push({ rule, trigger: claim.anchor, stage: 'selection', failed })
    }
  }
  for (const { found, claims } of trace.built) {
    const { rule, trigger } = found.match
    if (rule.kind !== kind || claims.length > 0 || context === null) continue
    const word = found.sentence.tokens[trigger]?.text ?? ''
    near.push({ rule, trigger: word, stage: 'actors', failed: whyNothing(context, found) })
  }
  for (const { rule, trigger, failed, sentence } of trace.nearMisses) {
    if (rule.kind !== kind) continue
    const word = document.sentences[sentence]?.tokens[trigger]?.text ?? ''
    near.push({ rule, trigger: word, stage: 'tree', failed })
  }
  const rules = grammar.rules.filter((rule) => rule.kind === kind)
  const isSilent = claims.length === 0 && near.length === 0
  const head = document.sentences[0]?.tokens.find((token) => token.head < 0)
  return {
    claims,
    near,
    words: isSilent ? document.sentences.flatMap((sentence) => nearestTriggers(sentence, rules)) : [],
    head: head === undefined ? null : { lemma: head.lemma, upos: head.upos },
  }
}

/** The claim that stands for one that was left out: of the same words, else of the same sentence. */
function sayKept(left: Claim, claims: readonly Claim[]): string {
  const beside = claims.filter(({ start }) => start === left.start)
  const kept = beside.find(({ id }) => id === left.id) ?? beside[0]
  const rule = kept?.why.find((name) => name.startsWith('rule:'))?.slice(5)
  return kept === undefined || rule === undefined ? '' : ` (kept: ${rule}, at “${kept.anchor}”)`
}
