/**
 * Fits the weights of `grammar/status/background.yaml`: a logistic regression over named features, with a penalty on
 * large weights, and its accuracy on reports left out one at a time.
 *
 *   node bench/status.js GOLD_FOLDER [ID_TO_LEAVE_OUT …] --features FILE
 *   node bench/fit-background.js FILE [--penalty 0.02] [--fit-on ID,ID …]
 *
 * FILE holds one JSON line per claim: `{id, gold, features: [name]}`. `--fit-on` fits on the reports named and measures
 * on the others. Same input, same weights: plain gradient descent from zero.
 */
import { readFileSync } from 'node:fs'

const given = process.argv.slice(2)
const option = (name) => {
  const at = given.indexOf(name)
  return at < 0 ? undefined : given.splice(at, 2)[1]
}
const penalty = Number(option('--penalty') ?? 0.02)
const fitOn = option('--fit-on')?.split(',')
const [file] = given
if (file === undefined) {
  console.error('usage: node bench/fit-background.js FILE [--penalty NUMBER] [--fit-on ID,ID]')
  process.exit(2)
}

const claims = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const names = [...new Set(claims.flatMap((claim) => claim.features))].sort((a, b) => (a < b ? -1 : 1))
const score = (model, claim) =>
  claim.features.reduce((sum, name) => sum + (model.weights[name] ?? 0), model.bias)

function fit(examples) {
  const model = { bias: 0, weights: Object.fromEntries(names.map((name) => [name, 0])) }
  const rate = 1
  for (let round = 0; round < 3000; round += 1) {
    let biasSlope = 0
    const slopes = Object.fromEntries(names.map((name) => [name, penalty * model.weights[name]]))
    for (const claim of examples) {
      const error = (1 / (1 + Math.exp(-score(model, claim))) - (claim.gold ? 1 : 0)) / examples.length
      biasSlope += error
      for (const name of claim.features) slopes[name] += error
    }
    model.bias -= rate * biasSlope
    for (const name of names) model.weights[name] -= rate * slopes[name]
  }
  return model
}

const share = (right, all) => `${((100 * right) / all).toFixed(1)} (${right} of ${all})`
const rightOf = (model, examples) => examples.filter((claim) => score(model, claim) > 0 === claim.gold).length

if (fitOn) {
  const seen = claims.filter((claim) => fitOn.includes(claim.id))
  const unseen = claims.filter((claim) => !fitOn.includes(claim.id))
  const model = fit(seen)
  console.error(
    `seen ${share(rightOf(model, seen), seen.length)}, unseen ${share(rightOf(model, unseen), unseen.length)}`,
  )
} else {
  let right = 0
  for (const id of new Set(claims.map((claim) => claim.id))) {
    const model = fit(claims.filter((claim) => claim.id !== id))
    right += rightOf(
      model,
      claims.filter((claim) => claim.id === id),
    )
  }
  console.error(`left out one at a time ${share(right, claims.length)}`)
}
const model = fit(fitOn ? claims.filter((claim) => fitOn.includes(claim.id)) : claims)
console.log(`bias: ${model.bias.toFixed(2)}\nweights:`)
for (const name of names) console.log(`  ${name}: ${model.weights[name].toFixed(2)}`)
