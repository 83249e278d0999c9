import fc from 'fast-check'

/**
 * Property tests try the same inputs on every run, so that a green run stays green; another seed is a way to look for
 * more: `FAST_CHECK_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_231_220) })
