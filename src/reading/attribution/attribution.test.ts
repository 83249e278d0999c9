import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../language/index.ts'
import type { Report } from '../../model/index.ts'
import type { Actor, ActorIndex, ActorKind, Document } from '../document.ts'
import { sentenceFromConllu } from '../testing.ts'
import { findAttributions } from './index.ts'

/** A document from sentences in order; each line of a sentence as in `sentenceFromConllu`. */
function documentOf(text: string, ...sentences: string[]): Document {
  const report: Report = {
    id: 'test',
    title: null,
    outlet: 'Evening Post',
    url: null,
    published: '2024-05-02',
    publishedAt: null,
    publishedFrom: 'input',
    text,
    noise: [],
  }
  const read: Sentence[] = []
  for (const conllu of sentences) read.push(sentenceFromConllu(text, conllu, read.at(-1)?.end ?? 0))
  return { report, sentences: read, times: read.map(() => []) }
}

const kindOfName: Record<string, ActorKind> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'country',
  FAC: 'media',
  NORP: 'people',
}

/** Stands in for the reading of actors: names by their type (FAC for media), pronouns by the given table. */
function actorsOf(document: Document, pronouns: Record<string, string> = {}): ActorIndex {
  return {
    resolve: ({ sentence, token }): Actor[] => {
      const { names, tokens } = document.sentences[sentence] as Sentence
      const name = names.find(({ firstToken, endToken }) => firstToken <= token && token < endToken)
      const known = pronouns[tokens[token]?.text.toLowerCase() ?? '']
      const text = known ?? (name === undefined ? null : document.report.text.slice(name.start, name.end))
      if (text === null) return []
      const kind = known === undefined ? kindOfName[name?.type ?? ''] : 'person'
      return [{ name: text, kind: kind ?? 'person', actsFor: [], start: 0, end: 0, why: ['test'] }]
    },
    placeOf: () => null,
    fullName: (name) => name,
  }
}

/** Chain at the first token with this form (in the given sentence), as "name:type < name:type". */
function chainAt(
  document: Document,
  form: string,
  pronouns?: Record<string, string>,
  inSentence?: number,
): string {
  const index = findAttributions(document, actorsOf(document, pronouns))
  const sentence =
    inSentence ?? document.sentences.findIndex(({ tokens }) => tokens.some(({ text }) => text === form))
  const token = document.sentences[sentence]?.tokens.findIndex(({ text }) => text === form) ?? -1
  const { sources, speakerNotStated } = index.sourcesAt({ sentence, token })
  return speakerNotStated ? 'not stated' : sources.map(({ name, type }) => `${name}:${type}`).join(' < ')
}

describe('verbs with a clause', () => {
  const said = documentOf(
    'Mara Lind said that the envoy arrived.',
    `1 Mara Mara PROPN 3 nsubj _ B-PER
     2 Lind Lind PROPN 1 flat _ I-PER
     3 said say VERB 0 root
     4 that that SCONJ 7 mark
     5 the the DET 6 det
     6 envoy envoy NOUN 7 nsubj
     7 arrived arrive VERB 3 ccomp
     8 . . PUNCT 3 punct`,
  )

  it('gives the clause to the speaker and leaves the cue to the outlet', () => {
    expect(chainAt(said, 'arrived')).toBe('Mara Lind:person')
    expect(chainAt(said, 'said')).toBe('')
  })

  it('names the cue and the rule', () => {
    const result = findAttributions(said, actorsOf(said)).sourcesAt({ sentence: 0, token: 6 })
    expect(result.cues).toEqual([{ sentence: 0, token: 2 }])
    expect(result.why).toEqual(['attribution/say-ccomp'])
  })

  it('reads only the relative clause in "X, who Y said had …"', () => {
    const document = documentOf(
      'Lind, who Osko said had resigned, arrived.',
      `1 Lind Lind PROPN 9 nsubj _ B-PER
       2 , , PUNCT 5 punct
       3 who who PRON 7 nsubj PronType=Rel
       4 Osko Osko PROPN 5 nsubj _ B-PER
       5 said say VERB 1 acl:relcl
       6 had have AUX 7 aux
       7 resigned resign VERB 5 ccomp
       8 , , PUNCT 5 punct
       9 arrived arrive VERB 0 root
       10 . . PUNCT 9 punct`,
    )
    expect(chainAt(document, 'resigned')).toBe('Osko:person')
    expect(chainAt(document, 'arrived')).toBe('')
  })

  it('puts the outlet that was told before the speaker', () => {
    const document = documentOf(
      'Lind told Reuters the talks failed.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 told tell VERB 0 root
       3 Reuters Reuters PROPN 2 obj _ B-FAC
       4 the the DET 5 det
       5 talks talk NOUN 6 nsubj
       6 failed fail VERB 2 ccomp
       7 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'failed')).toBe('Reuters:media < Lind:person')
  })

  it('finds the speaker of a participle, and the outlet of the interview', () => {
    const document = documentOf(
      'Lind refused, saying in an interview with Reuters that troops stay.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 refused refuse VERB 0 root
       3 , , PUNCT 4 punct
       4 saying say VERB 2 advcl
       5 in in ADP 7 case
       6 an a DET 7 det
       7 interview interview NOUN 4 obl
       8 with with ADP 9 case
       9 Reuters Reuters PROPN 7 nmod _ B-FAC
       10 that that SCONJ 12 mark
       11 troops troop NOUN 12 nsubj
       12 stay stay VERB 4 ccomp
       13 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'stay')).toBe('Reuters:media < Lind:person')
    expect(chainAt(document, 'refused')).toBe('')
  })

  it('nests what is said within what is said', () => {
    const document = documentOf(
      'Lind said Osko denied that troops left.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 said say VERB 0 root
       3 Osko Osko PROPN 4 nsubj _ B-PER
       4 denied deny VERB 2 ccomp
       5 that that SCONJ 7 mark
       6 troops troop NOUN 7 nsubj
       7 left leave VERB 4 ccomp
       8 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Lind:person < Osko:person')
  })

  it('makes one link of two speakers', () => {
    const document = documentOf(
      'Ruritania and Sylvania said talks failed.',
      `1 Ruritania Ruritania PROPN 4 nsubj _ B-LOC
       2 and and CCONJ 3 cc
       3 Sylvania Sylvania PROPN 1 conj _ B-LOC
       4 said say VERB 0 root
       5 talks talk NOUN 6 nsubj
       6 failed fail VERB 4 ccomp
       7 . . PUNCT 4 punct`,
    )
    expect(chainAt(document, 'failed')).toBe('Ruritania and Sylvania:organisation')
  })

  it('reads a noun phrase as content where the verb reports, but not where it makes the act', () => {
    const of = (verb: string, lemma: string): Document =>
      documentOf(
        `Lind ${verb} ten deaths.`,
        `1 Lind Lind PROPN 2 nsubj _ B-PER
         2 ${verb} ${lemma} VERB 0 root
         3 ten ten NUM 4 nummod
         4 deaths death NOUN 2 obj
         5 . . PUNCT 2 punct`,
      )
    expect(chainAt(of('reported', 'report'), 'deaths')).toBe('Lind:person')
    expect(chainAt(of('rejected', 'reject'), 'deaths')).toBe('')
  })

  it('leaves an announced attitude of the speaker’s own to the outlet', () => {
    const document = documentOf(
      'Lind announced her support.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 announced announce VERB 0 root
       3 her her PRON 4 nmod:poss PronType=Prs
       4 support support NOUN 2 obj
       5 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'support')).toBe('')
  })

  it('gives the charge to the accuser', () => {
    const document = documentOf(
      'Lind accused rebels of shelling towns.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 accused accuse VERB 0 root
       3 rebels rebel NOUN 2 obj
       4 of of SCONJ 5 mark
       5 shelling shell VERB 2 advcl
       6 towns town NOUN 5 obj
       7 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'shelling')).toBe('Lind:person')
  })

  it('puts a cited official behind the one who cites', () => {
    const document = documentOf(
      'Lind, quoting an aide, said talks failed.',
      `1 Lind Lind PROPN 7 nsubj _ B-PER
       2 , , PUNCT 3 punct
       3 quoting quote VERB 1 acl VerbForm=Ger
       4 an a DET 5 det
       5 aide aide NOUN 3 obj
       6 , , PUNCT 3 punct
       7 said say VERB 0 root
       8 talks talk NOUN 9 nsubj
       9 failed fail VERB 7 ccomp
       10 . . PUNCT 7 punct`,
    )
    expect(chainAt(document, 'failed')).toBe('Lind:person < aide:anonymous')
  })
})

describe('speakers that the tree does not give', () => {
  it('takes the phrase right before the verb, cut off from the subject by a comma', () => {
    const document = documentOf(
      'Troops left the city of Vane, the minister has announced.',
      `1 Troops troop NOUN 2 nsubj
       2 left leave VERB 0 root
       3 the the DET 4 det
       4 city city NOUN 11 nsubj
       5 of of ADP 6 case
       6 Vane Vane PROPN 4 nmod _ B-LOC
       7 , , PUNCT 9 punct
       8 the the DET 9 det
       9 minister minister NOUN 6 appos
       10 has have AUX 11 aux
       11 announced announce VERB 2 conj
       12 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'left')).toBe('minister:office')
  })

  it('prefers the person named at the end of the phrase', () => {
    const document = documentOf(
      'The envoy to Vane Mara Lind said troops left.',
      `1 The the DET 2 det
       2 envoy envoy NOUN 7 nsubj
       3 to to ADP 4 case
       4 Vane Vane PROPN 2 nmod _ B-LOC
       5 Mara Mara PROPN 2 appos _ B-PER
       6 Lind Lind PROPN 5 flat _ I-PER
       7 said say VERB 0 root
       8 troops troop NOUN 9 nsubj
       9 left leave VERB 7 ccomp
       10 . . PUNCT 7 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Mara Lind:person')
  })

  it('reads the clause of a gap: "which X said killed ten"', () => {
    const document = documentOf(
      'Lind saw the raid, which officials said killed ten.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 saw see VERB 0 root
       3 the the DET 4 det
       4 raid raid NOUN 2 obj
       5 , , PUNCT 8 punct
       6 which which PRON 8 nsubj
       7 officials official NOUN 8 nsubj
       8 said say VERB 4 acl:relcl
       9 killed kill VERB 8 xcomp Tense=Past|VerbForm=Fin
       10 ten ten NUM 9 obj
       11 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'killed')).toBe('officials:anonymous')
    expect(chainAt(document, 'raid')).toBe('')
  })

  it('finds a "that" clause that the tree hangs under the hearer', () => {
    const document = documentOf(
      'Lind told envoys that troops left.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 told tell VERB 0 root
       3 envoys envoy NOUN 2 obj
       4 that that SCONJ 6 mark
       5 troops troop NOUN 6 nsubj
       6 left leave VERB 3 acl:relcl
       7 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Lind:person')
  })

  it('gives the sentence around a cue that commas cut off, but not what only follows on', () => {
    const of = (last: string): Document =>
      documentOf(
        `Talks failed, Lind said, ${last}.`,
        `1 Talks talk NOUN 2 nsubj
         2 failed fail VERB 0 root
         3 , , PUNCT 5 punct
         4 Lind Lind PROPN 5 nsubj _ B-PER
         5 said say VERB 2 parataxis
         6 , , PUNCT 5 punct
         7 ${last.split(' ')[0]} ${last.split(' ')[0]} ${last.startsWith('as') ? 'SCONJ' : 'ADV'} 9 ${last.startsWith('as') ? 'mark' : 'advmod'}
         8 troops troop NOUN 9 nsubj
         9 left leave VERB 2 advcl
         10 . . PUNCT 2 punct`,
      )
    expect(chainAt(of('as troops left'), 'failed')).toBe('Lind:person')
    expect(chainAt(of('as troops left'), 'left')).toBe('')
    expect(chainAt(of('once troops left'), 'left')).toBe('Lind:person')
  })

  it('leaves infinitives to the outlet: an order or a plan is an act', () => {
    const document = documentOf(
      'Lind told troops to leave.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 told tell VERB 0 root
       3 troops troop NOUN 2 obj
       4 to to PART 5 mark
       5 leave leave VERB 2 xcomp VerbForm=Inf
       6 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'leave')).toBe('')
  })
})

describe('media in the chain', () => {
  const told = (outlet: string): Document =>
    documentOf(
      `Lind told ${outlet} troops left.`,
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 told tell VERB 0 root
       3 ${outlet} ${outlet} PROPN 2 obj _ B-FAC
       4 troops troop NOUN 5 nsubj
       5 left leave VERB 2 ccomp
       6 . . PUNCT 2 punct`,
    )

  it('leaves out the outlet that publishes the report', () => {
    expect(chainAt(told('Reuters'), 'left')).toBe('Reuters:media < Lind:person')
    const own = told('Reuters')
    own.report.outlet = 'Reuters'
    expect(chainAt(own, 'left')).toBe('Lind:person')
  })

  it('puts the agent of "was quoted by" before the speaker', () => {
    const document = documentOf(
      'Lind was quoted by Reuters as saying that troops left.',
      `1 Lind Lind PROPN 3 nsubj:pass _ B-PER
       2 was be AUX 3 aux:pass
       3 quoted quote VERB 0 root Tense=Past|VerbForm=Part
       4 by by ADP 5 case
       5 Reuters Reuters PROPN 3 obl:agent _ B-FAC
       6 as as SCONJ 7 mark
       7 saying say VERB 3 advcl VerbForm=Ger
       8 that that SCONJ 10 mark
       9 troops troop NOUN 10 nsubj
       10 left leave VERB 7 ccomp
       11 . . PUNCT 3 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Reuters:media < Lind:person')
  })
})

describe('phrases', () => {
  it('gives the whole sentence to a phrase that closes it', () => {
    const document = documentOf(
      'Talks failed and envoys left, according to an official close to Lind.',
      `1 Talks talk NOUN 2 nsubj
       2 failed fail VERB 0 root
       3 and and CCONJ 5 cc
       4 envoys envoy NOUN 5 nsubj
       5 left leave VERB 2 conj
       6 , , PUNCT 10 punct
       7 according accord VERB 10 case
       8 to to ADP 7 fixed
       9 an a DET 10 det
       10 official official NOUN 5 obl
       11 close close ADJ 10 amod
       12 to to ADP 13 case
       13 Lind Lind PROPN 11 obl _ B-PER
       14 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'failed')).toBe('official close to Lind:anonymous')
    expect(chainAt(document, 'left')).toBe('official close to Lind:anonymous')
  })

  it('goes from a statement to its issuer, also when it is mentioned again', () => {
    const document = documentOf(
      'Talks failed, according to a statement issued by Lind. The statement said envoys left.',
      `1 Talks talk NOUN 2 nsubj
       2 failed fail VERB 0 root
       3 , , PUNCT 7 punct
       4 according accord VERB 7 case
       5 to to ADP 4 fixed
       6 a a DET 7 det
       7 statement statement NOUN 2 obl
       8 issued issue VERB 7 acl Tense=Past|VerbForm=Part
       9 by by ADP 10 case
       10 Lind Lind PROPN 8 obl:agent _ B-PER
       11 . . PUNCT 2 punct`,
      `1 The the DET 2 det
       2 statement statement NOUN 3 nsubj
       3 said say VERB 0 root
       4 envoys envoy NOUN 5 nsubj
       5 left leave VERB 3 ccomp
       6 . . PUNCT 3 punct`,
    )
    expect(chainAt(document, 'failed')).toBe('Lind:person')
    expect(chainAt(document, 'left')).toBe('Lind:person')
  })

  it('does not take a plan or a deal for a source', () => {
    const of = (noun: string): Document =>
      documentOf(
        `Troops left, according to the ${noun}.`,
        `1 Troops troop NOUN 2 nsubj
         2 left leave VERB 0 root
         3 , , PUNCT 7 punct
         4 according accord VERB 7 case
         5 to to ADP 4 fixed
         6 the the DET 7 det
         7 ${noun} ${noun} NOUN 2 obl
         8 . . PUNCT 2 punct`,
      )
    expect(chainAt(of('plan'), 'left')).toBe('')
    expect(chainAt(of('army'), 'left')).toBe('army:organisation')
  })

  it('reads "as announced by X"', () => {
    const document = documentOf(
      'Envoys left, as announced by Lind.',
      `1 Envoys envoy NOUN 2 nsubj
       2 left leave VERB 0 root
       3 , , PUNCT 5 punct
       4 as as SCONJ 5 mark
       5 announced announce VERB 2 advcl Tense=Past|VerbForm=Part
       6 by by ADP 7 case
       7 Lind Lind PROPN 5 obl:agent _ B-PER
       8 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Lind:person')
  })

  it('counts a report as a cue only where its source is named', () => {
    const of = (determiner: string, type: string): Document =>
      documentOf(
        `Osko dismissed ${determiner} report that talks failed.`,
        `1 Osko Osko PROPN 2 nsubj _ B-PER
         2 dismissed dismiss VERB 0 root
         3 ${determiner} ${determiner} ${type === '_' ? 'DET' : 'PROPN'} 4 ${type === '_' ? 'det' : 'compound'} _ ${type === '_' ? '' : type}
         4 report report NOUN 2 obj
         5 that that SCONJ 7 mark
         6 talks talk NOUN 7 nsubj
         7 failed fail VERB 4 acl
         8 . . PUNCT 2 punct`.replaceAll(/ +\n/g, '\n'),
      )
    expect(chainAt(of('Reuters', 'B-FAC'), 'failed')).toBe('Reuters:media')
    expect(chainAt(of('a', '_'), 'failed')).toBe('')
  })
})

describe('described sources', () => {
  it('takes the number of an official count as what a document says', () => {
    const document = documentOf(
      'Losses passed the official toll of 40 soldiers.',
      `1 Losses loss NOUN 2 nsubj
       2 passed pass VERB 0 root
       3 the the DET 5 det
       4 official official ADJ 5 amod
       5 toll toll NOUN 2 obj
       6 of of ADP 8 case
       7 40 40 NUM 8 nummod
       8 soldiers soldier NOUN 5 nmod
       9 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, '40')).toBe('official toll:document')
    expect(chainAt(document, 'passed')).toBe('')
  })

  it('names the spokesman whom the report names next', () => {
    const document = documentOf(
      'Troops left, a spokesman said. Spokesman Mara Lind smiled.',
      `1 Troops troop NOUN 2 nsubj
       2 left leave VERB 6 ccomp
       3 , , PUNCT 6 punct
       4 a a DET 5 det
       5 spokesman spokesman NOUN 6 nsubj
       6 said say VERB 0 root
       7 . . PUNCT 6 punct`,
      `1 Spokesman spokesman NOUN 2 compound
       2 Mara Mara PROPN 4 nsubj _ B-PER
       3 Lind Lind PROPN 2 flat _ I-PER
       4 smiled smile VERB 0 root
       5 . . PUNCT 4 punct`,
    )
    expect(chainAt(document, 'left')).toBe('Mara Lind:person')
  })

  it('goes on in the same interview, and with the speaker rather than with whom the speaker reports', () => {
    const document = documentOf(
      'Lind told Reuters Osko denied that envoys left. He added that troops stayed.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 told tell VERB 0 root
       3 Reuters Reuters PROPN 2 obj _ B-FAC
       4 Osko Osko PROPN 5 nsubj _ B-PER
       5 denied deny VERB 2 ccomp
       6 that that SCONJ 8 mark
       7 envoys envoy NOUN 8 nsubj
       8 left leave VERB 5 ccomp
       9 . . PUNCT 2 punct`,
      `1 He he PRON 2 nsubj PronType=Prs
       2 added add VERB 0 root
       3 that that SCONJ 5 mark
       4 troops troop NOUN 5 nsubj
       5 stayed stay VERB 2 ccomp
       6 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'stayed', { he: 'Osko' })).toBe('Reuters:media < Lind:person')
  })

  it('goes from "he added" to the last speaker, not to the last person named', () => {
    const document = documentOf(
      'Lind said Osko left. He added that troops stayed.',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 said say VERB 0 root
       3 Osko Osko PROPN 4 nsubj _ B-PER
       4 left leave VERB 2 ccomp
       5 . . PUNCT 2 punct`,
      `1 He he PRON 2 nsubj PronType=Prs
       2 added add VERB 0 root
       3 that that SCONJ 5 mark
       4 troops troop NOUN 5 nsubj
       5 stayed stay VERB 2 ccomp
       6 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'stayed', { he: 'Osko' })).toBe('Lind:person')
  })
})

describe('quotations', () => {
  const speech = documentOf(
    '“Envoys left. Talks failed,” Lind said. “Guns speak now.”\n“Guns rest,” he added.',
    `1 “ “ PUNCT 3 punct
     2 Envoys envoy NOUN 3 nsubj
     3 left leave VERB 0 root
     4 . . PUNCT 3 punct`,
    `1 Talks talk NOUN 2 nsubj
     2 failed fail VERB 6 ccomp
     3 , , PUNCT 2 punct
     4 ” ” PUNCT 2 punct
     5 Lind Lind PROPN 6 nsubj _ B-PER
     6 said say VERB 0 root
     7 . . PUNCT 6 punct`,
    `1 “ “ PUNCT 3 punct
     2 Guns gun NOUN 3 nsubj
     3 speak speak VERB 0 root
     4 now now ADV 3 advmod
     5 . . PUNCT 3 punct
     6 ” ” PUNCT 3 punct`,
    `1 “ “ PUNCT 3 punct
     2 Guns gun NOUN 3 nsubj
     3 rest rest VERB 7 ccomp
     4 , , PUNCT 3 punct
     5 ” ” PUNCT 3 punct
     6 he he PRON 7 nsubj PronType=Prs
     7 added add VERB 0 root
     8 . . PUNCT 7 punct`,
  )

  it('gives all sentences of a quotation to its speaker', () => {
    expect(chainAt(speech, 'left')).toBe('Lind:person')
    expect(chainAt(speech, 'failed')).toBe('Lind:person')
  })

  it('goes on with the speaker where the next quotation has no cue', () => {
    expect(chainAt(speech, 'speak')).toBe('Lind:person')
  })

  it('takes the last speaker for a pronoun without a clear antecedent, else the antecedent', () => {
    expect(chainAt(speech, 'rest')).toBe('Lind:person')
    expect(chainAt(speech, 'rest', { he: 'Osko' })).toBe('Osko:person')
  })

  it('does not guess the speaker of a quotation that stands alone', () => {
    const document = documentOf(
      'Lind arrived in town late in the day.\n“Guns speak now.”',
      `1 Lind Lind PROPN 2 nsubj _ B-PER
       2 arrived arrive VERB 0 root
       3 in in ADP 4 case
       4 town town NOUN 2 obl
       5 late late ADV 2 advmod
       6 in in ADP 8 case
       7 the the DET 8 det
       8 day day NOUN 2 obl
       9 . . PUNCT 2 punct`,
      `1 “ “ PUNCT 3 punct
       2 Guns gun NOUN 3 nsubj
       3 speak speak VERB 0 root
       4 now now ADV 3 advmod
       5 . . PUNCT 3 punct
       6 ” ” PUNCT 3 punct`,
    )
    expect(chainAt(document, 'speak')).toBe('not stated')
    expect(chainAt(document, 'arrived')).toBe('')
  })

  it('leaves loaded words in the outlet’s own sentence to the outlet', () => {
    const document = documentOf(
      'Talks on the “aggression” failed again today in town.',
      `1 Talks talk NOUN 7 nsubj
       2 on on ADP 5 case
       3 the the DET 5 det
       4 “ “ PUNCT 5 punct
       5 aggression aggression NOUN 1 nmod
       6 ” ” PUNCT 5 punct
       7 failed fail VERB 0 root
       8 again again ADV 7 advmod
       9 today today NOUN 7 obl:tmod
       10 in in ADP 11 case
       11 town town NOUN 7 obl
       12 . . PUNCT 7 punct`,
    )
    expect(chainAt(document, 'aggression')).toBe('')
  })

  it('takes the speaker from the sentence that introduces a quotation with a colon', () => {
    const document = documentOf(
      'The minister said:\n“Guns speak now.” Many doubt that he is right about it all.',
      `1 The the DET 2 det
       2 minister minister NOUN 3 nsubj
       3 said say VERB 0 root
       4 : : PUNCT 3 punct`,
      `1 “ “ PUNCT 3 punct
       2 Guns gun NOUN 3 nsubj
       3 speak speak VERB 0 root
       4 now now ADV 3 advmod
       5 . . PUNCT 3 punct
       6 ” ” PUNCT 3 punct`,
      `1 Many many ADJ 2 nsubj
       2 doubt doubt VERB 0 root
       3 that that SCONJ 6 mark
       4 he he PRON 6 nsubj PronType=Prs
       5 is be AUX 6 cop
       6 right right ADJ 2 ccomp
       7 about about ADP 8 case
       8 it it PRON 6 obl
       9 all all DET 8 det
       10 . . PUNCT 2 punct`,
    )
    expect(chainAt(document, 'speak')).toBe('minister:office')
  })

  it('reads a page that is one quotation as a statement in its own voice', () => {
    const document = documentOf(
      '“Envoys left today.”',
      `1 “ “ PUNCT 3 punct
       2 Envoys envoy NOUN 3 nsubj
       3 left leave VERB 0 root
       4 today today NOUN 3 obl:tmod
       5 . . PUNCT 3 punct
       6 ” ” PUNCT 3 punct`,
    )
    expect(chainAt(document, 'left')).toBe('')
  })
})
