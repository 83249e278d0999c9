import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ParleyError, reportSchema, type Report } from '../model/index.ts'
import { countInputs, intake, type IntakeOptions } from './index.ts'

const text = 'The delegation arrived in Cairo on Thursday for talks with the mediators about a pause.'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-intake-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** What intake gives: reports as they are, errors as `code at where`, with the temporary folder left out. */
async function read(paths: string[], options: IntakeOptions = {}): Promise<(Report | string)[]> {
  const items: (Report | string)[] = []
  for await (const item of intake(paths, options)) {
    if ('error' in item) items.push(`${item.error.code} at ${item.where.replace(`${folder}/`, '')}`)
    else items.push(reportSchema.parse(item.report))
  }
  return items
}

async function readOne(path: string, options: IntakeOptions = {}): Promise<Report> {
  const [report] = await read([path], options)
  if (typeof report !== 'object') throw new Error(`no report but ${report}`)
  return report
}

describe('JSON', () => {
  test('text and fields are kept exactly as they are', async () => {
    const given = {
      id: 'a-1',
      title: 'Talks in Cairo',
      outlet: 'Harbour Wire',
      url: 'https://example.org/1',
      published: '2023-11-09T10:15:00+02:00',
      text: `  ${text}\r\n\r\nThe talks go on.\n`,
      mood: 'hopeful',
    }
    const report = await readOne(await put('a.json', JSON.stringify(given)))
    expect(report).toMatchObject({
      id: 'a-1',
      title: 'Talks in Cairo',
      outlet: 'Harbour Wire',
      url: 'https://example.org/1',
      published: '2023-11-09',
      publishedAt: '2023-11-09T10:15:00+02:00',
      publishedFrom: 'input',
      text: given.text,
    })
  })

  test('an array holds several reports, and one that is bad does not lose the others', async () => {
    const path = await put(
      'a.json',
      JSON.stringify([{ id: 1, text }, { id: '2' }, 7, { title: 3, text }, { text, published: null }]),
    )
    const items = await read([path])
    expect(items).toMatchObject([
      { id: '1', published: null, publishedFrom: 'unknown' },
      'missing-text at a.json[1]',
      'not-a-report at a.json[2]',
      'bad-field at a.json[3]',
      { text },
    ])
    expect(await countInputs([path, join(folder, 'none.json')])).toEqual({ inputs: 6, skipped: 0 })
  })

  test.each(['2023-02-30', 'yesterday', '09/11/2023', '2023-11', '2023-11-09T25:00'])(
    'a report published on %s is refused',
    async (published) => {
      expect(await read([await put('a.json', JSON.stringify({ text, published }))])).toEqual([
        'not-a-date at a.json',
      ])
    },
  )

  test('lines of a .jsonl file are told by their numbers', async () => {
    const lines = [
      JSON.stringify({ id: 'one', text }),
      '',
      '{"id": ',
      JSON.stringify({ id: 'four', text }),
      '[]',
    ]
    const path = await put('a.jsonl', `\uFEFF${lines.join('\r\n')}`)
    expect(await read([path])).toMatchObject([
      { id: 'one' },
      'broken-json-line at a.jsonl:3',
      { id: 'four' },
      'not-a-report at a.jsonl:5',
    ])
    expect(await countInputs([path])).toEqual({ inputs: 4, skipped: 0 })
  })

  test('half a surrogate pair and NUL cannot be kept, so they are refused', async () => {
    const path = await put(
      'a.jsonl',
      `{"text":"The talks \\ud83d go on."}\n{"text":"The talks \\u0000 go on."}`,
    )
    expect(await read([path])).toEqual(['broken-text at a.jsonl:1', 'broken-text at a.jsonl:2'])
  })
})

describe('plain text', () => {
  test('only the byte order mark goes; a short first line above a blank one is the title', async () => {
    const body = `Delegation in Cairo for talks\r\n\r\n${text}\r\n`
    const report = await readOne(await put('a.txt', `\uFEFF${body}`), {
      outlet: 'Harbour Wire',
      published: '2023-11-09',
    })
    expect(report).toMatchObject({
      title: 'Delegation in Cairo for talks',
      outlet: 'Harbour Wire',
      published: '2023-11-09',
      publishedFrom: 'option',
      text: body,
      noise: [{ text: 'Delegation in Cairo for talks', start: 0, reason: 'title' }],
    })
  })

  test('a day that the text states as its own is taken, one that it mentions is not', async () => {
    const stated = await readOne(await put('a.txt', `Published: Thursday, 9 November 2023\n\n${text}`))
    expect(stated).toMatchObject({ published: '2023-11-09', publishedFrom: 'text' })
    const mentioned = await readOne(await put('b.txt', `The truce began on 24 November 2023. ${text}`))
    expect(mentioned).toMatchObject({ published: null, publishedFrom: 'unknown' })
  })
})

describe('ids', () => {
  test('are the same again for the same report, and differ by outlet, name and text', async () => {
    const a = await put('a.txt', text)
    const b = await put('b.txt', text)
    const c = await put('c.txt', `${text} They will stay.`)
    const ids = [
      (await readOne(a)).id,
      (await readOne(b)).id,
      (await readOne(c)).id,
      (await readOne(a, { outlet: 'Harbour Wire' })).id,
    ]
    expect(new Set(ids).size).toBe(4)
    expect((await readOne(a)).id).toBe(ids[0])
    expect(ids[0]).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe('folders', () => {
  test('are read at all depths in sorted order; other files are counted, hidden ones are not', async () => {
    await mkdir(join(folder, 'b'))
    await put('b/2.txt', text)
    await put('c.txt', text)
    await put('a.TXT', text)
    await put('b/note.docx', 'x')
    await put('.hidden.txt', text)
    await symlink(folder, join(folder, 'b', 'loop'))
    const places: string[] = []
    for await (const item of intake([folder])) places.push(item.where.replace(`${folder}/`, ''))
    expect(places).toEqual(['a.TXT', 'b/2.txt', 'c.txt'])
    expect(await countInputs([folder, join(folder, 'c.txt')])).toEqual({ inputs: 3, skipped: 1 })
  })

  test('one without a report is an error', async () => {
    await mkdir(join(folder, 'empty'))
    expect(await read([join(folder, 'empty')])).toEqual(['no-reports at empty'])
  })
})

describe('errors', () => {
  test('a bad file never loses the others', async () => {
    const items = await read([
      join(folder, 'none.txt'),
      await put('empty.txt', ''),
      await put('blank.txt', ' \n'),
      await put('binary.txt', new Uint8Array([0x50, 0x00, 0x01])),
      await put('paper.txt', '%PDF-1.7 …'),
      await put('latin1.txt', Buffer.from('The café in Cairo', 'latin1')),
      await put('broken.json', '{"text": '),
      await put('report.docx', 'text'),
      await put('french.txt', 'La délégation est arrivée au Caire pour des entretiens avec les médiateurs.'),
      await put('good.txt', text),
    ])
    expect(items).toMatchObject([
      'no-such-file at none.txt',
      'empty-file at empty.txt',
      'missing-text at blank.txt',
      'binary-file at binary.txt',
      'binary-file at paper.txt',
      'invalid-utf8 at latin1.txt',
      'broken-json at broken.json',
      'unsupported-extension at report.docx',
      'not-english at french.txt',
      { text },
    ])
  })

  test('the first byte that is not UTF-8 is told, counted from the start of the file', async () => {
    const lines = Buffer.concat([
      Buffer.from(`${JSON.stringify({ text })}\n{"text":"The caf`),
      Buffer.from([0xe9]),
      Buffer.from('"}'),
    ])
    const items = []
    for await (const item of intake([await put('a.jsonl', lines)])) items.push(item)
    const [, second] = items
    const offset = lines.indexOf(0xe9)
    expect(second !== undefined && 'error' in second && second.error.message).toBe(
      `not UTF-8 at byte ${offset}`,
    )
  })

  test('a file above the limit is refused by its size', async () => {
    const path = join(folder, 'large.txt')
    const file = await open(path, 'w')
    await file.truncate(50 * 1024 * 1024)
    await file.close()
    expect(await read([path])).toEqual(['file-too-large at large.txt'])
  })

  test('a day of publication that is no date is thrown at once', () => {
    expect(() => intake([folder], { published: 'last week' })).toThrow(ParleyError)
  })
})
