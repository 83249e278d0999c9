import { isInActor, type ActorPair, type PairActor, type PairToken } from './actor-pair.ts'
import { linksOf, type LinkRole } from './pair-links.ts'

/**
 * What a linear model of PLOVER types looks at: name of a feature to its value, of length 1 in all. Words are
 * dictionary forms; `training/plover/train.py` fits the weights to these very features.
 *
 * | feature | says |
 * |---|---|
 * | `w=` | a word outside the actors |
 * | `p=`, `po=` | a word that links the actors; one that is an object or hangs further below |
 * | `v=verb object`, `vm=`, `vp=`, `vx=`, `vc=` | a linking word with its object, the object's modifier, its particle, its infinitive, its clause |
 * | `h=` | a linking verb and how it hangs on another |
 * | `aux=`, `neg`, `fut` | auxiliaries of the linking words, a negation, a verb in the future or under a modal |
 * | `t=`, `tc=`, `s=` | what the target hangs on and by which preposition; the relation of the source |
 * | `sig=` | the relations from the source up and down to the target |
 * | `sh=`, `th=`, `sw=`, `tw=` | heads and words of source and target |
 */
export function pairFeatures(pair: ActorPair): Map<string, number> {
  const features = new Map<string, number>()
  const add = (name: string, value: number): void => {
    features.set(name, value)
  }
  for (const token of pair.tokens) {
    if (!isInActor(pair, token.index) && !emptyClasses.has(token.upos)) add(`w=${token.lemma}`, 0.35)
  }
  const { roles, signature } = linksOf(pair)
  add(`sig=${signature}`, 0.3)
  for (const [index, role] of roles) {
    const token = pair.tokens[index]
    if (token !== undefined) addLink(pair, token, role, roles, add)
  }
  addArguments(pair, add)
  addActor(pair, pair.source, 's', add)
  addActor(pair, pair.target, 't', add)
  const length = Math.sqrt([...features.values()].reduce((sum, value) => sum + value * value, 0))
  return new Map([...features].map(([name, value]) => [name, value / length]))
}

type Add = (name: string, value: number) => void

const emptyClasses = new Set(['PUNCT', 'NUM', 'DET'])
const roleWeights: Record<LinkRole, number> = { path: 2, clause: 1.8, object: 1.6, near: 0.8, far: 0.6 }
const modals = new Set([
  'will',
  'would',
  'shall',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  "'ll",
  "'d",
  'wo',
])
const negations = new Set(['not', 'never', 'no', "n't"])

function addLink(
  pair: ActorPair,
  token: PairToken,
  role: LinkRole,
  roles: ReadonlyMap<number, LinkRole>,
  add: Add,
): void {
  const isMain = role === 'path' || role === 'clause'
  add(`${isMain ? 'p' : 'po'}=${token.lemma}`, roleWeights[role])
  if (!isMain) return
  for (const child of pair.children[token.index] ?? []) addChild(pair, token, child, add)
  const above = pair.tokens[token.head]
  const hangs = above !== undefined && roles.has(above.index) && governors.has(above.upos)
  if (token.upos === 'VERB' && hangs) add(`h=${above.lemma}>${token.relation}`, 0.35)
}

const governors = new Set(['VERB', 'ADJ', 'NOUN'])

function addChild(pair: ActorPair, token: PairToken, child: PairToken, add: Add): void {
  const word = isInActor(pair, child.index) ? 'ACTOR' : child.lemma
  if (negations.has(child.lemma)) add('neg', 1)
  switch (child.relation) {
    case 'aux':
    case 'aux:pass':
      add(`aux=${child.lemma}`, 1)
      if (modals.has(child.lemma) || modals.has(child.text.toLowerCase())) add('fut', 1)
      return
    case 'compound:prt':
      return add(`vp=${token.lemma} ${child.lemma}`, 1)
    case 'xcomp':
      return add(`vx=${token.lemma} ${child.lemma}`, 1)
    case 'ccomp':
    case 'advcl':
      return add(`vc=${token.lemma} ${child.lemma}`, 0.5)
    case 'obj':
    case 'nsubj:pass':
      if (token.upos !== 'VERB' && token.upos !== 'AUX') return
      add(`v=${token.lemma} ${word}`, 1)
      for (const part of pair.children[child.index] ?? []) {
        const tells = ['nmod', 'compound', 'amod'].includes(part.relation) && !isInActor(pair, part.index)
        if (tells) add(`vm=${token.lemma} ${part.lemma}`, 0.5)
      }
  }
}

function addArguments(pair: ActorPair, add: Add): void {
  if (pair.target !== null) {
    const head = pair.tokens[pair.target.head]
    const above = pair.tokens[head?.head ?? -1]?.lemma ?? 'ROOT'
    const relation = head?.relation.split(':')[0] ?? ''
    const marks = (pair.children[pair.target.head] ?? [])
      .filter((child) => child.relation === 'case' || child.relation === 'mark')
      .map(({ lemma }) => lemma)
      .join('_')
    add(`t=${above} ${relation}(${marks})`, 0.7)
    add(`tc=${relation}${marks}`, 0.42)
  }
  if (pair.source !== null) add(`s=${pair.tokens[pair.source.head]?.relation ?? ''}`, 0.42)
}

function addActor(pair: ActorPair, actor: PairActor | null, letter: 's' | 't', add: Add): void {
  if (actor === null) return
  add(`${letter}h=${pair.tokens[actor.head]?.lemma ?? ''}`, 0.3)
  for (const index of actor.tokens) {
    const token = pair.tokens[index]
    if (token !== undefined && ['NOUN', 'ADJ', 'VERB'].includes(token.upos))
      add(`${letter}w=${token.lemma}`, 0.3)
  }
}
