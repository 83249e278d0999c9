import { describe, expect, test } from 'vitest'
import type { ClaimKind, Status } from '../../model/index.ts'
import type { Document } from '../document.ts'
import { backgroundFeatures, isBackground, statusOf, tenseAround, whenOf } from './index.ts'
import { backgroundWeights } from './lexicon.ts'
import { documentOf, infinitive, participle, past, present, refTo } from './testing.ts'

function publishedBy(outlet: string, document: Document): Document {
  return { ...document, report: { ...document.report, outlet } }
}

const readsAs = (conllu: string, word: string, kind: ClaimKind): Status => {
  const document = documentOf([{ conllu }])
  return statusOf(document, refTo(document, word), kind).status
}

describe('status of an encounter', () => {
  test('a past tense has happened, its denial is denied', () => {
    const met = `1 Envoys envoy NOUN 2 nsubj _
      2 met meet VERB 0 root ${past}
      3 Wednesday Wednesday PROPN 2 obl:tmod _`
    expect(readsAs(met, 'met', 'encounter')).toBe('happened')
    const not = `1 Envoys envoy NOUN 4 nsubj _
      2 did do AUX 4 aux ${past}
      3 not not PART 4 advmod _
      4 meet meet VERB 0 root ${infinitive}`
    expect(readsAs(not, 'meet', 'encounter')).toBe('denied')
  })

  test('what is set to resume is expected, though the noun is only the subject', () => {
    const conllu = `1 Talks talk NOUN 3 nsubj:pass _
      2 are be AUX 3 aux:pass ${present}
      3 set set VERB 0 root ${participle}
      4 to to PART 5 mark _
      5 resume resume VERB 3 xcomp ${infinitive}`
    expect(readsAs(conllu, 'Talks', 'encounter')).toBe('expected')
  })

  test('held talks happened, called for talks are possible, refused talks refused', () => {
    const talks = (verb: string, lemma: string, preposition: boolean) => `1 They they PRON 2 nsubj _
      2 ${verb} ${lemma} VERB 0 root ${past}
      ${preposition ? '3 for for ADP 4 case _' : '3 new new ADJ 4 amod _'}
      4 talks talk NOUN 2 ${preposition ? 'obl' : 'obj'} _`
    expect(readsAs(talks('held', 'hold', false), 'talks', 'encounter')).toBe('happened')
    expect(readsAs(talks('called', 'call', true), 'talks', 'encounter')).toBe('possible')
    expect(readsAs(talks('refused', 'refuse', false), 'talks', 'encounter')).toBe('refused')
    expect(readsAs(talks('cancelled', 'cancel', false), 'talks', 'encounter')).toBe('called-off')
  })

  test('what befell an event outweighs what stands on its noun', () => {
    const visit = (verb: string, lemma: string) => `1 She she PRON 2 nsubj _
      2 ${verb} ${lemma} VERB 0 root ${past}
      3 a a DET 5 det _
      4 planned planned ADJ 5 amod _
      5 visit visit NOUN 2 obj _`
    expect(readsAs(visit('cancelled', 'cancel'), 'visit', 'encounter')).toBe('called-off')
    expect(readsAs(visit('announced', 'announce'), 'visit', 'encounter')).toBe('expected')
  })

  test('"arrived for talks" leaves the talks expected and the arrival happened', () => {
    const conllu = `1 She she PRON 2 nsubj _
      2 arrived arrive VERB 0 root ${past}
      3 for for ADP 4 case _
      4 talks talk NOUN 2 obl _`
    expect(readsAs(conllu, 'arrived', 'encounter')).toBe('happened')
    expect(readsAs(conllu, 'talks', 'encounter')).toBe('expected')
  })

  test('ongoing talks go on, a possible meeting is possible, efforts to meet are possible', () => {
    const conllu = `1 The the DET 3 det _
      2 ongoing ongoing ADJ 3 amod _
      3 talks talk NOUN 4 nsubj _
      4 followed follow VERB 0 root ${past}
      5 efforts effort NOUN 4 obj _
      6 to to PART 7 mark _
      7 reach reach VERB 5 acl ${infinitive}
      8 a a DET 10 det _
      9 possible possible ADJ 10 amod _
      10 meeting meeting NOUN 7 obj _`
    expect(readsAs(conllu, 'talks', 'encounter')).toBe('ongoing')
    expect(readsAs(conllu, 'meeting', 'encounter')).toBe('possible')
    expect(readsAs(conllu, 'reach', 'encounter')).toBe('possible')
  })

  test('an infinitive headline is expected; "would" is expected in reported speech only', () => {
    const headline = `1 Minister minister NOUN 3 nsubj _
      2 to to PART 3 mark _
      3 visit visit VERB 0 root ${infinitive}
      4 Oslo Oslo PROPN 3 obj _`
    expect(readsAs(headline, 'visit', 'encounter')).toBe('expected')
    const reported = `1 He he PRON 2 nsubj _
      2 said say VERB 0 root ${past}
      3 they they PRON 5 nsubj _
      4 would would AUX 5 aux VerbForm=Fin
      5 meet meet VERB 2 ccomp ${infinitive}`
    expect(readsAs(reported, 'meet', 'encounter')).toBe('expected')
    const plain = `1 They they PRON 3 nsubj _
      2 would would AUX 3 aux VerbForm=Fin
      3 meet meet VERB 0 root ${infinitive}`
    expect(readsAs(plain, 'meet', 'encounter')).toBe('possible')
  })

  test('the present tense of headlines tells of what has happened, that of states of what goes on', () => {
    const clause = (verb: string, lemma: string) => `1 Envoys envoy NOUN 2 nsubj _
      2 ${verb} ${lemma} VERB 0 root ${present}
      3 talks talk NOUN 2 obj _`
    expect(readsAs(clause('conclude', 'conclude'), 'talks', 'encounter')).toBe('happened')
    expect(readsAs(clause('continue', 'continue'), 'talks', 'encounter')).toBe('ongoing')
  })

  test('a denied report, "no talks until", and a claim to have met', () => {
    const denied = `1 He he PRON 2 nsubj _
      2 denied deny VERB 0 root ${past}
      3 that that SCONJ 5 mark _
      4 they they PRON 5 nsubj _
      5 met meet VERB 2 ccomp ${past}`
    expect(readsAs(denied, 'met', 'encounter')).toBe('denied')
    const until = `1 There there PRON 3 expl _
      2 will will AUX 3 aux VerbForm=Fin
      3 be be VERB 0 root ${infinitive}
      4 no no DET 5 det _
      5 talks talk NOUN 3 nsubj _`
    expect(readsAs(until, 'talks', 'encounter')).toBe('refused')
    const claim = `1 They they PRON 2 nsubj _
      2 claim claim VERB 0 root ${present}
      3 to to PART 5 mark _
      4 have have AUX 5 aux ${infinitive}
      5 met meet VERB 2 xcomp ${participle}`
    expect(readsAs(claim, 'met', 'encounter')).toBe('happened')
  })

  test('an event dated after publication is expected even in the present tense', () => {
    const conllu = `1 She she PRON 2 nsubj _
      2 flies fly VERB 0 root ${present}
      3 to to ADP 4 case _
      4 Oslo Oslo PROPN 2 obl _
      5 tomorrow tomorrow NOUN 2 obl:tmod _`
    const document = documentOf([{ conllu, times: { tomorrow: ['2024-05-16', '2024-05-16'] } }])
    expect(statusOf(document, refTo(document, 'flies'), 'encounter').status).toBe('expected')
  })

  test('a second verb without an auxiliary of its own shares the first one’s', () => {
    const conllu = `1 They they PRON 3 nsubj _
      2 will will AUX 3 aux VerbForm=Fin
      3 travel travel VERB 0 root ${infinitive}
      4 and and CCONJ 5 cc _
      5 meet meet VERB 3 conj ${infinitive}`
    expect(readsAs(conllu, 'meet', 'encounter')).toBe('expected')
  })
})

describe('status by kind', () => {
  test('a demand stands, a promise is due, a withdrawal in the past is carried out', () => {
    const clause = (verb: string, lemma: string) => `1 Rebels rebel NOUN 2 nsubj _
      2 ${verb} ${lemma} VERB 0 root ${past}
      3 safety safety NOUN 2 obj _`
    expect(readsAs(clause('demanded', 'demand'), 'demanded', 'offer')).toBe('ongoing')
    expect(readsAs(clause('promised', 'promise'), 'promised', 'offer')).toBe('expected')
    expect(readsAs(clause('rejected', 'reject'), 'rejected', 'offer')).toBe('refused')
    expect(readsAs(clause('withdrew', 'withdraw'), 'withdrew', 'offer')).toBe('happened')
  })

  test('what a deal calls for is due, a plan agreed on is settled, a duty is a demand', () => {
    const term = `1 The the DET 2 det _
      2 accord accord NOUN 3 nsubj _
      3 calls call VERB 0 root ${present}
      4 for for ADP 5 case _
      5 elections election NOUN 3 obl _`
    expect(readsAs(term, 'calls', 'offer')).toBe('expected')
    const settled = `1 Both both PRON 2 nsubj _
      2 agreed agree VERB 0 root ${past}
      3 on on ADP 5 case _
      4 a a DET 5 det _
      5 border border NOUN 2 obl _`
    expect(readsAs(settled, 'agreed', 'offer')).toBe('happened')
    const due = `1 Both both PRON 2 nsubj _
      2 agreed agree VERB 0 root ${past}
      3 to to PART 4 mark _
      4 withdraw withdraw VERB 2 xcomp ${infinitive}`
    expect(readsAs(due, 'agreed', 'offer')).toBe('expected')
    const duty = `1 They they PRON 3 nsubj _
      2 must must AUX 3 aux VerbForm=Fin
      3 leave leave VERB 0 root ${infinitive}`
    expect(readsAs(duty, 'leave', 'offer')).toBe('ongoing')
  })

  test('a side no longer bound by a truce has called it off', () => {
    const conllu = `1 The the DET 2 det _
      2 group group NOUN 6 nsubj:pass _
      3 is be AUX 6 aux:pass ${present}
      4 no no ADV 5 advmod _
      5 longer long ADV 6 advmod _
      6 committed commit VERB 0 root ${participle}
      7 to to ADP 9 case _
      8 the the DET 9 det _
      9 truce truce NOUN 6 obl _`
    expect(readsAs(conllu, 'truce', 'truce')).toBe('called-off')
  })

  test('a known truce goes on; one that was broken is past; one agreed to is due', () => {
    const known = `1 Envoys envoy NOUN 2 nsubj _
      2 discussed discuss VERB 0 root ${past}
      3 details detail NOUN 2 obj _
      4 of of ADP 6 case _
      5 the the DET 6 det _
      6 truce truce NOUN 3 nmod _`
    expect(readsAs(known, 'truce', 'truce')).toBe('ongoing')
    const broken = `1 Shells shell NOUN 2 nsubj _
      2 shattered shatter VERB 0 root ${past}
      3 the the DET 4 det _
      4 truce truce NOUN 2 obj _`
    expect(readsAs(broken, 'truce', 'truce')).toBe('happened')
    const agreed = `1 Both both PRON 2 nsubj _
      2 agreed agree VERB 0 root ${past}
      3 to to ADP 5 case _
      4 a a DET 5 det _
      5 truce truce NOUN 2 obl _`
    expect(readsAs(agreed, 'truce', 'truce')).toBe('expected')
  })

  test('a toll has happened, people on the move are going on', () => {
    const toll = `1 Shelling shelling NOUN 2 nsubj _
      2 killed kill VERB 0 root ${past}
      3 12 12 NUM 4 nummod _
      4 people people NOUN 2 obj _`
    expect(readsAs(toll, '12', 'figure')).toBe('happened')
    const moving = `1 900 900 NUM 2 nummod _
      2 families family NOUN 4 nsubj _
      3 are be AUX 4 aux ${present}
      4 returning return VERB 0 root Tense=Pres|VerbForm=Part`
    expect(readsAs(moving, '900', 'figure')).toBe('ongoing')
  })
})

describe('days', () => {
  const first = {
    conllu: `1 Envoys envoy NOUN 2 nsubj _
      2 met meet VERB 0 root ${past}
      3 Monday Monday PROPN 2 obl:tmod _
      4 and and CCONJ 5 cc _
      5 left leave VERB 2 conj ${past}
      6 Tuesday Tuesday PROPN 5 obl:tmod _`,
    times: { Monday: ['2024-05-13', '2024-05-13'], Tuesday: ['2024-05-14', '2024-05-14'] } as Record<
      string,
      [string, string]
    >,
  }

  test('each of two verbs keeps its own day', () => {
    const document = documentOf([first])
    const monday = whenOf(document, refTo(document, 'met'), 'encounter', [])
    expect(monday).toMatchObject({ when: ['2024-05-13', '2024-05-13'], expression: 'Monday' })
    expect(whenOf(document, refTo(document, 'left'), 'encounter', []).expression).toBe('Tuesday')
  })

  test('the day of a call for talks is not the day of the talks', () => {
    const document = documentOf([
      {
        conllu: `1 He he PRON 2 nsubj _
          2 called call VERB 0 root ${past}
          3 for for ADP 4 case _
          4 talks talk NOUN 2 obl _
          5 Monday Monday PROPN 2 obl:tmod _`,
        times: { Monday: ['2024-05-13', '2024-05-13'] },
      },
    ])
    expect(whenOf(document, refTo(document, 'talks'), 'encounter', []).when).toBeNull()
    expect(whenOf(document, refTo(document, 'called'), 'offer', []).expression).toBe('Monday')
  })

  test('a pronoun carries on the day of the sentence before, for an offer and not for a truce', () => {
    const saturday: [string, string] = ['2024-05-11', '2024-05-11']
    const document = documentOf([
      {
        conllu: `1 She she PRON 2 nsubj _
          2 spoke speak VERB 0 root ${past}
          3 Saturday Saturday PROPN 2 obl:tmod _`,
        times: { Saturday: saturday },
      },
      {
        conllu: `1 She she PRON 2 nsubj _
          2 demanded demand VERB 0 root ${past}
          3 talks talk NOUN 2 obj _`,
      },
    ])
    expect(whenOf(document, refTo(document, 'demanded', 1), 'offer', [])).toMatchObject({
      when: saturday,
      why: ['when-same-actor', 'time:test'],
    })
    expect(whenOf(document, refTo(document, 'talks', 1), 'truce', []).when).toBeNull()
  })

  test('an offer is of the day that the report is about; what goes on is of publication day', () => {
    const today: [string, string] = ['2024-05-15', '2024-05-15']
    const document = documentOf([
      {
        conllu: `1 Today today NOUN 3 obl:tmod _
          2 leaders leader NOUN 3 nsubj _
          3 spoke speak VERB 0 root ${past}`,
        times: { Today: today },
      },
      {
        conllu: `1 France France PROPN 2 nsubj _
          2 offers offer VERB 0 root ${present}
          3 troops troop NOUN 2 obj _`,
      },
      {
        conllu: `1 Envoys envoy NOUN 3 nsubj _
          2 are be AUX 3 aux ${present}
          3 touring tour VERB 0 root Tense=Pres|VerbForm=Part
          4 capitals capital NOUN 3 obj _`,
      },
    ])
    const offer = whenOf(document, refTo(document, 'offers', 1), 'offer', [])
    expect(offer).toMatchObject({ when: today, expression: 'Today', why: ['when-lead-today', 'time:test'] })
    const tour = whenOf(document, refTo(document, 'touring', 2), 'encounter', [])
    expect(tour).toMatchObject({ when: today, why: ['when-goes-on', 'time:present-progressive'] })
  })

  test('what a one-day page of a party tells without a day is of the days of its lead, unless somebody is quoted', () => {
    const days: [string, string] = ['2024-05-02', '2024-05-03']
    const lead = {
      conllu: `1 Ada Ada PROPN 2 nsubj _
          2 visited visit VERB 0 root ${past}
          3 Tovel Tovel PROPN 2 obj _
          4 May May PROPN 2 obl:tmod _`,
      times: { May: days },
    }
    const second = {
      conllu: `1 Leaders leader NOUN 2 nsubj _
          2 met meet VERB 0 root ${past}
          3 envoys envoy NOUN 2 obj _
          4 there there ADV 2 advmod _`,
    }
    const other = {
      conllu: `1 Trucks truck NOUN 2 nsubj _
          2 came come VERB 0 root ${past}
          3 later late ADV 2 advmod _`,
      times: { later: ['2024-05-09', '2024-05-09'] as [string, string] },
    }
    const filler = { conllu: `1 Quiet quiet ADJ 0 root _` }
    const news = documentOf([lead, filler, second])
    expect(whenOf(news, refTo(news, 'met', 2), 'offer', []).when).toBeNull()
    const document = publishedBy('White House', news)
    expect(whenOf(document, refTo(document, 'met', 2), 'offer', [])).toMatchObject({
      when: days,
      why: ['when-lead-occasion', 'time:test'],
    })
    expect(
      whenOf(document, refTo(document, 'met', 2), 'offer', [refTo(document, 'Quiet', 1)]).when,
    ).toBeNull()
    const busy = publishedBy('White House', documentOf([lead, filler, second, other]))
    expect(whenOf(busy, refTo(busy, 'met', 2), 'offer', []).when).toBeNull()
  })

  test('what came of talks has its own days; who is somewhere is there on the day of the report', () => {
    const document = documentOf([
      {
        conllu: `1 Egypt Egypt PROPN 2 nsubj _
          2 joined join VERB 0 root ${past}
          3 talks talk NOUN 2 obj _
          4 that that PRON 5 nsubj _
          5 led lead VERB 3 acl:relcl ${past}
          6 to to ADP 7 case _
          7 releases release NOUN 5 obl _
          8 in in ADP 9 case _
          9 May May PROPN 7 nmod _`,
        times: { May: ['2024-05-01', '2024-05-31'] },
      },
      {
        conllu: `1 Envoys envoy NOUN 4 nsubj _
          2 are be AUX 4 cop ${present}
          3 in in ADP 4 case _
          4 Tovel Tovel PROPN 0 root _`,
      },
    ])
    expect(whenOf(document, refTo(document, 'talks'), 'encounter', []).when).toBeNull()
    const presence = whenOf(document, refTo(document, 'are', 1), 'encounter', [])
    expect(presence).toMatchObject({ when: ['2024-05-15', '2024-05-15'] })
  })

  test('a page that says "we" asks on the day it appears; a report that does not has no such day', () => {
    const we = {
      conllu: `1 We we PRON 2 nsubj _
          2 welcome welcome VERB 0 root ${present}
          3 this this PRON 2 obj _`,
    }
    const need = {
      conllu: `1 Parties party NOUN 2 nsubj _
          2 need need VERB 0 root ${present}
          3 peace peace NOUN 2 obj _`,
    }
    const page = documentOf([we, need])
    expect(whenOf(page, refTo(page, 'need', 1), 'offer', [])).toMatchObject({
      when: ['2024-05-15', '2024-05-15'],
      why: ['when-own-page', 'time:own-page'],
    })
    const report = documentOf([need])
    expect(whenOf(report, refTo(report, 'need'), 'offer', []).when).toBeNull()
  })

  test('"this raid" has the day of the raid named before', () => {
    const day: [string, string] = ['2024-05-02', '2024-05-02']
    const document = documentOf([
      {
        conllu: `1 The the DET 2 det _
          2 raid raid NOUN 4 nsubj _
          3 Thursday Thursday PROPN 2 nmod:tmod _
          4 failed fail VERB 0 root ${past}`,
        times: { Thursday: day },
      },
      {
        conllu: `1 Nine nine NUM 3 nsubj:pass _
          2 were be AUX 3 aux:pass ${past}
          3 hurt hurt VERB 0 root ${participle}
          4 in in ADP 6 case _
          5 this this DET 6 det _
          6 raid raid NOUN 3 obl _`,
      },
    ])
    expect(whenOf(document, refTo(document, 'Nine', 1), 'figure', [])).toMatchObject({
      when: day,
      why: ['when-named-event', 'time:test'],
    })
  })

  test('the day it was said dates only what had just come about', () => {
    const sunday: [string, string] = ['2024-05-12', '2024-05-12']
    const saying = (verb: string, auxiliary: string) => [
      {
        conllu: `1 Envoys envoy NOUN 3 nsubj _
          2 ${auxiliary} have AUX 3 aux ${auxiliary === 'have' ? present : past}
          3 ${verb} arrive VERB 6 ccomp ${participle}
          4 , , PUNCT 6 punct _
          5 it it PRON 6 nsubj _
          6 said say VERB 0 root ${past}
          7 Sunday Sunday PROPN 6 obl:tmod _`,
        times: { Sunday: sunday },
      },
    ]
    const now = documentOf(saying('arrived', 'have'))
    const cues = [refTo(now, 'said')]
    expect(whenOf(now, refTo(now, 'arrived'), 'encounter', cues).when).toEqual(sunday)
    const before = documentOf(saying('arrived', 'had'))
    expect(whenOf(before, refTo(before, 'arrived'), 'encounter', cues).when).toBeNull()
  })

  test('"six weeks of shelling" is the six weeks up to publication', () => {
    const document = documentOf([
      {
        conllu: `1 Six six NUM 2 nummod _
          2 weeks week NOUN 5 nsubj _
          3 of of ADP 4 case _
          4 shelling shelling NOUN 2 nmod _
          5 killed kill VERB 0 root ${past}
          6 70 70 NUM 7 nummod _
          7 people people NOUN 5 obj _`,
      },
    ])
    document.times[0]?.push({
      start: 0,
      end: 9,
      type: 'DURATION',
      value: 'P6W',
      interval: null,
      precision: 'open',
      anchor: 'none',
      rule: 'test',
    })
    expect(whenOf(document, refTo(document, '70'), 'figure', [])).toMatchObject({
      when: ['2024-04-03', '2024-05-15'],
      expression: 'Six weeks',
      why: ['when-period', 'time:test'],
    })
  })

  test('nothing stated is null, and a wrong reference throws', () => {
    const document = documentOf([
      { conllu: `1 Talks talk NOUN 2 nsubj _\n2 began begin VERB 0 root ${past}` },
    ])
    expect(whenOf(document, refTo(document, 'Talks'), 'encounter', [])).toEqual({
      when: null,
      expression: null,
      precision: null,
      why: [],
    })
    expect(() => whenOf(document, { sentence: 3, token: 0 }, 'encounter', [])).toThrow(RangeError)
    expect(() => statusOf(document, { sentence: 0, token: 9 }, 'encounter')).toThrow(RangeError)
  })

  test('tense around a day: past, future, and an infinitive that is due', () => {
    const document = documentOf([first])
    const sentence = document.sentences[0]
    if (!sentence) throw new Error('no sentence')
    const monday = sentence.tokens[2]
    expect(tenseAround(sentence)(monday?.start ?? 0, monday?.end ?? 0)).toBe('past')
    const due = documentOf([
      {
        conllu: `1 She she PRON 3 nsubj _
          2 is be AUX 3 cop ${present}
          3 due due ADJ 0 root _
          4 to to PART 5 mark _
          5 land land VERB 3 xcomp ${infinitive}
          6 Monday Monday PROPN 5 obl:tmod _`,
      },
    ]).sentences[0]
    const day = due?.tokens[5]
    expect(due && tenseAround(due)(day?.start ?? 0, day?.end ?? 0)).toBe('future')
  })
})

describe('background', () => {
  test('every weight in the list belongs to a feature, and every feature has one', () => {
    expect(Object.keys(backgroundWeights).toSorted()).toEqual([...backgroundFeatures].toSorted())
  })

  test('a pluperfect of weeks ago looks back, today’s meeting does not', () => {
    const conllu = `1 They they PRON 3 nsubj _
      2 had have AUX 3 aux ${past}
      3 met meet VERB 0 root ${participle}
      4 earlier early ADV 3 advmod _`
    const old = documentOf([{ conllu, times: { earlier: ['2024-04-01', '2024-04-30'] } }])
    expect(isBackground(old, refTo(old, 'met'), ['2024-04-01', '2024-04-30'], 'encounter').background).toBe(
      true,
    )
    const today = documentOf([{ conllu: `1 They they PRON 2 nsubj _\n2 met meet VERB 0 root ${past}` }])
    expect(isBackground(today, refTo(today, 'met'), ['2024-05-15', '2024-05-15'], 'encounter')).toEqual({
      background: false,
      why: [],
    })
  })
})
