import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ParleyError } from '../../model/index.ts'
import { loadGrammar } from './load.ts'

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-grammar-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

function errorOf(files: Record<string, string>): string {
  try {
    loadGrammar([folderWith(files)])
  } catch (error) {
    if (error instanceof ParleyError) return error.toLine()
    throw error
  }
  return 'no error'
}

const rule = (extra: string): string =>
  `rules:\n  - name: test-rule\n    kind: truce\n    about: a truce\n    trigger: {lemma: [truce]}\n${extra}`

describe('loading rules', () => {
  it('names file, line and rule when a kind is not one', () => {
    const line = errorOf({
      'a.yaml': 'rules:\n  - name: test-rule\n    kind: trues\n    about: x\n    trigger: {lemma: [x]}\n',
    })
    expect(line).toContain('a.yaml:3')
    expect(line).toContain('rule test-rule')
    expect(line).toContain('"truce"')
  })

  it('names the rule whose path or list is wrong', () => {
    expect(errorOf({ 'a.yaml': rule('    slots: {parties: ["obl("]}\n') })).toContain('is not a path step')
    expect(errorOf({ 'a.yaml': rule('    with: ["obj=@nothing"]\n') })).toContain(
      'there is no word list @nothing',
    )
  })

  it('names the modes there are, and the slots of the kind', () => {
    expect(errorOf({ 'a.yaml': rule('    set: {mode: chat}\n') })).toMatch(
      /a\.yaml:6: rule test-rule: set\.mode: .*"visit"\|"meeting"/,
    )
    const slot = errorOf({ 'a.yaml': rule('    slots: {guests: [subject]}\n') })
    expect(slot).toMatch(/a\.yaml:6: rule test-rule: slots\.guests: the kind truce has no slot "guests"/)
    expect(slot).toContain('parties, mediator, duration, pronoun, place')
    expect(errorOf({ 'a.yaml': rule('    otherwise: {guests: speaker}\n') })).toContain('no slot "guests"')
  })

  it('refuses what would be without effect beside a learnt trigger, or without one', () => {
    const learnt = (kind: string, trigger: string): string =>
      errorOf({
        'a.yaml': `rules:\n  - name: test-rule\n    kind: ${kind}\n    about: a truce\n    trigger: {${trigger}}\n`,
      })
    expect(learnt('truce', 'learnt: 0.8, lemma: [deal], upos: NOUN')).toBe('no error')
    expect(learnt('act', 'learnt: 0.8')).toMatch(
      /a\.yaml:5: rule test-rule: trigger\.learnt: .*knows no acts/,
    )
    for (const other of ['text: deal', 'phrase: a deal', 'features: {Number: Sing}'])
      expect(learnt('truce', `learnt: 0.8, ${other}`)).toContain('heeds only lemma and upos')
    expect(errorOf({ 'a.yaml': rule('    roles: {parties: [first]}\n') })).toMatch(
      /a\.yaml:6: rule test-rule: roles: .*learnt trigger/,
    )
  })

  it('lets a slot of another name serve needs, and names the slots that needs may ask for', () => {
    expect(errorOf({ 'a.yaml': rule('    slots: {mood: [aux]}\n    needs: [mood]\n') })).toBe('no error')
    expect(errorOf({ 'a.yaml': rule('    slots: {place: [obl]}\n    needs: [mood]\n') })).toContain(
      'needs "mood", which is not one of its slots: place',
    )
  })

  it('names the keys of a rule that are not known, and who may stand in', () => {
    expect(errorOf({ 'a.yaml': rule('    slot: {}\n') })).toMatch(/rule test-rule: .*"slot"/)
    expect(errorOf({ 'a.yaml': rule('    otherwise: {parties: anyone}\n') })).toContain('"speaker"|"sides"')
  })

  it('refuses broken YAML with the line', () => {
    expect(errorOf({ 'a.yaml': 'rules:\n  - name: [\n' })).toMatch(/a\.yaml:\d+/)
  })

  it('lets a later folder replace, extend and disable', () => {
    const first = folderWith({ 'a.yaml': `lists: {fruit: [apple]}\n${rule('')}` })
    const second = folderWith({ 'b.yaml': `lists: {fruit: [pear]}\ndisable: [test-rule]\n` })
    expect(loadGrammar([first]).rules.map(({ name }) => name)).toEqual(['test-rule'])
    const both = loadGrammar([first, second])
    expect(both.rules).toEqual([])
    expect(both.lists.get('fruit')).toEqual(['apple', 'pear'])
  })

  it('refuses to disable a rule that is not there', () => {
    expect(errorOf({ 'a.yaml': 'disable: [nothing]\n' })).toContain('there is no rule "nothing"')
  })

  it('changes its hash with the rules', () => {
    const one = loadGrammar([folderWith({ 'a.yaml': rule('') })])
    const other = loadGrammar([
      folderWith({ 'a.yaml': rule('    needs: []\n').replace('needs: []', 'partiesAtLeast: 2') }),
    ])
    expect(one.hash).not.toBe(other.hash)
  })
})
