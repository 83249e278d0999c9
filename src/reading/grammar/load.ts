import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import { ParleyError } from '../../model/index.ts'
import { compileRule, type Rule } from './rule.ts'
import { grammarFileSchema, type RuleSource } from './schema.ts'

export interface Grammar {
  rules: Rule[]
  /** Word lists by name, all layers joined. */
  lists: ReadonlyMap<string, readonly string[]>
  /** First 12 hexadecimal digits of the SHA-256 of all YAML files below the folders; part of the reader's version. */
  hash: string
}

interface RuleFile {
  name: string
  lines: LineCounter
  yaml: YamlDocument
  content: ReturnType<typeof grammarFileSchema.parse>
}

/**
 * Loads rule folders in order; a later folder's rule replaces an earlier one of the same name, its word lists add to
 * those of the same name, and `disable` drops rules. Only the `*.yaml` files directly in a folder are rule files.
 * @throws ParleyError naming file, line, rule and the valid choices
 */
export function loadGrammar(folders: readonly string[]): Grammar {
  const files = folders.flatMap((folder, layer) => readFolder(folder).map((file) => ({ ...file, layer })))
  const lists = new Map<string, string[]>()
  for (const file of files) {
    for (const [name, words] of Object.entries(file.content.lists ?? {})) {
      lists.set(name, [...(lists.get(name) ?? []), ...words])
    }
  }
  const rules = new Map<string, Rule>()
  for (const file of files) {
    for (const name of file.content.disable ?? []) {
      if (!rules.delete(name)) throw problem(file, ['disable'], `there is no rule "${name}" to disable`)
    }
    for (const [index, source] of (file.content.rules ?? []).entries()) {
      rules.set(source.name, compileIn(file, index, source, lists, file.layer))
    }
  }
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of yamlBelow(folder)) hash.update(name).update(readFileSync(path.join(folder, name)))
  }
  return { rules: [...rules.values()], lists, hash: hash.digest('hex').slice(0, 12) }
}

/** Word lists of the other parts of reading lie in folders below: they change claims too, all but the explanations. */
function yamlBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name !== 'explain/why.yaml')
    .toSorted()
}

function readFolder(folder: string): RuleFile[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ParleyError('no-grammar-folder', 'no such grammar folder', {
      where: folder,
      remedy: 'Give the path of a folder with rule files (*.yaml)',
    })
  }
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => readRuleFile(path.join(folder, name)))
}

function readRuleFile(name: string): RuleFile {
  const lines = new LineCounter()
  const yaml = parseDocument(readFileSync(name, 'utf8'), { lineCounter: lines })
  const syntax = yaml.errors[0]
  if (syntax !== undefined) {
    const line = syntax.linePos?.[0].line ?? 1
    throw new ParleyError('grammar-syntax', syntax.message.split('\n')[0] ?? 'not YAML', {
      where: `${name}:${line}`,
    })
  }
  const parsed = grammarFileSchema.safeParse(yaml.toJS() ?? {})
  const file = { name, lines, yaml, content: parsed.data ?? {} }
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw problem(file, (issue?.path ?? []) as (string | number)[], issue?.message ?? 'not a rule file')
  }
  return file
}

function compileIn(
  file: RuleFile,
  index: number,
  source: RuleSource,
  lists: ReadonlyMap<string, string[]>,
  layer: number,
): Rule {
  const line = lineOf(file, ['rules', index])
  try {
    return compileRule(source, `${folderAndName(file.name)}:${line}`, lists, layer)
  } catch (error) {
    const { message, part = [] } = error as Error & { part?: string[] }
    throw problem(file, ['rules', index, ...part], message)
  }
}

/** `grammar/truces.yaml`: enough to tell a rule of one's own from a shipped one. */
function folderAndName(file: string): string {
  const whole = path.resolve(file)
  return `${path.basename(path.dirname(whole))}/${path.basename(whole)}`
}

function lineOf(file: RuleFile, where: readonly (string | number)[]): number {
  for (let length = where.length; length > 0; length--) {
    const node = file.yaml.getIn(where.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined
    if (node?.range !== undefined) return file.lines.linePos(node.range[0]).line
  }
  return 1
}

function problem(file: RuleFile, where: readonly (string | number)[], message: string): ParleyError {
  const ruleName: unknown = where[0] === 'rules' ? file.yaml.getIn(['rules', where[1], 'name']) : undefined
  const rule = typeof ruleName === 'string' ? `rule ${ruleName}: ` : ''
  const field = where.slice(2).join('.')
  return new ParleyError('grammar-rule', `${rule}${field === '' ? '' : `${field}: `}${message}`, {
    where: `${file.name}:${lineOf(file, where)}`,
  })
}
