import type { Sentence } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { TokenRef } from '../document.ts'
import { foundEntity, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import type { Mention } from './mentions.ts'
import { caseOf, phraseAt } from './phrases.ts'
import type { Nation } from './tables.ts'
import { lemmaOf, textOf } from './words.ts'

/**
 * The actor that a name stands for where it stands: a capital may be a place or a government, "Israelis" a side of
 * talks or so many people.
 */
export function resolveName(context: Context, ref: TokenRef, mention: Mention): Found[] {
  const entity = context.names.entityOf(mention)
  const span = spanOf(context, ref.sentence, mention.first, mention.end)
  for (const sense of mention.senses) {
    if (sense.is === 'capital' && standsForGovernment(context, mention)) {
      const government = context.names.nationEntity(sense.nation)
      return [foundEntity(context, government, span, ['capital'])]
    }
    if (
      sense.is === 'nation' &&
      sense.form === 'name' &&
      sense.nation.iso === null &&
      isPlaceHere(context, mention)
    ) {
      return [
        {
          ...foundEntity(context, entity, span, ['place']),
          name: mention.text,
          kind: 'place',
          actsFor: [],
          bodies: [],
        },
      ]
    }
    if (sense.is === 'nation' && sense.form === 'people') return [peopleOf(context, mention, sense.nation)]
  }
  return [foundEntity(context, entity, span, ['name'])]
}

/** "In Tigray", "from Nagorno-Karabakh": the region, and not its people. */
function isPlaceHere(context: Context, mention: Mention): boolean {
  const preposition = caseOf(context.document.sentences[mention.sentence]!, mention.head)
  return (
    preposition !== null &&
    (preposition === 'from' || context.tables.roles.placePrepositions.has(preposition))
  )
}

/** "Israelis and Egyptians" are sides; "six Israelis" and "young Syrians" are people. */
function peopleOf(context: Context, mention: Mention, nation: Nation): Found {
  const sentence = context.document.sentences[mention.sentence]!
  const phrase = phraseAt(sentence, mention.head)
  const span = spanOf(context, mention.sentence, phrase.first, phrase.end)
  const side = context.names.nationEntity(nation)
  const modified = childrenOf(sentence, mention.head).some((child) =>
    /^(amod|nummod|compound|nmod|acl|advmod)/.test(child.relation),
  )
  if (!modified) return foundEntity(context, side, span, ['people'])
  const text = textOf(context.document.report.text, sentence, phrase.first, phrase.end)
  return { name: text, kind: 'people', actsFor: [], bodies: [], entity: null, ...span, why: ['people'] }
}

/** True where a capital stands for the government: it acts, is acted upon, or is dealt with. */
export function standsForGovernment(context: Context, mention: Mention): boolean {
  const sentence = context.document.sentences[mention.sentence]!
  const { roles } = context.tables
  const token = sentence.tokens[mention.head]!
  const preposition = caseOf(sentence, mention.head)
  const governor = sentence.tokens[token.head]
  if (preposition !== null && !/^['’]s?$/.test(preposition)) {
    if (roles.placePrepositions.has(preposition)) return false
    if (roles.governmentPrepositions.has(preposition)) return true
    return dealsWithGovernment(preposition, governor === undefined ? '' : lemmaOf(governor))
  }
  if (token.relation === 'conj' && governor !== undefined) return conjunctStands(context, mention, token.head)
  if (governor === undefined || hasAreaBeside(sentence, mention)) return false
  const verb = lemmaOf(governor)
  if (token.relation.startsWith('nsubj')) {
    if (token.relation.includes('pass')) return roles.governmentObjects.has(verb)
    return !roles.placeVerbs.has(verb) && !isAdverbialPredicate(sentence, token.head)
  }
  if (/^(obj|iobj)/.test(token.relation)) return roles.governmentObjects.has(verb)
  if (/^(nmod:poss|compound|nmod:unmarked)/.test(token.relation))
    return isOfGovernment(context, governor.text)
  return false
}

/** "Talks with Ankara" is above; "pressure on Damascus", "message from Tehran", "talks of Moscow" are told by their noun. */
function dealsWithGovernment(preposition: string, noun: string): boolean {
  if (preposition === 'on')
    return /^(pressure|sanction|condition|demand|call|leverage|embargo|war|attack|rely|blame|influence)$/.test(
      noun,
    )
  if (preposition === 'from')
    return /^(message|statement|response|reply|signal|letter|support|approval|order|pressure|offer|proposal|guarantee|assurance|reaction|denial|comment|answer|permission|concession|commitment|delegation|envoy|official)$/.test(
      noun,
    )
  return false
}

function conjunctStands(context: Context, mention: Mention, head: number): boolean {
  const first = context.names.at(mention.sentence, head)
  if (first === undefined || first === mention) return false
  const kind = context.names.entityOf(first).kind
  if (first.senses.some((sense) => sense.is === 'capital')) return standsForGovernment(context, first)
  return kind === 'country' || kind === 'organisation' ? standsAsParty(context, first) : false
}

function standsAsParty(context: Context, mention: Mention): boolean {
  const sentence = context.document.sentences[mention.sentence]!
  const preposition = caseOf(sentence, mention.head)
  return preposition === null || context.tables.roles.governmentPrepositions.has(preposition)
}

/** "Kyiv is in ruins", "Sanaa was quiet": what is said of the city itself. */
function isAdverbialPredicate(sentence: Sentence, head: number): boolean {
  const isCopula = childrenOf(sentence, head).some((child) => child.relation === 'cop')
  return isCopula && caseOf(sentence, head) !== null
}

/** "Doha, Qatar", "the city of Doha", "Doha airport": the place itself. */
function hasAreaBeside(sentence: Sentence, mention: Mention): boolean {
  return childrenOf(sentence, mention.head).some(
    (child) =>
      child.relation === 'appos' && /^(LOC|PROPN)$/.test(child.upos) && child.index === mention.end + 1,
  )
}

function isOfGovernment(context: Context, noun: string): boolean {
  const word = noun.toLowerCase()
  const { roles } = context.tables
  if (
    /^(airport|suburb|suburbs|street|streets|hotel|residents|district|hospital|university|mosque|outskirts|countryside|residence)$/.test(
      word,
    )
  )
    return false
  return (
    roles.stateBodies.has(word) ||
    roles.groups.has(word) ||
    roles.persons.has(word) ||
    roles.offices.has(word) ||
    /^(offer|proposal|demand|decision|position|response|rejection|stance|plan|policy|claim|commitment|refusal|relations|ties|ally|allies|talks|deal|leverage|interests|war|rule|invasion)$/.test(
      word,
    )
  )
}
