import { runProgram } from './run-program.ts'

await runProgram(process.argv.slice(2), {
  loadReader: async (options) => {
    const { loadReader } = await import('../reading/index.ts')
    return loadReader(options)
  },
})
