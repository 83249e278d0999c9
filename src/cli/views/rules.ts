import { wrap } from '../../brief/index.ts'
import type { Rule } from '../../reading/index.ts'

type Written = Rule['written']

/** `lemma meet, huddle; VERB` */
export function sayTrigger(trigger: Written['trigger']): string {
  const { lemma, text, phrase, upos, features } = trigger
  const parts = [
    ...(lemma === undefined ? [] : [`lemma ${lemma.join(', ')}`]),
    ...(text === undefined ? [] : [`text ${text.join(', ')}`]),
    ...(phrase === undefined ? [] : [`phrase ${phrase.map((words) => `“${words}”`).join(', ')}`]),
    ...(upos === undefined ? [] : [upos.join(' or ')]),
    ...Object.entries(features ?? {}).map(([name, value]) => `${name}=${value}`),
  ]
  return parts.join('; ')
}

/** What a rule says beside its trigger: label and text, in the order of a rule file. */
export function ruleParts({ written }: Rule): [label: string, text: string][] {
  const { set, slots, otherwise, needs, partiesAtLeast } = written
  const pairs = (record: object): string =>
    Object.entries(record)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', ')
  const parts: [string, string | undefined][] = [
    ['sets', set && pairs(set)],
    ['trigger', sayTrigger(written.trigger)],
    ['with', written.with?.join('  ')],
    ['without', written.without?.join('  ')],
    ...Object.entries(slots).map(([name, paths]): [string, string] => [`slot ${name}`, paths.join('  ')]),
    ['otherwise', otherwise && pairs(otherwise)],
    ['needs', needs?.join(', ')],
    ['parties at least', partiesAtLeast === undefined ? undefined : String(partiesAtLeast)],
  ]
  return parts.filter((part): part is [string, string] => part[1] !== undefined)
}

/** What an example of a rule gives: one line for each claim. */
export function exampleGives(claims: readonly Record<string, unknown>[], kind: string): string[] {
  if (claims.length === 0) return [`no ${kind}`]
  return claims.map((claim) =>
    Object.entries(claim)
      .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
      .join(', '),
  )
}

export function rulesText(rules: readonly Rule[], width: number): string {
  const blocks = rules.map((rule) => {
    const lines = [
      ...ruleParts(rule).map(([label, text]) => `${label}: ${text}`),
      ...rule.examples.flatMap(({ text, published, claims }) => [
        `example: “${text}”${published === undefined ? '' : ` (published ${published})`}`,
        ...exampleGives(claims, rule.kind).map((given) => `  gives ${given}`),
      ]),
    ]
    const heading = `${rule.name} (${rule.kind}, ${rule.where}): ${rule.about}`
    return [wrap(heading, width, '  '), ...lines.map((line) => wrap(`  ${line}`, width, '      '))].join('\n')
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

export function rulesMarkdown(rules: readonly Rule[]): string {
  const blocks = rules.map((rule) => {
    const parts = ruleParts(rule).map(([label, text]) => `| ${label} | \`${text.replaceAll('|', '\\|')}\` |`)
    const examples = rule.examples.flatMap(({ text, published, claims }) => [
      `> ${text}${published === undefined ? '' : ` *(published ${published})*`}`,
      '',
      ...exampleGives(claims, rule.kind).map((given) => `- gives ${given}`),
      '',
    ])
    return [
      `## ${rule.name}`,
      '',
      `${rule.about} (${rule.kind}, \`${rule.where}\`)`,
      '',
      '| part | says |',
      '|---|---|',
      ...parts,
      '',
      ...examples,
    ].join('\n')
  })
  return `# Rules\n\n${blocks.join('\n')}`
}
