import { createInterface } from 'node:readline'

/**
 * Answers JSON lines on standard input, each by the function that its `do` names.
 *
 * @param answers functions of the request, by name
 */
export async function answer(answers) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = JSON.parse(line)
    process.stdout.write(`${JSON.stringify(answers[request.do](request))}\n`)
  }
}

/** Seconds of the clock and of the processor that `work` takes. */
export function secondsOf(work) {
  const begun = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 }
}
