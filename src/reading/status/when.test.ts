import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../language/index.ts'
import type { ClaimKind } from '../../model/index.ts'
import { findActors } from '../actors/index.ts'
import { findAttributions } from '../attribution/index.ts'
import { analyseReport } from '../reader.ts'
import { whenOf } from './index.ts'
import { documentOf, infinitive, participle, past, present, refTo } from './testing.ts'

const language = await loadLanguage()

/** Days of the event at a word, by the model's own parse; published on Wednesday, 15 May 2024. */
async function readWhen(text: string, word: string, kind: ClaimKind) {
  const document = await analyseReport(language, {
    id: 'made-up',
    title: null,
    outlet: null,
    url: null,
    published: '2024-05-15',
    publishedAt: null,
    publishedFrom: 'input',
    text,
    noise: [],
  })
  const at = text.indexOf(word)
  const sentence = document.sentences.findIndex(({ start, end }) => start <= at && at < end)
  const token = document.sentences[sentence]?.tokens.find(({ start }) => start === at)
  if (!token) throw new Error(`no "${word}"`)
  const ref = { sentence, token: token.index }
  const { cues } = findAttributions(document, findActors(document)).sourcesAt(ref)
  const { when, why } = whenOf(document, ref, kind, cues)
  return { when: when?.join('..') ?? null, step: why[0] ?? null }
}

describe('days from the clauses around', () => {
  const monday: [string, string] = ['2024-05-13', '2024-05-13']

  test('a clause of the same moment dates the one above it', async () => {
    const crash = 'Nine soldiers were killed when a convoy crashed on Monday.'
    expect(await readWhen(crash, 'Nine', 'figure')).toEqual({
      when: '2024-05-13..2024-05-13',
      step: 'when-same-moment',
    })
  })

  test('"since the protests began in March" reaches to publication', async () => {
    const text = 'More than 700 people have been arrested since the protests began in March.'
    expect(await readWhen(text, '700', 'figure')).toEqual({
      when: '2024-03-01..2024-05-15',
      step: 'when-since-clause',
    })
  })

  test('what came "six years after" is counted back from the clause above', () => {
    const conllu = `1 Venn Venn PROPN 2 nsubj _
      2 returned return VERB 0 root ${past}
      3 Monday Monday PROPN 2 obl:tmod _
      4 six six NUM 5 nummod _
      5 years year NOUN 8 obl _
      6 after after SCONJ 8 mark _
      7 Orland Orland PROPN 8 nsubj _
      8 freed free VERB 2 advcl ${past}
      9 her she PRON 8 obj _`
    const document = documentOf([{ conllu, times: { Monday: monday } }])
    const start = document.report.text.indexOf('six years')
    document.times[0]?.push({
      start,
      end: start + 'six years'.length,
      type: 'DURATION',
      value: 'P6Y',
      interval: null,
      precision: 'open',
      anchor: 'none',
      rule: 'length',
    })
    expect(whenOf(document, refTo(document, 'freed'), 'exchange', [])).toMatchObject({
      when: ['2018-01-01', '2018-12-31'],
      why: ['when-counted-back', 'time:length+after'],
    })
    document.times[0]?.splice(1, 1)
    expect(whenOf(document, refTo(document, 'freed'), 'exchange', []).when).toEqual(monday)
  })

  test('what came after Monday’s raid is not of Monday', async () => {
    const text = 'The visit was called off after Monday’s raid.'
    expect((await readWhen(text, 'called', 'encounter')).when).toBeNull()
    expect((await readWhen('The raid hit Tovel on Monday.', 'hit', 'encounter')).when).toBe(
      '2024-05-13..2024-05-13',
    )
  })

  test('the people counted have the day of what befell them', async () => {
    const text = 'Orland named the 200 girls who were abducted in April.'
    expect(await readWhen(text, '200', 'figure')).toEqual({
      when: '2024-04-01..2024-04-30',
      step: 'when-clause-on-noun',
    })
  })
})

describe('days that are not the event’s own', () => {
  const monday: [string, string] = ['2024-05-13', '2024-05-13']

  test('the day of a promise is that of the offer, not of the release promised', () => {
    const conllu = `1 Orland Orland PROPN 2 nsubj _
      2 promised promise VERB 0 root ${past}
      3 Monday Monday PROPN 2 obl:tmod _
      4 to to PART 5 mark _
      5 free free VERB 2 xcomp ${infinitive}
      6 pilots pilot NOUN 5 obj _`
    const document = documentOf([{ conllu, times: { Monday: monday } }])
    expect(whenOf(document, refTo(document, 'promised'), 'offer', []).when).toEqual(monday)
    expect(whenOf(document, refTo(document, 'free'), 'exchange', []).when).toBeNull()
  })

  test('an ultimatum is not of the day it ends', async () => {
    const text = 'Rebels had given the council until Monday to withdraw.'
    expect((await readWhen(text, 'given', 'offer')).when).toBeNull()
  })

  test('a month within a name and figures within an address are no days', async () => {
    const text = 'Minister Theresa May proposed talks, see https://example.org/2023/04/02/talks for more.'
    expect((await readWhen(text, 'proposed', 'offer')).when).toBeNull()
    expect((await readWhen('In May the minister proposed talks.', 'proposed', 'offer')).when).toBe(
      '2024-05-01..2024-05-31',
    )
  })
})

describe('days lent by the story', () => {
  const sunday: [string, string] = ['2024-05-12', '2024-05-12']
  const lead = {
    conllu: `1 Gunmen gunman NOUN 2 nsubj _
      2 stormed storm VERB 0 root ${past}
      3 Tovel Tovel PROPN 2 obj _
      4 Sunday Sunday PROPN 2 obl:tmod _`,
    times: { Sunday: sunday },
  }
  const nothing = `1 Rain rain NOUN 2 nsubj _
      2 fell fall VERB 0 root ${past}`

  test('a report of one day lends it to a simple past in nobody’s words', () => {
    const toll = `1 Nine nine NUM 2 nsubj _
      2 died die VERB 0 root ${past}`
    const document = documentOf([lead, { conllu: nothing }, { conllu: toll }])
    expect(whenOf(document, refTo(document, 'Nine', 2), 'figure', [])).toMatchObject({
      when: sunday,
      why: ['when-news-occasion', 'time:test'],
    })
    const earlier = `1 Nine nine NUM 3 nsubj _
      2 had have AUX 3 aux ${past}
      3 died die VERB 0 root ${participle}`
    const before = documentOf([lead, { conllu: nothing }, { conllu: earlier }])
    expect(whenOf(before, refTo(before, 'Nine', 2), 'figure', []).when).toBeNull()
  })

  test('a report of several days lends none', () => {
    const toll = `1 Nine nine NUM 2 nsubj _
      2 died die VERB 0 root ${past}`
    const other = {
      conllu: `1 Rebels rebel NOUN 2 nsubj _
      2 left leave VERB 0 root ${past}
      3 Friday Friday PROPN 2 obl:tmod _`,
      times: { Friday: ['2024-05-03', '2024-05-03'] as [string, string] },
    }
    const document = documentOf([lead, other, { conllu: nothing }, { conllu: toll }])
    expect(whenOf(document, refTo(document, 'Nine', 3), 'figure', []).when).toBeNull()
  })

  test('what was "also" offered is of the day of what was offered before', () => {
    const also = `1 Orland Orland PROPN 3 nsubj _
      2 also also ADV 3 advmod _
      3 offered offer VERB 0 root ${past}
      4 aid aid NOUN 3 obj _`
    const document = documentOf([lead, { conllu: nothing }, { conllu: also }])
    expect(whenOf(document, refTo(document, 'offered', 2), 'offer', []).when).toEqual(sunday)
    const alone = documentOf([
      lead,
      { conllu: nothing },
      { conllu: also.replace('also also ADV', 'now now ADV') },
    ])
    expect(whenOf(alone, refTo(alone, 'offered', 2), 'offer', []).when).toBeNull()
  })

  test('"the raid had killed nine" has the day of the raid, "killed in the raids" has none', () => {
    const raid = {
      conllu: `1 A a DET 2 det _
      2 raid raid NOUN 3 nsubj _
      3 began begin VERB 0 root ${past}
      4 Sunday Sunday PROPN 3 obl:tmod _`,
      times: { Sunday: sunday },
    }
    const had = `1 The the DET 2 det _
      2 raid raid NOUN 4 nsubj _
      3 had have AUX 4 aux ${past}
      4 killed kill VERB 0 root ${participle}
      5 nine nine NUM 4 obj _`
    const document = documentOf([raid, { conllu: nothing }, { conllu: had }])
    expect(whenOf(document, refTo(document, 'nine', 2), 'figure', [])).toMatchObject({
      when: sunday,
      why: ['when-named-event', 'time:test'],
    })
    const have = had.replace(`had have AUX 4 aux ${past}`, `has have AUX 4 aux ${present}`)
    const running = documentOf([raid, { conllu: nothing }, { conllu: have }])
    expect(whenOf(running, refTo(running, 'nine', 2), 'figure', []).when).toBeNull()
  })

  test('what a speaker says to have done is of the day of saying', () => {
    const conllu = (who: string) => `1 Orland Orland PROPN 2 nsubj _
      2 said say VERB 0 root ${past}
      3 Sunday Sunday PROPN 2 obl:tmod _
      4 ${who} NOUN 6 nsubj _
      5 had have AUX 6 aux ${past}
      6 sent send VERB 2 ccomp ${participle}
      7 envoys envoy NOUN 6 obj _`
    const own = documentOf([{ conllu: conllu('it it'), times: { Sunday: sunday } }])
    const other = documentOf([{ conllu: conllu('Tovel Tovel'), times: { Sunday: sunday } }])
    const dated = (document: typeof own) =>
      whenOf(document, refTo(document, 'sent'), 'encounter', [refTo(document, 'said')]).when
    expect(dated(own)).toEqual(sunday)
    expect(dated(other)).toBeNull()
  })
})

test('an infinitive of a party’s own page is said on the day the page appears', () => {
  const we = {
    conllu: `1 We we PRON 2 nsubj _
      2 welcome welcome VERB 0 root ${present}
      3 this this PRON 2 obj _`,
  }
  const time = {
    conllu: `1 It it PRON 3 expl _
      2 is be AUX 3 cop ${present}
      3 time time NOUN 0 root _
      4 to to PART 5 mark _
      5 end end VERB 3 acl ${infinitive}
      6 this this PRON 5 obj _`,
  }
  const page = documentOf([we, time])
  expect(whenOf(page, refTo(page, 'end', 1), 'offer', [])).toMatchObject({
    when: ['2024-05-15', '2024-05-15'],
    why: ['when-own-page', 'time:own-page'],
  })
})
