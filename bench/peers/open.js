import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** What starts each peer, and the file that tells that it is installed. */
const peersIn = (folder) => [
  {
    needs: join(folder, '.venv/bin/python'),
    command: [join(folder, '.venv/bin/python'), here('spacy_textacy.py')],
  },
  { needs: join(folder, 'node_modules/wink-nlp'), command: [process.execPath, here('wink.js'), folder] },
  {
    needs: join(folder, 'node_modules/compromise'),
    command: [process.execPath, here('compromise.js'), folder],
  },
]

/** One thread, whatever library does the sums. */
const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }

/**
 * Starts the peers that are installed in a folder.
 *
 * @returns subjects as `measure/language-rows.js` takes them, each with `close`
 */
export async function openPeers(folder) {
  const subjects = []
  for (const { needs, command } of peersIn(folder)) {
    if (existsSync(needs)) subjects.push(await openPeer(command))
    else console.error(`${needs} is not there, peer left out`)
  }
  return subjects
}

/** @param command program and arguments of a process that answers each JSON line by one */
async function openPeer([program, ...rest]) {
  const child = spawn(program, rest, {
    env: { ...process.env, ...oneThread },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]()
  const ask = async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error(`${rest[0]} ended without an answer`)
    return JSON.parse(value)
  }
  const { name, about, does } = await ask({ do: 'describe' })
  return {
    name,
    about,
    does,
    analyse: (text) => ask({ do: 'text', text }),
    analyseTokens: (sentences) => ask({ do: 'words', sentences }),
    quotations: (text) => ask({ do: 'quotations', text }),
    secondsFor: (texts) => ask({ do: 'speed', texts }),
    close: () => child.stdin.end(),
  }
}
