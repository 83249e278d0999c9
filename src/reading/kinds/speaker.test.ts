import { describe, expect, it } from 'vitest'
import type { Report, Source } from '../../model/index.ts'
import type { Actor, ActorKind, TokenRef } from '../document.ts'
import { sentenceFromConllu } from '../testing.ts'
import type { BuildContext } from './context.ts'
import { plannersBefore } from './planner.ts'
import { isFirstPerson, speakersAt } from './speaker.ts'

const text = "An official said we must talk. Lena Osk's plan helps."
const sentences = [
  sentenceFromConllu(
    text,
    `1 An a DET 2 det
     2 official official NOUN 3 nsubj
     3 said say VERB 0 root
     4 we we PRON 6 nsubj
     5 must must AUX 6 aux
     6 talk talk VERB 3 ccomp`,
  ),
  sentenceFromConllu(
    text,
    `1 Lena Lena PROPN 4 nmod:poss
     2 Osk Osk PROPN 1 flat
     3 's 's PART 1 case
     4 plan plan NOUN 5 nsubj
     5 helps help VERB 0 root`,
    31,
  ),
]

function actor(name: string, actsFor: string[] = [], kind: ActorKind = 'person'): Actor {
  return { name, kind, actsFor, start: 0, end: 0, why: [] }
}

/** A context in which "talk" is said by the given source; the report names Lena Osk of Tovaria and Orland. */
function contextOf(
  root: Source | null,
  outlet = 'Evening Post',
  speakerNotStated = false,
  official = actor('senior official', ['Orland'], 'unnamed'),
): BuildContext {
  const known = [actor('Lena Osk', ['Tovaria']), actor('Orland'), actor('United States')]
  const report: Report = {
    id: 'test',
    title: null,
    outlet,
    url: null,
    published: null,
    publishedAt: null,
    publishedFrom: 'unknown',
    text,
    noise: [],
  }
  return {
    document: { report, sentences, times: [[], []] },
    actors: {
      resolve: ({ sentence, token }: TokenRef) => {
        if (sentence === 0 && token === 1) return [official]
        return sentence === 1 && token === 0 ? [actor('Lena Osk')] : []
      },
      placeOf: () => null,
      fullName: (name) => name,
      actorNamed: (name) => known.find((one) => one.name === name) ?? null,
      sidesAround: () => [],
      country: null,
    },
    attributions: {
      sourcesAt: () => ({
        sources: root === null ? [] : [root],
        speakerNotStated,
        cues: root === null ? [] : [{ sentence: 0, token: 2 }],
        why: [],
      }),
    },
  }
}

const namesAt = (context: BuildContext): string[] =>
  speakersAt(context, { sentence: 0, token: 5 }).map(({ name }) => name)

describe('speakersAt', () => {
  it('finds the root of the chain among the actors of the report, with its bodies', () => {
    const [speaker] = speakersAt(contextOf({ name: 'Lena Osk', type: 'person' }), { sentence: 0, token: 5 })
    expect(speaker).toMatchObject({ name: 'Lena Osk', actsFor: ['Tovaria'] })
    expect(namesAt(contextOf({ name: 'Lena Osk and Orland', type: 'person' }))).toEqual([
      'Lena Osk',
      'Orland',
    ])
  })

  it('takes a source that is only described from the subject of the reporting verb', () => {
    expect(namesAt(contextOf({ name: 'official', type: 'anonymous' }))).toEqual(['senior official'])
  })

  it('takes no named person for a source without a name', () => {
    const context = contextOf(
      { name: 'official', type: 'anonymous' },
      'Evening Post',
      false,
      actor('Ivo Marr'),
    )
    expect(namesAt(context)).toEqual([])
  })

  it('gives no speaker for media, and none where none is stated', () => {
    expect(namesAt(contextOf({ name: 'Lena Osk', type: 'media' }))).toEqual([])
    expect(namesAt(contextOf({ name: 'Lena Osk', type: 'person' }, 'Evening Post', true))).toEqual([])
    expect(namesAt(contextOf(null))).toEqual([])
  })

  it('takes the words of a page that a party publishes itself for its own', () => {
    expect(namesAt(contextOf(null, 'White House'))).toEqual(['United States'])
    expect(namesAt(contextOf(null, 'US State Department'))).toEqual(['United States'])
    expect(namesAt(contextOf(null, 'French Government'))).toEqual(['France'])
    expect(namesAt(contextOf(null, 'France Today'))).toEqual([])
  })
})

describe('isFirstPerson', () => {
  it('is true of "we" and of no noun', () => {
    expect(sentences[0]?.tokens.map(({ index }) => isFirstPerson(sentences[0]!, index))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ])
  })
})

describe('plannersBefore', () => {
  it('finds whose plan was named last before a place', () => {
    const context = contextOf(null)
    expect(plannersBefore(context, { sentence: 1, token: 4 }).map(({ name }) => name)).toEqual(['Lena Osk'])
    expect(plannersBefore(context, { sentence: 0, token: 5 })).toEqual([])
  })
})
