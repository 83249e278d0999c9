import { createInterface } from 'node:readline'

/**
 * Answers JSON lines on standard input, each by the function that its `do` names.
 *
 * @param answers functions of the request, by name
 */
export async function answer(answers) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = JSON.parse(line)
    process.stdout.write(`${JSON.stringify(await answers[request.do](request))}\n`)
  }
}
