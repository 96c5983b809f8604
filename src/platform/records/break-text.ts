import { m } from '../text/index.ts'
import type { ThreadBreak } from './thread-status.sql.ts'

const sentences: Readonly<Record<ThreadBreak['code'], (counts: { count: number; total: number }) => string>> =
  {
    'policy-without-goal': m.recordsBreakPolicyWithoutGoal,
    'goal-without-project': m.recordsBreakGoalWithoutProject,
    'project-without-benefit': m.recordsBreakProjectWithoutBenefit,
  }

/** What is missing, in words: "3 av 14 mål har ikke noe prosjekt." */
export const breakSentence = ({ code, count, total }: ThreadBreak): string =>
  sentences[code]({ count, total })
