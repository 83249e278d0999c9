// Annotated reports as the language model splits them: node tokens.js TEXTS ANNOTATIONS --part train|check > claims.jsonl
// TEXTS: JSON lines {id, text} (from texts.py); ANNOTATIONS: JSON lines, see README.md. Needs a built project.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { claimRoles, loadLanguage } from '../../dist/language/index.js'

const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Head of the words in a span: the one whose own head lies outside. */
function headOf(tokens, [start, end]) {
  const inside = tokens.filter((token) => token.start < end && token.end > start)
  const has = new Set(inside.map((token) => token.index))
  return inside.find((token) => !has.has(token.head))?.index ?? inside.at(-1)?.index
}

function labelled(sentence, claims) {
  const own = claims.filter(({ anchor }) => anchor[0] >= sentence.start && anchor[0] < sentence.end)
  return {
    words: sentence.tokens.map((token) => token.text),
    claims: own.flatMap(({ anchor, roles: spans = {}, ...rest }) => {
      const trigger = headOf(sentence.tokens, anchor)
      if (trigger === undefined) return []
      const heads = claimRoles.map((role) => [
        ...new Set(
          (spans[role] ?? [])
            .map((span) => headOf(sentence.tokens, span))
            .filter((head) => head !== undefined),
        ),
      ])
      return [{ ...rest, trigger, roles: heads }]
    }),
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { part: { type: 'string' } } })
const [textsPath, annotationsPath] = positionals
if (annotationsPath === undefined) {
  console.error('usage: node tokens.js TEXTS ANNOTATIONS [--part train|check]')
  process.exit(2)
}
const texts = new Map(linesOf(textsPath).map(({ id, text }) => [id, text]))
const language = await loadLanguage({ threads: 1 })
for (const { id, part, times = 1, end, claims } of linesOf(annotationsPath)) {
  if (values.part !== undefined && part !== values.part) continue
  const text = texts.get(id)?.slice(0, end)
  if (text === undefined) throw new Error(`no text for ${id}`)
  const { sentences } = await language.analyse(text, { anyLanguage: true })
  const line = JSON.stringify({ id, sentences: sentences.map((sentence) => labelled(sentence, claims)) })
  for (let time = 0; time < times; time++) console.log(line)
}
