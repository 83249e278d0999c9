import { describe, expect, it } from 'vitest'
import type { Sentence, Token } from '../../language/index.ts'
import { expandWords, followPath, parsePath } from './path.ts'

const none = new Map<string, string[]>()

/** "Ada met Tomas in Geneva and left" as a tree. */
const rows: [text: string, lemma: string, upos: string, head: number, relation: string][] = [
  ['Ada', 'Ada', 'PROPN', 1, 'nsubj'],
  ['met', 'meet', 'VERB', -1, 'root'],
  ['Tomas', 'Tomas', 'PROPN', 1, 'obj'],
  ['in', 'in', 'ADP', 4, 'case'],
  ['Geneva', 'Geneva', 'PROPN', 1, 'obl'],
  ['and', 'and', 'CCONJ', 6, 'cc'],
  ['left', 'leave', 'VERB', 1, 'conj'],
]
const tokens: Token[] = rows.map(([text, lemma, upos, head, relation], index) => ({
  index,
  start: index * 10,
  end: index * 10 + text.length,
  text,
  lemma,
  upos,
  features: upos === 'VERB' ? { Tense: 'Past' } : {},
  head,
  relation,
}))
const sentence: Sentence = { start: 0, end: 70, tokens, names: [] }
const follow = (from: number, path: string): number[] => followPath(sentence, from, parsePath(path, none))

describe('paths', () => {
  it('goes down by relation, case word, lemma and part of speech', () => {
    expect(follow(1, 'obj')).toEqual([2])
    expect(follow(1, 'obl(in|at)')).toEqual([4])
    expect(follow(1, 'obl(to)')).toEqual([])
    expect(follow(1, 'obj#PROPN')).toEqual([2])
    expect(follow(1, 'obj#NUM')).toEqual([])
    expect(follow(1, 'conj=leave')).toEqual([6])
    expect(follow(1, 'conj[Tense=Past]')).toEqual([6])
    expect(follow(1, 'conj=leave#VERB[Tense=Pres]')).toEqual([])
  })

  it('leaves out a step that may be left out', () => {
    expect(follow(4, '<conj? > <obl(in)')).toEqual([1])
    expect(follow(6, '<conj? > nsubj')).toEqual([0])
  })

  it('tells names by their type', () => {
    const named: Sentence = {
      ...sentence,
      names: [{ type: 'PER', start: 20, end: 25, firstToken: 2, endToken: 3 }],
    }
    expect(followPath(named, 1, parsePath('obj~PER', none))).toEqual([2])
    expect(followPath(named, 1, parsePath('obj~LOC|ORG', none))).toEqual([])
  })

  it('goes up, and on from there', () => {
    expect(follow(4, '<obl(in) > nsubj')).toEqual([0])
    expect(follow(4, '<obl=meet')).toEqual([1])
    expect(follow(4, '<obl=leave')).toEqual([])
  })

  it('finds the subject that a joined verb shares', () => {
    expect(follow(6, 'subject')).toEqual([0])
  })

  it('says which step is wrong', () => {
    expect(() => parsePath('obj > (with', none)).toThrow('"(with" is not a path step')
  })

  it('names the lists there are when one is missing', () => {
    expect(() => expandWords(['@talk'], new Map([['talks', ['talk']]]))).toThrow('known lists: talks')
  })
})
