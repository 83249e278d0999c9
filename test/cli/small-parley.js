// The command line with a small reader behind it, so that its tests need no language model. The reader finds
// "A met B in PLACE." and nothing else. Environment:
//   SMALL_READER_VERSION  name of the reader's version (default: small 1)
//   SMALL_READER_DELAY    milliseconds that reading one report takes
// A report that holds the word UNGROUNDED gets a claim beside its words; one that holds CRASH makes the reader fail.
import { setTimeout } from 'node:timers/promises'
import { runProgram } from '../../dist/cli/run-program.js'

const version = process.env.SMALL_READER_VERSION ?? 'small 1'
const delay = Number(process.env.SMALL_READER_DELAY ?? 0)

const common = {
  kind: 'encounter',
  anchor: 'met',
  status: 'happened',
  background: false,
  when: null,
  whenFrom: null,
  sources: [],
  why: ['small reader'],
  spans: [],
  mode: 'meeting',
  host: null,
  mediator: null,
  topics: [],
}

async function read(report) {
  await setTimeout(delay)
  if (report.text.includes('CRASH')) throw new TypeError('the reader lost its way')
  const shift = report.text.includes('UNGROUNDED') ? 1 : 0
  const matches = [...report.text.matchAll(/(\w+) met (\w+) in (\w+)\./g)]
  const claims = matches.map((match, index) =>
    Object.assign({}, common, {
      id: `${report.id}-c${index}`,
      quote: match[0],
      start: match.index + shift,
      when: report.published === null ? null : [report.published, report.published],
      whenFrom: report.published === null ? null : 'publication day',
      place: match[3],
      parties: [match[1], match[2]],
    }),
  )
  return { report, claims, readerVersion: version }
}

await runProgram(process.argv.slice(2), { loadReader: async () => ({ version, read }) })
