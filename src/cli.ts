import { readFile } from 'node:fs/promises'
import {
  importData,
  pullData,
  runOutlookBacktest,
  runOutlookFit,
  runOutlookProject,
} from './outlook/cli/index.ts'
import { type Command, runCommand, standardInput } from './platform/program/command-line.ts'

/**
 * Every command of `npm run -s samsyn -- …`; each prints its answer and nothing else. What needs pages or the database
 * is loaded when it is asked for.
 */
const commands: readonly Command[] = [
  {
    words: ['cost-share'],
    usage: 'cost-share < key.json',
    help: 'share a cost by a key; reads and prints JSON, needs no database',
    async run({ io }) {
      const { runCostShare } = await import('./economy/index.ts')
      return runCostShare({ ...io, stdin: await standardInput() })
    },
  },
  {
    words: ['outlook', 'project'],
    usage: 'outlook project --population FILE --municipality CODE … --to YEAR [--json]',
    help: 'project the people of municipalities and what they need; reads files, needs no database',
    run: runOutlookProject,
  },
  {
    words: ['outlook', 'fit'],
    usage: 'outlook fit --population FILE --out FILE',
    help: 'estimate the parameters of projections from a history of the population',
    run: runOutlookFit,
  },
  {
    words: ['outlook', 'backtest'],
    usage: 'outlook backtest --population FILE [--json]',
    help: 'how good the projections would have been, from what was known at the time',
    run: runOutlookBacktest,
  },
  importData,
  pullData,
  {
    words: ['admin', 'invite'],
    usage: 'admin invite NAME',
    help: 'print a one-time link, good for 15 minutes, that signs NAME in as an administrator',
    async run({ words, io, withOwner, settings }) {
      const { invite } = await import('./platform/auth/index.ts')
      return withOwner((owner) => invite(owner, { name: words.join(' '), origin: settings.origin, io }))
    },
  },
  {
    words: ['audit', 'verify'],
    usage: 'audit verify [FILE]',
    help: 'walk every chain of the audit trail, and name the first broken entry; FILE holds heads printed earlier',
    async run({ words: [file], io, withOwner }) {
      const { verifyAudit } = await import('./platform/audit/index.ts')
      const published = file ? await readFile(file, 'utf8') : ''
      return withOwner((owner) => verifyAudit(owner, io, published))
    },
  },
  {
    words: ['audit', 'heads'],
    usage: 'audit heads',
    help: 'print the head of every chain, to be kept outside the database; only they tell that a tail was cut off',
    async run({ io, withOwner }) {
      const { auditHeads } = await import('./platform/audit/index.ts')
      return withOwner((owner) => auditHeads(owner, io))
    },
  },
  {
    words: ['load'],
    usage: 'load FOLDER',
    help: 'load a cooperation from a folder such as examples/knutepunkt-sorlandet; loading twice changes nothing',
    async run({ words, io, withOwner, settings }) {
      const { loadExample } = await import('./load.ts')
      return withOwner((owner, database) =>
        loadExample({ owner, database, demonstration: settings.demo }, words[0] ?? '', io),
      )
    },
  },
]

process.exitCode = await runCommand(commands, process.argv.slice(2))
