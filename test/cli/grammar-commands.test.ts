import { existsSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { newFolder, runWith, writeFiles } from './run.ts'
import type { Result } from './run.ts'

const hasModel = existsSync(new URL('../../models/parley-language.onnx', import.meta.url))
if (!hasModel) console.warn('explain and why-not are skipped: models/ holds no model')

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = newFolder()
const text =
  'The Orland foreign minister, Ada Venn, met rebel leader Tomas Hark in Geneva on Tuesday, officials said.\n'

interface Explained {
  claim: { id: string; anchor: string }
  rules: { name: string; where: string; about: string }[]
  slots: { slot: string; text: string; paths: string[] }[]
  placePaths: string[]
  why: Record<string, { name: string; says: string }[]>
  unknown: unknown[]
  foundAgain: boolean
  readerVersion: string
}

function parley(...args: string[]): Promise<Result> {
  return runWith('parley', args, { cwd: folder, env: { COLUMNS: '100' } })
}

let claimId = ''
beforeAll(async () => {
  if (!hasModel) return
  writeFiles(folder, { 'a.txt': text })
  const { stdout } = await parley('read', 'a.txt', '--published', '2024-03-07', '--json')
  const { claims } = JSON.parse(stdout) as { claims: { id: string; kind: string }[] }
  claimId = claims.find(({ kind }) => kind === 'encounter')?.id ?? ''
})

test.skipIf(!hasModel)(
  'explain names the rule with file and line, the path of each slot, and the grounds in words',
  async () => {
    const { code, stdout, stderr } = await parley('explain', claimId.slice(0, 6), '--json')
    expect([code, stderr]).toEqual([0, ''])
    const explained = JSON.parse(stdout) as Explained
    expect(explained.claim.id).toBe(claimId)
    expect(explained.rules).toMatchObject([
      { name: 'encounter-meet', where: expect.stringMatching(/^grammar\/encounters\.yaml:\d+$/) },
    ])
    expect(explained.slots).toContainEqual(
      expect.objectContaining({
        slot: 'parties',
        text: expect.stringMatching(/^rebel leader/),
        paths: ['object'],
      }),
    )
    expect(explained.placePaths).toContain('obl(in|at|near|on)')
    expect(explained.why['status']).toEqual([
      { name: 'past', part: 'status', says: expect.stringMatching(/past/) },
    ])
    expect(explained.why['when']?.length).toBe(2)
    expect(explained.why['sources']?.length).toBe(1)
    expect(explained).toMatchObject({ unknown: [], foundAgain: true })
    expect(explained.readerVersion).toMatch(/^parley-.*\+grammar-/)
  },
)

test.skipIf(!hasModel)('explain as text marks the words and says where the rest came from', async () => {
  const { code, stdout } = await parley('explain', claimId)
  expect(code).toBe(0)
  expect(stdout).toMatch(/\[anchor: met\] \[parties: rebel leader/)
  expect(stdout).toMatch(
    /Rule encounter-meet\n {2}one side meets the other \(grammar\/encounters\.yaml:\d+\)/,
  )
  expect(stdout).toContain('The words are “Tuesday”.')
  expect(stdout).toContain('the publication day, 7 Mar 2024')
})

test.skipIf(!hasModel)('explain refuses a report and an id that is not there', async () => {
  const { stdout } = await parley('reports', '--json')
  const [report] = (JSON.parse(stdout) as { reports: { id: string }[] }).reports
  expect(await parley('explain', report?.id ?? '')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('this is the id of a report. Give the id of a claim'),
  })
  expect(await parley('explain', 'zzzz')).toMatchObject({ code: 1, stdout: '' })
})

test.skipIf(!hasModel)('why-not shows the claim that a sentence does give', async () => {
  const { code, stdout } = await parley('why-not', text, '--kind', 'encounter', '--published', '2024-03-07')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^1 encounter claim:\n/)
  expect(stdout.replace(/\s+/g, ' ')).toContain('rule encounter-meet')
})

test.skipIf(!hasModel)(
  'why-not tells what failed: in the tree, for want of actors, in the selection',
  async () => {
    const tree = await parley('why-not', 'The factory met its production target.', '--kind', 'encounter')
    expect(tree.code).toBe(0)
    expect(tree.stdout).toMatch(/encounter-meet \(grammar\/encounters\.yaml:\d+\), at\s+“met”: something at/)
    const actors = await parley('why-not', 'The visitor was negotiating.', '--kind', 'encounter')
    expect(actors.stdout.replace(/\s+/g, ' ')).toContain(
      'at “negotiating”: it matched, and too few of those who take part are named: parties is “visitor”, which names no actor',
    )
    const sides = 'Orland freed 20 hostages and the rebels released 30 prisoners on Monday.'
    const { stdout } = await parley('why-not', sides, '--kind', 'exchange')
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'at “released”: it gave a claim, and it was joined to the other side of the same exchange (kept: exchange-release-verb, at “freed”).',
    )
  },
)

test.skipIf(!hasModel)(
  'why-not without a trigger gives the nearest words and a rule to begin with',
  async () => {
    const { code, stdout } = await parley(
      'why-not',
      'The negotiators and the visitors.',
      '--kind',
      'encounter',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('No trigger of the encounter rules stands there. The nearest:')
    expect(stdout).toMatch(/“negotiators” is near to “negotiat\w+” of encounter-/)
    expect(stdout).toContain('give its\nfolder with --grammar')
    expect(stdout).toContain('kind: encounter')
  },
)

test('why-not refuses an unknown kind, no kind, and no sentence', async () => {
  expect(await parley('why-not', 'x', '--kind', 'rumour')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Give one of encounter, offer, truce, exchange, figure, act'),
  })
  expect((await parley('why-not', 'x')).stderr).toContain("required option '--kind <kind>' not specified")
  expect((await parley('why-not', ' ', '--kind', 'truce')).stderr).toContain('there is no sentence')
})

test('rules as text, Markdown and JSON, by kind and with a folder of own rules', async () => {
  const own =
    'rules:\n  - name: own-lull\n    kind: truce\n    about: a lull\n    trigger: {lemma: [lull]}\n    examples:\n      - {text: There was a lull., claims: [{anchor: lull}]}\n'
  const ownFolder = newFolder()
  writeFiles(ownFolder, { 'own.yaml': own })
  const args = ['rules', '--kind', 'truce', '--grammar', ownFolder]
  const plain = await parley(...args)
  expect([plain.code, plain.stderr]).toEqual([0, ''])
  expect(plain.stdout).toMatch(/^own-lull \(truce, .*own\.yaml:2\): a lull\n {2}trigger: lemma lull\n/m)
  expect(plain.stdout).toContain('example: “There was a lull.”\n    gives anchor "lull"')
  expect(plain.stdout).not.toContain('encounter-meet')
  expect((await parley(...args, '--format', 'md')).stdout).toContain('## own-lull\n')
  const { rules } = JSON.parse((await parley(...args, '--json')).stdout) as {
    rules: { name: string; kind: string }[]
  }
  expect(rules.at(-1)).toMatchObject({ name: 'own-lull' })
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['truce']))
  expect((await parley('rules', '--format', 'pdf')).stderr).toContain('Give text, md or json')
})
