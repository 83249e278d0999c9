import { describe, expect, it } from 'vitest'
import type { Document } from '../document.ts'
import { sentenceFromConllu } from '../testing.ts'
import { findActors } from './index.ts'

/** A document from sentences and their analyses, one after the other. */
function documentOf(...parts: [text: string, conllu: string][]): Document {
  const text = parts.map(([sentence]) => sentence).join('\n')
  let from = 0
  const sentences = parts.map(([sentence, conllu]) => {
    const built = sentenceFromConllu(text, conllu, from)
    from += sentence.length + 1
    return built
  })
  const report = {
    id: 'test',
    title: null,
    outlet: null,
    url: null,
    published: '2025-03-04',
    publishedAt: null,
    publishedFrom: 'input' as const,
    text,
    noise: [],
  }
  return { report, sentences, times: sentences.map(() => []) }
}

/** Names that the token with this form resolves to, in the sentence of that number; with bodies after "for". */
function resolved(document: Document, sentence: number, form: string, nth = 0): string[] {
  const matches = document.sentences[sentence]!.tokens.filter((token) => token.text === form)
  const token = matches[nth]!.index
  return findActors(document)
    .resolve({ sentence, token })
    .map((actor) => (actor.actsFor.length > 0 ? `${actor.name} for ${actor.actsFor.join(', ')}` : actor.name))
}

function place(document: Document, sentence: number, form: string): string | null {
  const token = document.sentences[sentence]!.tokens.find((one) => one.text === form)!.index
  return findActors(document).placeOf({ sentence, token })
}

const envoyMeets: [string, string] = [
  'Hamas negotiator Omar Darwish met Norwegian Foreign Minister Kari Torvald in Doha, Qatar.',
  `1 Hamas Hamas PROPN 2 compound _ B-ORG
   2 negotiator negotiator NOUN 3 nmod:desc
   3 Omar Omar PROPN 5 nsubj _ B-PER
   4 Darwish Darwish PROPN 3 flat _ I-PER
   5 met meet VERB 0 root
   6 Norwegian Norwegian ADJ 8 amod _ B-NORP
   7 Foreign foreign ADJ 8 amod
   8 Minister minister NOUN 9 nmod:desc
   9 Kari Kari PROPN 5 obj _ B-PER
   10 Torvald Torvald PROPN 9 flat _ I-PER
   11 in in ADP 12 case
   12 Doha Doha PROPN 5 obl _ B-LOC
   13 , , PUNCT 14 punct
   14 Qatar Qatar PROPN 12 appos _ B-LOC
   15 . . PUNCT 5 punct`,
]

describe('persons and whom they act for', () => {
  const document = documentOf(envoyMeets, [
    'Darwish told reporters that the Norwegian minister had asked the movement for patience.',
    `1 Darwish Darwish PROPN 2 nsubj _ B-PER
     2 told tell VERB 0 root
     3 reporters reporter NOUN 2 obj Number=Plur
     4 that that SCONJ 9 mark
     5 the the DET 7 det
     6 Norwegian Norwegian ADJ 7 amod _ B-NORP
     7 minister minister NOUN 9 nsubj Number=Sing
     8 had have AUX 9 aux
     9 asked ask VERB 2 ccomp
     10 the the DET 11 det
     11 movement movement NOUN 9 obj Number=Sing
     12 for for ADP 13 case
     13 patience patience NOUN 9 obl
     14 . . PUNCT 2 punct`,
  ])

  it('reads roles before names', () => {
    expect(resolved(document, 0, 'Omar')).toEqual(['Omar Darwish for Hamas'])
    expect(resolved(document, 0, 'Kari')).toEqual(['Kari Torvald for Norway'])
    expect(resolved(document, 0, 'Minister')).toEqual(['Kari Torvald for Norway'])
  })

  it('leads surnames and descriptions to full names', () => {
    expect(resolved(document, 1, 'Darwish')).toEqual(['Omar Darwish for Hamas'])
    expect(resolved(document, 1, 'minister')).toEqual(['Kari Torvald for Norway'])
    expect(resolved(document, 1, 'movement')).toEqual(['Hamas'])
    expect(findActors(document).fullName('Darwish')).toBe('Omar Darwish')
    expect(findActors(document).actorNamed('Torvald')?.actsFor).toEqual(['Norway'])
    expect(findActors(document).actorNamed('Nobody')).toBeNull()
  })

  it('gives no actor for what does not act', () => {
    expect(resolved(document, 1, 'patience')).toEqual([])
    expect(resolved(document, 0, 'met')).toEqual([])
  })

  it('finds the most specific place', () => {
    expect(place(document, 0, 'Doha')).toBe('Doha')
    expect(place(document, 0, 'Omar')).toBeNull()
  })
})

describe('capitals', () => {
  const document = documentOf(
    [
      'Tehran rejected the draft.',
      `1 Tehran Tehran PROPN 2 nsubj _ B-LOC
       2 rejected reject VERB 0 root
       3 the the DET 4 det
       4 draft draft NOUN 2 obj
       5 . . PUNCT 2 punct`,
    ],
    [
      'Talks in Tehran with Ankara began.',
      `1 Talks talk NOUN 6 nsubj Number=Plur
       2 in in ADP 3 case
       3 Tehran Tehran PROPN 1 nmod _ B-LOC
       4 with with ADP 5 case
       5 Ankara Ankara PROPN 1 nmod _ B-LOC
       6 began begin VERB 0 root
       7 . . PUNCT 6 punct`,
    ],
  )

  it('stand for the government where they act or are dealt with', () => {
    expect(resolved(document, 0, 'Tehran')).toEqual(['Iran'])
    expect(resolved(document, 1, 'Ankara')).toEqual(['Turkey'])
  })

  it('are places after "in"', () => {
    expect(resolved(document, 1, 'Tehran')).toEqual(['Tehran'])
    expect(place(document, 1, 'Tehran')).toBe('Tehran')
    expect(place(document, 1, 'Talks')).toBe('Tehran')
  })
})

describe('descriptions', () => {
  const document = documentOf(
    [
      'A source close to the talks met Israeli officials and Israeli and Egyptian intelligence chiefs.',
      `1 A a DET 2 det
       2 source source NOUN 7 nsubj Number=Sing
       3 close close ADJ 2 amod
       4 to to ADP 6 case
       5 the the DET 6 det
       6 talks talk NOUN 3 obl Number=Plur
       7 met meet VERB 0 root
       8 Israeli israeli ADJ 9 amod _ B-NORP
       9 officials official NOUN 7 obj Number=Plur
       10 and and CCONJ 15 cc
       11 Israeli israeli ADJ 15 amod _ B-NORP
       12 and and CCONJ 13 cc
       13 Egyptian egyptian ADJ 11 conj _ B-NORP
       14 intelligence intelligence NOUN 15 compound
       15 chiefs chief NOUN 9 conj Number=Plur
       16 . . PUNCT 7 punct`,
    ],
    [
      'The source left.',
      `1 The the DET 2 det
       2 source source NOUN 3 nsubj Number=Sing
       3 left leave VERB 0 root
       4 . . PUNCT 3 punct`,
    ],
  )

  it('keep their words, and whom they act for', () => {
    expect(resolved(document, 0, 'source')).toEqual(['source close to the talks'])
    expect(resolved(document, 0, 'officials')).toEqual(['Israeli officials for Israel'])
  })

  it('are shared out over nations', () => {
    expect(resolved(document, 0, 'chiefs')).toEqual([
      'Israeli intelligence chief for Israel',
      'Egyptian intelligence chief for Egypt',
    ])
  })

  it('have kinds that sources are typed by', () => {
    const kinds = [2, 9].map(
      (token) => findActors(document).resolve({ sentence: 0, token: token - 1 })[0]?.kind,
    )
    expect(kinds).toEqual(['unnamed', 'unnamed'])
  })

  it('keep the words of any phrase inside its span', () => {
    const actors = findActors(document)
    for (const [index, sentence] of document.sentences.entries()) {
      for (const token of sentence.tokens) {
        for (const actor of actors.resolve({ sentence: index, token: token.index })) {
          expect(actor.start).toBeLessThan(actor.end)
          expect(actor.start).toBeGreaterThanOrEqual(sentence.start)
          expect(actor.end).toBeLessThanOrEqual(sentence.end)
          expect(actor.why.length).toBeGreaterThan(0)
        }
      }
    }
  })
})

describe('pronouns and pairs', () => {
  const document = documentOf(
    envoyMeets,
    [
      'Israel and Hamas agreed on a truce.',
      `1 Israel Israel PROPN 4 nsubj _ B-LOC
       2 and and CCONJ 3 cc
       3 Hamas Hamas PROPN 1 conj _ B-ORG
       4 agreed agree VERB 0 root
       5 on on ADP 7 case
       6 a a DET 7 det
       7 truce truce NOUN 4 obl
       8 . . PUNCT 4 punct`,
    ],
    [
      'They said both sides trust Mr Darwish, who thanked them.',
      `1 They they PRON 2 nsubj Number=Plur
       2 said say VERB 0 root
       3 both both DET 4 det
       4 sides side NOUN 5 nsubj Number=Plur
       5 trust trust VERB 2 ccomp
       6 Mr Mr PROPN 7 nmod:desc
       7 Darwish Darwish PROPN 5 obj _ B-PER
       8 , , PUNCT 10 punct
       9 who who PRON 10 nsubj
       10 thanked thank VERB 7 acl:relcl
       11 them they PRON 10 obj Number=Plur
       12 . . PUNCT 2 punct`,
    ],
    [
      'We trust her and him.',
      `1 We we PRON 2 nsubj
       2 trust trust VERB 0 root
       3 her she PRON 2 obj
       4 and and CCONJ 5 cc
       5 him he PRON 3 conj
       6 . . PUNCT 2 punct`,
    ],
  )

  it('lead "they" to the last plural subject', () => {
    expect(resolved(document, 2, 'They')).toEqual(['Israel', 'Hamas'])
  })

  it('lead "both sides" to those who face each other', () => {
    expect(resolved(document, 2, 'sides')).toEqual(['Israel', 'Hamas'])
    expect(
      findActors(document)
        .sidesAround({ sentence: 3, token: 0 })
        .map((side) => side.name),
    ).toEqual(['Israel', 'Hamas'])
  })

  it('lead a relative pronoun to its noun', () => {
    expect(resolved(document, 2, 'who')).toEqual(['Omar Darwish for Hamas'])
  })

  it('agree in sex where the report tells it, and leave "we" alone', () => {
    expect(resolved(document, 3, 'him')).toEqual(['Omar Darwish for Hamas'])
    expect(resolved(document, 3, 'her')).toEqual(['Kari Torvald for Norway'])
    expect(resolved(document, 3, 'We')).toEqual([])
  })
})

describe('organisations', () => {
  const document = documentOf(
    [
      'The Group of Harbour States (GHS) invited the Houthi movement to Oslo.',
      `1 The the DET 2 det
       2 Group group PROPN 9 nsubj _ B-ORG
       3 of of ADP 5 case _ I-ORG
       4 Harbour harbour PROPN 5 compound _ I-ORG
       5 States state PROPN 2 nmod _ I-ORG
       6 ( ( PUNCT 7 punct
       7 GHS GHS PROPN 2 appos _ B-ORG
       8 ) ) PUNCT 7 punct
       9 invited invite VERB 0 root
       10 the the DET 12 det
       11 Houthi houthi PROPN 12 compound _ B-NORP
       12 movement movement NOUN 9 obj Number=Sing
       13 to to ADP 14 case
       14 Oslo Oslo PROPN 9 obl _ B-LOC
       15 . . PUNCT 9 punct`,
    ],
    [
      'GHS officials waited for the rebels.',
      `1 GHS GHS PROPN 2 compound _ B-ORG
       2 officials official NOUN 3 nsubj Number=Plur
       3 waited wait VERB 0 root
       4 for for ADP 6 case
       5 the the DET 6 det
       6 rebels rebel NOUN 3 obl Number=Plur
       7 . . PUNCT 3 punct`,
    ],
  )

  it('are called by the full name that the report gives', () => {
    expect(resolved(document, 1, 'GHS')).toEqual(['Group of Harbour States'])
    expect(resolved(document, 1, 'officials')).toEqual(['GHS officials for Group of Harbour States'])
  })

  it('lose the word that only says what they are', () => {
    expect(resolved(document, 0, 'movement')).toEqual(['Houthis'])
  })

  it('are found in a longer name that only adds what they are', () => {
    const fighters = documentOf([
      'Taliban Fighters and the Libya-Chad border left.',
      `1 Taliban Taliban PROPN 2 compound _ B-ORG
       2 Fighters fighter PROPN 9 nsubj Number=Plur I-ORG
       3 and and CCONJ 8 cc
       4 the the DET 8 det
       5 Libya Libya PROPN 8 compound _ B-LOC
       6 - - PUNCT 5 punct _ I-LOC
       7 Chad Chad PROPN 5 conj _ I-LOC
       8 border border NOUN 2 conj
       9 left leave VERB 0 root
       10 . . PUNCT 9 punct`,
    ])
    expect(resolved(fighters, 0, 'Fighters')).toEqual(['Taliban'])
    expect(resolved(fighters, 0, 'Libya')).toEqual(['Libya'])
    expect(resolved(fighters, 0, 'Chad')).toEqual(['Chad'])
  })

  it('are found again by what they are', () => {
    expect(resolved(document, 1, 'rebels')).toEqual(['Houthis'])
  })

  it('are not made up: without the name in the report, rebels stay rebels', () => {
    const alone = documentOf([
      'The rebels left.',
      `1 The the DET 2 det
       2 rebels rebel NOUN 3 nsubj Number=Plur
       3 left leave VERB 0 root
       4 . . PUNCT 3 punct`,
    ])
    expect(resolved(alone, 0, 'rebels')).toEqual(['rebels'])
  })
})

describe('offices and governments without a name', () => {
  const document = documentOf(
    [
      "Norway's deputy foreign minister said that the government in Khartoum agreed.",
      `1 Norway Norway PROPN 5 nmod:poss _ B-LOC
       2 's 's PART 1 case
       3 deputy deputy ADJ 5 amod
       4 foreign foreign ADJ 5 amod
       5 minister minister NOUN 6 nsubj Number=Sing
       6 said say VERB 0 root
       7 that that SCONJ 12 mark
       8 the the DET 9 det
       9 government government NOUN 12 nsubj Number=Sing
       10 in in ADP 11 case
       11 Khartoum Khartoum PROPN 9 nmod _ B-LOC
       12 agreed agree VERB 6 ccomp
       13 . . PUNCT 6 punct`,
    ],
    [
      'Kari Torvald thanked the White House and its envoy.',
      `1 Kari Kari PROPN 3 nsubj _ B-PER
       2 Torvald Torvald PROPN 1 flat _ I-PER
       3 thanked thank VERB 0 root
       4 the the DET 6 det
       5 White White PROPN 6 compound _ B-ORG
       6 House House PROPN 3 obj _ I-ORG
       7 and and CCONJ 9 cc
       8 its its PRON 9 nmod:poss
       9 envoy envoy NOUN 6 conj Number=Sing
       10 . . PUNCT 3 punct`,
    ],
    [
      'Reports of gunfire reached the freedom of movement.',
      `1 Reports report NOUN 4 nsubj Number=Plur
       2 of of ADP 3 case
       3 gunfire gunfire NOUN 1 nmod
       4 reached reach VERB 0 root
       5 the the DET 6 det
       6 freedom freedom NOUN 4 obj
       7 of of ADP 8 case
       8 movement movement NOUN 6 nmod Number=Sing
       9 . . PUNCT 4 punct`,
    ],
  )

  it('are the person whom the next sentence opens with', () => {
    expect(resolved(document, 0, 'minister')).toEqual(['Kari Torvald for Norway'])
    expect(resolved(document, 1, 'Kari')).toEqual(['Kari Torvald for Norway'])
  })

  it('are told by the capital that they sit in', () => {
    expect(resolved(document, 0, 'government')).toEqual(['Sudan'])
  })

  it('keep the name of a seat of government', () => {
    expect(resolved(document, 1, 'House')).toEqual(['White House for United States'])
  })

  it('tells media by their names', () => {
    const paper = documentOf([
      'The Harbour Gazette said so.',
      `1 The the DET 3 det
       2 Harbour Harbour PROPN 3 compound _ B-ORG
       3 Gazette Gazette PROPN 4 nsubj _ I-ORG
       4 said say VERB 0 root
       5 so so ADV 4 advmod
       6 . . PUNCT 4 punct`,
    ])
    expect(findActors(paper).resolve({ sentence: 0, token: 2 })[0]?.kind).toBe('media')
  })

  it('are none in a question', () => {
    const question = documentOf([
      'They asked how many prisoners would leave.',
      `1 They they PRON 2 nsubj
       2 asked ask VERB 0 root
       3 how how ADV 4 advmod
       4 many many ADJ 5 amod
       5 prisoners prisoner NOUN 7 nsubj Number=Plur
       6 would would AUX 7 aux
       7 leave leave VERB 2 ccomp
       8 . . PUNCT 2 punct`,
    ])
    expect(findActors(question).resolve({ sentence: 0, token: 4 })).toEqual([])
  })

  it('are none where a word only sounds like one', () => {
    expect(resolved(document, 2, 'Reports')).toEqual([])
    expect(resolved(document, 2, 'movement')).toEqual([])
  })
})

describe('ministers and presidents without a country', () => {
  const meeting: [string, string] = [
    'Foreign Minister Adel Rahim met President Tovan in Doha.',
    `1 Foreign foreign ADJ 2 amod
     2 Minister minister NOUN 3 nmod:desc
     3 Adel Adel PROPN 5 nsubj _ B-PER
     4 Rahim Rahim PROPN 3 flat _ I-PER
     5 met meet VERB 0 root
     6 President president NOUN 7 nmod:desc
     7 Tovan Tovan PROPN 5 obj _ B-PER
     8 in in ADP 9 case
     9 Doha Doha PROPN 5 obl _ B-LOC
     10 . . PUNCT 5 punct`,
  ]
  const hosts: [string, string] = [
    'Qatar welcomed the talks.',
    `1 Qatar Qatar PROPN 2 nsubj _ B-LOC
     2 welcomed welcome VERB 0 root
     3 the the DET 4 det
     4 talks talk NOUN 2 obj Number=Plur
     5 . . PUNCT 2 punct`,
  ]
  const second: [string, string] = [
    'President Maro left.',
    `1 President president NOUN 2 nmod:desc
     2 Maro Maro PROPN 3 nsubj _ B-PER
     3 left leave VERB 0 root
     4 . . PUNCT 3 punct`,
  ]

  it('are not of the country that they meet in', () => {
    const document = documentOf(meeting)
    expect(resolved(document, 0, 'Adel')).toEqual(['Adel Rahim'])
    expect(resolved(document, 0, 'Tovan')).toEqual(['Tovan'])
  })

  it('are of the country that the report is about', () => {
    expect(resolved(documentOf(meeting, hosts), 0, 'Adel')).toEqual(['Adel Rahim for Qatar'])
  })

  it('are not both of it when they hold the same office', () => {
    const document = documentOf(meeting, hosts, second)
    expect(resolved(document, 0, 'Tovan')).toEqual(['Tovan'])
    expect(resolved(document, 2, 'Maro')).toEqual(['Maro'])
  })
})

describe('chains of the language model', () => {
  // The rules leave "it" open: the sentence before has a subject that is no body.
  const group: [string, string] = [
    'Talks with Hamas ended.',
    `1 Talks talk NOUN 4 nsubj Number=Plur
     2 with with ADP 3 case
     3 Hamas Hamas PROPN 1 nmod _ B-ORG
     4 ended end VERB 0 root
     5 . . PUNCT 4 punct`,
  ]
  const pronoun: [string, string] = [
    'On Monday it agreed.',
    `1 On on ADP 2 case
     2 Monday Monday PROPN 4 obl
     3 it it PRON 4 nsubj
     4 agreed agree VERB 0 root
     5 . . PUNCT 4 punct`,
  ]
  const chain = (...places: [sentence: number, token: number][]) =>
    places.map(([sentence, headToken]) => ({ chain: 0, start: 0, end: 0, sentence, headToken }))

  it('stand in where the rules leave a pronoun open', () => {
    const document = documentOf(group, pronoun)
    expect(resolved(document, 1, 'it')).toEqual([])
    expect(resolved({ ...document, mentions: chain([0, 2], [1, 2]) }, 1, 'it')).toEqual(['Hamas'])
  })

  it('give no person for "it", and nothing that comes later', () => {
    const person: [string, string] = [
      'Talks with Maro ended.',
      `1 Talks talk NOUN 4 nsubj Number=Plur
       2 with with ADP 3 case
       3 Maro Maro PROPN 1 nmod _ B-PER
       4 ended end VERB 0 root
       5 . . PUNCT 4 punct`,
    ]
    const document = documentOf(person, pronoun)
    expect(resolved({ ...document, mentions: chain([0, 2], [1, 2]) }, 1, 'it')).toEqual([])
    const later = documentOf(pronoun, group)
    expect(resolved({ ...later, mentions: chain([0, 2], [1, 2]) }, 0, 'it')).toEqual([])
  })
})
