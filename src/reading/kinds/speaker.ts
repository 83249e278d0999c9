import type { Sentence } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { namesOfPublisher } from '../actors/publisher.ts'
import type { Actor, TokenRef } from '../document.ts'
import { agentsOf, hasCase, subjectsOf } from '../grammar/index.ts'
import type { BuildContext } from './context.ts'

const firstPerson = /^(i|we|me|us|my|our|mine|ours|myself|ourselves)$/i

/** True for "I", "we", "our": words that stand for whoever speaks. */
export function isFirstPerson(sentence: Sentence, token: number): boolean {
  return firstPerson.test(sentence.tokens[token]?.text ?? '')
}

/**
 * Who says these words, as actors with the bodies they act for: the root of the attribution chain, or, on a page that
 * a party publishes itself, that party. Empty for the words of media and of nobody stated.
 */
export function speakersAt(context: BuildContext, ref: TokenRef): Actor[] {
  const { sources, cues, speakerNotStated } = context.attributions.sourcesAt(ref)
  if (speakerNotStated) return []
  const root = sources.at(-1)
  if (root === undefined) return publisherOf(context)
  if (root.type === 'media' || root.type === 'document') return []
  const named = actorsNamed(context, root)
  const cue = cues.at(-1)
  if (named.length > 0 || cue === undefined) return named
  const beside = besideCue(context, cue)
  // "He" may go back to another than the unnamed official whom the chain names.
  if (root.type !== 'anonymous' || beside.every((actor) => actor.kind !== 'person')) return beside
  return describedBefore(context, ref, root.name)
}

/** A source's name goes back to the actors of the report; "X and Y" is two of them. */
function actorsNamed(context: BuildContext, source: Source): Actor[] {
  const whole = context.actors.actorNamed(source.name)
  if (whole !== null) return [whole]
  const parts = source.name.split(' and ').map((name) => context.actors.actorNamed(name))
  return parts.every((actor) => actor !== null) ? parts : []
}

/** Whom the reporting word names as its speaker: a source that is only described ("a senior U.S. official"). */
function besideCue(context: BuildContext, cue: TokenRef): Actor[] {
  const sentence = context.document.sentences[cue.sentence]
  if (sentence === undefined) return []
  const beside = sentence.tokens.filter(
    (token) => token.head === cue.token && hasCase(sentence, token.index, ['to', 'by', 'from']),
  )
  const heads = [
    ...subjectsOf(sentence, cue.token),
    ...agentsOf(sentence, cue.token),
    ...beside.map((token) => token.index),
  ]
  for (const token of heads) {
    const actors = context.actors.resolve({ sentence: cue.sentence, token })
    if (actors.length > 0) return actors
  }
  return []
}

/** The unnamed actor introduced before by these words ("official" of "a senior U.S. official"). */
function describedBefore(context: BuildContext, ref: TokenRef, name: string): Actor[] {
  const words = name.toLowerCase().split(' ')
  const noun = words.at(-1) ?? ''
  for (let index = ref.sentence; index >= 0; index -= 1) {
    for (const token of context.document.sentences[index]?.tokens ?? []) {
      if (token.text.toLowerCase() !== noun) continue
      const [actor] = context.actors.resolve({ sentence: index, token: token.index })
      const said = actor?.kind === 'unnamed' ? actor.name.toLowerCase().split(' ') : []
      if (actor !== undefined && words.every((word) => said.includes(word))) return [actor]
    }
  }
  return []
}

/**
 * The state or body behind an outlet that is itself a party: a seat of government ("White House", "US State
 * Department"), a government ("UK Government"), an organisation ("United Nations"). Its page speaks for it.
 */
function publisherOf(context: BuildContext): Actor[] {
  const { outlet } = context.document.report
  const names = outlet === null ? [] : namesOfPublisher(outlet)
  for (const name of names) {
    const actor = context.actors.actorNamed(name)
    if (actor !== null) return [actor]
  }
  const [name] = names
  if (name === undefined) return []
  return [{ name, kind: 'organisation', actsFor: [], start: 0, end: 0, why: ['actor:publisher'] }]
}
