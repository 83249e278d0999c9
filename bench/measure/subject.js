/** Parley as one that is measured; it does all there is. */
export function parleySubject(language) {
  return {
    name: 'Parley',
    does: ['trees', 'tags', 'raw tags', 'sentences', 'names', 'attributions', 'quotations', 'mentions'],
    analyse: (text) => language.analyse(text),
    analyseTokens: (sentences) => language.analyseTokens(sentences),
    quotations: async (text) => (await language.analyse(text)).attributions.flatMap(({ content }) => content),
    secondsFor: async (texts) => {
      const begun = performance.now()
      const before = process.cpuUsage()
      for (const text of texts) await language.analyse(text)
      const { user, system } = process.cpuUsage(before)
      return { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 }
    },
  }
}
