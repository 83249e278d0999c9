import { describe, expect, test } from 'vitest'
import type { ClaimKind } from '../../model/index.ts'
import { isBackground, statusOf } from './index.ts'
import { documentOf, infinitive, participle, past, present, refTo } from './testing.ts'

const readsAs = (conllu: string, word: string, kind: ClaimKind) => {
  const document = documentOf([{ conllu }])
  return statusOf(document, refTo(document, word), kind).status
}

describe('an offer', () => {
  test('that one wants to make stands; plans that are only discussed are possible', () => {
    const wants = `1 Orland Orland PROPN 2 nsubj _
      2 wants want VERB 0 root ${present}
      3 to to PART 4 mark _
      4 withdraw withdraw VERB 2 xcomp ${infinitive}`
    expect(readsAs(wants, 'withdraw', 'offer')).toBe('ongoing')
    const plans = wants.replace('wants want', 'plans plan')
    expect(readsAs(plans, 'withdraw', 'offer')).toBe('expected')
    const discussed = `1 They they PRON 2 nsubj _
      2 discussed discuss VERB 0 root ${past}
      3 plans plan NOUN 2 obj _
      4 to to PART 5 mark _
      5 provide provide VERB 3 acl ${infinitive}`
    expect(readsAs(discussed, 'plans', 'offer')).toBe('possible')
  })

  test('that it is time for stands', () => {
    const time = `1 It it PRON 3 expl _
      2 is be AUX 3 cop ${present}
      3 time time NOUN 0 root _
      4 to to PART 5 mark _
      5 end end VERB 3 acl ${infinitive}
      6 it it PRON 5 obj _`
    expect(readsAs(time, 'end', 'offer')).toBe('ongoing')
  })

  test('of those who will be ready stands; what they will demand is to come', () => {
    const ready = `1 We we PRON 4 nsubj _
      2 will will AUX 4 aux VerbForm=Fin
      3 be be AUX 4 cop ${infinitive}
      4 ready ready ADJ 0 root _`
    expect(readsAs(ready, 'ready', 'offer')).toBe('ongoing')
    const demand = `1 We we PRON 3 nsubj _
      2 will will AUX 3 aux VerbForm=Fin
      3 demand demand VERB 0 root ${infinitive}
      4 peace peace NOUN 3 obj _`
    expect(readsAs(demand, 'demand', 'offer')).toBe('expected')
  })

  test('that one appeared to accept is accepted as far as it appears', () => {
    const accept = (verb: string) => `1 Orland Orland PROPN 2 nsubj _
      2 ${verb} VERB 0 root ${past}
      3 to to PART 4 mark _
      4 accept accept VERB 2 xcomp ${infinitive}
      5 terms term NOUN 4 obj _`
    expect(readsAs(accept('appeared appear'), 'accept', 'offer')).toBe('happened')
    expect(readsAs(accept('promised promise'), 'accept', 'offer')).toBe('expected')
  })

  test('that was not acceded to is refused; what a resolution calls for is demanded', () => {
    const accede = `1 Orland Orland PROPN 4 nsubj _
      2 did do AUX 4 aux ${past}
      3 not not PART 4 advmod _
      4 accede accede VERB 0 root ${infinitive}
      5 to to ADP 6 case _
      6 demands demand NOUN 4 obl _`
    expect(readsAs(accede, 'accede', 'offer')).toBe('refused')
    const calls = `1 The the DET 2 det _
      2 resolution resolution NOUN 3 nsubj _
      3 calls call VERB 0 root ${present}
      4 for for ADP 5 case _
      5 withdrawal withdrawal NOUN 3 obl _`
    expect(readsAs(calls, 'calls', 'offer')).toBe('ongoing')
    expect(readsAs(calls.replaceAll('resolution', 'accord'), 'calls', 'offer')).toBe('expected')
  })
})

describe('a past tense moved back by who says it', () => {
  const said = (verb: string, tense: string) => `1 Orland Orland PROPN 2 nsubj _
      2 ${verb} VERB 0 root ${tense}
      3 envoys envoy NOUN 5 nsubj _
      4 were be AUX 5 aux ${past}
      5 meeting meet VERB 2 ccomp Tense=Pres|VerbForm=Part`

  test('is going on; nothing is moved by a saying in the present', () => {
    expect(readsAs(said('said say', past), 'meeting', 'encounter')).toBe('ongoing')
    expect(readsAs(said('says say', present), 'meeting', 'encounter')).toBe('happened')
  })

  test('counts of marchers are of the march where the estimate is given now', () => {
    const march = (verb: string, tense: string) => `1 Estimates estimate NOUN 2 nsubj _
      2 ${verb} VERB 0 root ${tense}
      3 900 900 NUM 4 nummod _
      4 people people NOUN 5 nsubj _
      5 marched march VERB 2 ccomp ${past}`
    expect(readsAs(march('indicate indicate', present), '900', 'figure')).toBe('happened')
    expect(readsAs(march('indicated indicate', past), '900', 'figure')).toBe('ongoing')
  })
})

test('talks cut off are called off', () => {
  const conllu = `1 Talks talk NOUN 4 nsubj:pass _
    2 have have AUX 4 aux ${present}
    3 been be AUX 4 aux:pass ${participle}
    4 cut cut VERB 0 root ${participle}
    5 off off ADP 4 compound:prt _`
  expect(readsAs(conllu, 'Talks', 'encounter')).toBe('called-off')
})

test('those counted within a phrase are not due with the verb', () => {
  const conllu = `1 Panels panel NOUN 3 nsubj _
    2 will will AUX 3 aux VerbForm=Fin
    3 study study VERB 0 root ${infinitive}
    4 flight flight NOUN 3 obj _
    5 of of ADP 7 case _
    6 900 900 NUM 7 nummod _
    7 people people NOUN 4 nmod _`
  expect(readsAs(conllu, '900', 'figure')).toBe('happened')
  const free = conllu
    .replace('4 flight flight NOUN 3 obj _', '4 then then ADV 3 advmod _')
    .replace('4 nmod', '3 obj')
  expect(readsAs(free, '900', 'figure')).toBe('expected')
})

describe('background', () => {
  const met = `1 They they PRON 2 nsubj _
    2 met meet VERB 0 root ${past}`
  const lead = (days: [string, string]) => ({
    conllu: `1 Rebels rebel NOUN 2 nsubj _
    2 fled flee VERB 0 root ${past}
    3 Monday Monday PROPN 2 obl:tmod _`,
    times: { Monday: days },
  })

  test('a story of old days goes on', () => {
    const features = (days: [string, string]) => {
      const document = documentOf([lead(days), { conllu: met.replace('met meet', 'had have') }])
      return isBackground(document, refTo(document, 'had', 1), ['2024-01-01', '2024-01-31'], 'encounter').why
    }
    expect(features(['2024-02-05', '2024-02-05'])).toContain('background:old-story')
    expect(features(['2024-05-13', '2024-05-13'])).not.toContain('background:old-story')
  })
})
