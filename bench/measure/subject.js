import { secondsOf } from './speed.js'

/** Parley as one that is measured; it does all there is. */
export function parleySubject(language) {
  return {
    name: 'Parley',
    does: ['trees', 'tags', 'raw tags', 'sentences', 'names', 'attributions', 'quotations', 'mentions'],
    analyse: (text) => language.analyse(text),
    analyseTokens: (sentences) => language.analyseTokens(sentences),
    quotations: async (text) => (await language.analyse(text)).attributions.flatMap(({ content }) => content),
    secondsFor: (texts) =>
      secondsOf(async () => {
        for (const text of texts) await language.analyse(text)
      }),
  }
}
