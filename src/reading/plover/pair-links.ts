import { isInActor, type ActorPair, type PairToken } from './actor-pair.ts'

/**
 * How a word belongs to what is said between two actors: on the path between them, a clause that completes it, its
 * object, or a word further below.
 */
export type LinkRole = 'path' | 'clause' | 'object' | 'near' | 'far'

/** The words between two actors in the tree, and the relations from the source up and down to the target. */
export interface PairLinks {
  roles: ReadonlyMap<number, LinkRole>
  /** `nsubj>obj`; `joint` for actors that stand together, `one` where only one of them is in the text. */
  signature: string
}

/** Finds the words that link the two actors: the path between them, and what completes the words on it. */
export function linksOf(pair: ActorPair): PairLinks {
  const roles = new Map<number, LinkRole>()
  const signature = addPath(pair, roles)
  if (pair.source !== null) {
    const predicate = predicateOf(pair, pair.source.head)
    if (!isInActor(pair, predicate) && !roles.has(predicate)) roles.set(predicate, 'path')
  }
  let front = [...roles.keys()]
  for (const [relations, far] of [
    [belowPath, 'near'],
    [belowComplement, 'far'],
  ] as const) {
    const added: number[] = []
    for (const child of front.flatMap((index) => pair.children[index] ?? [])) {
      if (roles.has(child.index) || isInActor(pair, child.index) || !relations.has(child.relation)) continue
      roles.set(child.index, roleBelow(child, far))
      added.push(child.index)
    }
    front = added
  }
  return { roles, signature }
}

const complements = ['xcomp', 'obj', 'ccomp', 'compound:prt', 'iobj', 'nsubj:pass']
const belowPath = new Set([...complements, 'acl', 'advcl', 'obl', 'nmod', 'conj', 'parataxis'])
const belowComplement = new Set([...complements, 'compound', 'amod', 'nmod', 'acl', 'conj'])

function roleBelow({ relation }: PairToken, otherwise: 'near' | 'far'): LinkRole {
  if (relation === 'xcomp' || relation === 'ccomp') return 'clause'
  return relation === 'obj' || relation === 'nsubj:pass' || relation === 'iobj' ? 'object' : otherwise
}

function addPath(pair: ActorPair, roles: Map<number, LinkRole>): string {
  const { source, target, tokens } = pair
  const only = source ?? target
  if (only === null) return 'none'
  if (source === null || target === null) {
    roles.set(predicateOf(pair, only.head), 'path')
    return 'one'
  }
  const up = ancestorsOf(pair, source.head)
  const down = ancestorsOf(pair, target.head)
  const meeting = up.find((index) => down.includes(index))
  const top = meeting ?? down.at(-1) ?? source.head
  if (isInActor(pair, top) && tokens[top]?.upos !== 'VERB') {
    roles.set(predicateOf(pair, top), 'path')
    return 'joint'
  }
  const below = (path: number[]): number[] =>
    meeting === undefined ? path : path.slice(0, path.indexOf(meeting))
  roles.set(top, 'path')
  for (const index of [...below(up), ...below(down)]) if (!isInActor(pair, index)) roles.set(index, 'path')
  const relations = (path: number[]): string[] => path.map((index) => tokens[index]?.relation ?? '')
  return `${relations(below(up)).join('^')}>${relations(below(down)).toReversed().join('>')}`
}

/** The token itself and those above it, up to its root. */
function ancestorsOf({ tokens }: ActorPair, index: number): number[] {
  const path: number[] = []
  for (let at = index; at >= 0; at = tokens[at]?.head ?? -1) path.push(at)
  return path
}

const argumentRelations = new Set(['nsubj', 'nsubj:pass', 'obl:agent', 'obj', 'obl'])
const predicates = new Set(['VERB', 'ADJ', 'NOUN'])

/** The verb above a token, or the word whose argument it is; the root where there is neither. */
function predicateOf(pair: ActorPair, index: number): number {
  for (const at of ancestorsOf(pair, index)) {
    const token = pair.tokens[at]
    if (token === undefined || token.head < 0) return at
    if (token.upos === 'VERB' && !isInActor(pair, at)) return at
    if (argumentRelations.has(token.relation) && predicates.has(pair.tokens[token.head]?.upos ?? ''))
      return token.head
  }
  return index
}
