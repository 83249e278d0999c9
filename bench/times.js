#!/usr/bin/env node
/**
 * Measures time expressions against TIMEX gold, as TempEval-3 task A does.
 *
 *   npm run build && node bench/times.js FOLDER… [--style news|narrative] [--errors FILE] [--rules] [--scorer MODULE]
 *
 * FOLDER holds TimeML files (`*.tml`, TIMEX3) or WikiWars files (`*.key.xml`, TIMEX2; style `narrative` by default).
 * Strict and relaxed F1 over spans; type and value F1 are their accuracy on relaxed matches times relaxed F1. Of nested
 * gold expressions the outermost counts. `--errors` writes every difference as TSV, `--rules` prints hits and misses by
 * pattern. `--scorer` takes another module that exports `readGold(folder)` and `score(golds, predictions)`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { findTimes } from '../dist/reading/time/index.js'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: 'string' },
    errors: { type: 'string' },
    rules: { type: 'boolean', default: false },
    scorer: { type: 'string' },
  },
})
if (folders.length === 0) {
  console.error(
    'usage: node bench/times.js FOLDER… [--style news|narrative] [--errors FILE] [--rules] [--scorer MODULE]',
  )
  process.exit(2)
}
const scorer =
  options.scorer === undefined
    ? { readGold, score }
    : await import(pathToFileURL(resolve(options.scorer)).href)
for (const folder of folders) report(folder)

function report(folder) {
  const golds = scorer.readGold(folder)
  const began = performance.now()
  const predictions = golds.flatMap((gold) => predict(gold, folder))
  const seconds = (performance.now() - began) / 1000
  const { measures, errors = [] } = scorer.score(golds, predictions)
  const characters = golds.reduce((sum, gold) => sum + gold.text.length, 0)
  console.log(
    `${folder}: ${golds.length} texts, ${measures.gold} gold, ${measures.sys} found, ${Math.round(characters / seconds / 1000)} kB/s`,
  )
  for (const name of ['strict', 'relaxed', 'type', 'value']) {
    // TIMEX2 has no types.
    if (name === 'type' && golds.every((gold) => gold.timexes.every((timex) => timex.type === ''))) continue
    const { f1, p, r } = measures[name]
    const detail = p === undefined ? '' : `   precision ${percent(p)}   recall ${percent(r)}`
    console.log(`  ${name.padEnd(8)} F1 ${percent(f1)}${detail}`)
  }
  if (options.rules) printRules(golds, predictions)
  if (options.errors !== undefined) writeFileSync(options.errors, errors.join('\n') + '\n')
}

function predict(gold, folder) {
  const narrative = readdirSync(folder).some((name) => name.endsWith('.key.xml'))
  const style = options.style ?? (narrative ? 'narrative' : 'news')
  const published = /^\d{4}-\d\d-\d\d/.exec(gold.dct)?.[0] ?? null
  return findTimes(gold.text, published, { style }).map((time) => Object.assign(time, { doc: gold.doc }))
}

function printRules(golds, predictions) {
  const tally = new Map()
  for (const gold of golds) {
    const found = predictions.filter((time) => time.doc === gold.doc)
    const { pairs, spurious } = pair(gold.timexes, found)
    for (const time of found) {
      const row = tally.get(time.rule) ?? { found: 0, spurious: 0, span: 0, value: 0 }
      const match = pairs.find(([, other]) => other === time)
      row.found++
      if (spurious.includes(time)) row.spurious++
      else {
        if (match[0].start !== time.start || match[0].end !== time.end) row.span++
        if (match[0].value !== time.value) row.value++
      }
      tally.set(time.rule, row)
    }
  }
  console.log('  found  spurious  wrong span  wrong value  pattern')
  for (const [rule, row] of [...tally].sort((a, b) => b[1].found - a[1].found)) {
    const numbers = [row.found, row.spurious, row.span, row.value]
      .map((n) => String(n).padStart(6))
      .join('  ')
    console.log(`${numbers}  ${rule}`)
  }
}

function readGold(folder) {
  const names = readdirSync(folder).filter((name) => /\.(tml|key\.xml)$/.test(name))
  return names
    .sort()
    .map((name) => parseGold(readFileSync(join(folder, name), 'utf8'), name.replace(/\.(tml|key\.xml)$/, '')))
}

function parseGold(xml, doc) {
  const head = xml.slice(0, xml.indexOf('<TEXT>'))
  const creation = attributes(/<(?:DCT|DATETIME)[^>]*>[\s\S]*?<TIMEX[23]([^>]*)>/.exec(head)?.[1] ?? '')
  const body = xml.slice(xml.indexOf('<TEXT>') + 6, xml.lastIndexOf('</TEXT>'))
  const timexes = []
  const open = []
  let text = ''
  let at = 0
  for (const tag of body.matchAll(/<(\/?)([A-Za-z][\w-]*)([^>]*?)(\/?)>/g)) {
    text += decode(body.slice(at, tag.index))
    at = tag.index + tag[0].length
    if (!/^TIMEX[23]$/.test(tag[2])) continue
    if (tag[1]) {
      const timex = open.pop()
      if (timex && open.length === 0) timexes.push({ ...timex, end: text.length })
    } else if (!tag[4]) {
      const { type = '', value, val } = attributes(tag[3])
      open.push({ doc, start: text.length, end: -1, type, value: value ?? val ?? '' })
    }
  }
  text += decode(body.slice(at))
  timexes.sort((a, b) => a.start - b.start)
  return { doc, dct: (creation.value ?? creation.val ?? '').trim(), text, timexes }
}

function attributes(source) {
  return Object.fromEntries(
    [...source.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map((found) => [found[1], decode(found[2])]),
  )
}

function decode(source) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return source.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name) => {
    if (name[0] !== '#') return entities[name] ?? whole
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

/** One to one, in text order: each gold span takes the first free span that overlaps it. */
function pair(golds, found) {
  const free = new Set(found)
  const pairs = golds.map((gold) => {
    const match = found.find((time) => free.has(time) && time.start < gold.end && gold.start < time.end)
    if (match) free.delete(match)
    return [gold, match]
  })
  return { pairs, spurious: [...free] }
}

function score(golds, predictions) {
  const count = { gold: 0, sys: predictions.length, relaxed: 0, strict: 0, type: 0, value: 0 }
  const errors = []
  for (const gold of golds) {
    const { pairs, spurious } = pair(
      gold.timexes,
      predictions.filter((time) => time.doc === gold.doc),
    )
    const say = (kind, timex, time) => {
      const show = (thing) =>
        thing ? [gold.text.slice(thing.start, thing.end), thing.type, thing.value] : ['', '', '']
      const around = gold.text.slice(Math.max(0, (timex ?? time).start - 50), (timex ?? time).end + 25)
      errors.push(
        [kind, gold.doc, gold.dct, ...show(timex), ...show(time), time?.rule ?? '', around]
          .map(oneLine)
          .join('\t'),
      )
    }
    count.gold += gold.timexes.length
    for (const [timex, time] of pairs) {
      if (!time) {
        say('missed', timex)
        continue
      }
      count.relaxed++
      const sameText = gold.text.slice(timex.start, timex.end) === gold.text.slice(time.start, time.end)
      if (sameText) count.strict++
      else say('span', timex, time)
      if (time.type === timex.type) count.type++
      if (time.value === timex.value) count.value++
      else say('value', timex, time)
    }
    for (const time of spurious) say('spurious', undefined, time)
  }
  const spans = (n) => {
    const [p, r] = [n / count.sys || 0, n / count.gold || 0]
    return { p, r, f1: (2 * p * r) / (p + r) || 0 }
  }
  const relaxed = spans(count.relaxed)
  const attribute = (n) => ({ f1: (n / count.relaxed || 0) * relaxed.f1 })
  const measures = {
    gold: count.gold,
    sys: count.sys,
    strict: spans(count.strict),
    relaxed,
    type: attribute(count.type),
    value: attribute(count.value),
  }
  return { measures, errors }
}

function oneLine(value) {
  return String(value).replace(/\s+/g, ' ')
}

function percent(share) {
  return (100 * share).toFixed(2).padStart(6)
}
