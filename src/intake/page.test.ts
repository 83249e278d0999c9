import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParleyError } from '../model/index.ts'
import { parsePage } from './dom.ts'
import { draftFromPage } from './page.ts'
import { pageMetadata } from './page-metadata.ts'

const sentences = [
  'The delegation arrived in the capital on Thursday for a second round of talks with the mediators.',
  'Its spokesman said that a list of names would be handed over before the end of the week, if the other side agreed.',
  'Two officials, who asked not to be named, said the talks had made little headway on the crossing.',
  'The head of the other delegation left on Wednesday, and nobody could say whether he would be back.',
]

function pageOf(head: string, body: string): Buffer {
  return Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
}

const article = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Delegation back for second round</h1>
  <p>${sentences[0]}</p><aside><a href="/x">More</a></aside>
  <figure><img src="a.jpg"><figcaption>A guard at the gate</figcaption></figure>
  <p>${sentences[1]!.replace('names', '<a href="/n">names</a>')}<br>${sentences[2]}</p>
  <p>Also read: <a href="/y">What the mediators want</a></p><script>var x = 'The delegation left.'</script>
  <p>${sentences[3]}</p></article>
  <footer>© 2023 Harbour Wire</footer>`

describe('a page', () => {
  test('gives its article, paragraph by paragraph, without its furniture', () => {
    const draft = draftFromPage(pageOf('<title>Delegation back for second round</title>', article), 'a.html')
    expect(draft.text).toBe(`${sentences[0]}\n\n${sentences[1]}\n\n${sentences[2]}\n\n${sentences[3]}`)
    expect(draft).toMatchObject({ title: 'Delegation back for second round', published: null, outlet: null })
  })

  test.each([
    ['without an article', pageOf('', '')],
    ['of one space', Buffer.from(' ')],
    ['far too deep', pageOf('', `${'<div>'.repeat(20_000)}${sentences.join(' ')}`)],
  ])('%s is an error, and no other', (_, bytes) => {
    expect(() => draftFromPage(bytes, 'a.html')).toThrow(ParleyError)
  })

  test('is decoded by the character set that it declares', () => {
    const page = pageOf(
      '<meta charset="windows-1252">',
      article.replace('Two officials', 'Two caf\u00e9 owners'),
    )
    const draft = draftFromPage(Buffer.from(page.toString('utf8'), 'latin1'), 'a.html')
    expect(draft.text).toContain('Two café owners')
  })
})

test('any markup gives a draft or a ParleyError', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '<br/>',
      '<script>',
      '</script>',
      '&nbsp;',
      '<table><tr><td>',
    ),
    fc.constantFrom(...sentences),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        expect(draftFromPage(Buffer.from(pieces.join('')), 'a.html').text.trim()).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(ParleyError)
      }
    }),
  )
})

describe('what a page says of its article', () => {
  const read = (head: string, body = '') => pageMetadata(parsePage(pageOf(head, body).toString('utf8')))

  test('is read from Open Graph', () => {
    const head = `<meta property="og:site_name" content="Harbour Wire"><meta property="og:title" content="Talks resume | Harbour Wire">
      <meta property="article:published_time" content="2023-11-09T10:15:00+02:00">
      <meta property="article:modified_time" content="2023-11-12T08:00:00Z"><link rel="canonical" href="https://example.org/1">`
    expect(read(head)).toEqual({
      title: 'Talks resume',
      outlet: 'Harbour Wire',
      url: 'https://example.org/1',
      published: { day: '2023-11-09', at: '2023-11-09T10:15:00+02:00' },
    })
  })

  test('is read from JSON-LD, in a graph or not, and broken JSON-LD is passed over', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', datePublished: '2001-01-01' },
        {
          '@type': ['NewsArticle'],
          headline: 'Talks resume',
          datePublished: '2023-11-09',
          publisher: { name: 'Harbour Wire' },
        },
      ],
    }
    const head = `<script type="application/ld+json">{"@type": </script><script type="application/ld+json">${JSON.stringify(graph)}</script>`
    expect(read(head)).toMatchObject({
      title: 'Talks resume',
      outlet: 'Harbour Wire',
      published: { day: '2023-11-09', at: null },
    })
  })

  test.each([
    ['<meta name="pubdate" content="Thu, 09 Nov 2023 10:15:00 GMT">', ''],
    ['<meta name="date" content="2023/11/09">', ''],
    ['', '<article><time datetime="2023-11-09">Yesterday</time><p>Text</p></article>'],
    [
      '',
      '<div class="published"><time>November 9, 2023</time></div><time datetime="2023-11-12">updated</time>',
    ],
  ])('the day in %s %s', (head, body) => {
    expect(read(head, body).published?.day).toBe('2023-11-09')
  })

  test('two days without a mark are none, nor is the year one', () => {
    const two = '<article><time datetime="2023-11-09">a</time><time datetime="2023-11-12">b</time></article>'
    expect(read('', two).published).toBeNull()
    expect(read('<meta name="date" content="0001-01-01T00:00:00Z">').published).toBeNull()
  })
})
