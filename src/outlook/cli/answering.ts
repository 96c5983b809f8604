import type { CommandIo } from '../../platform/program/command-line.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'

type Work = (words: readonly string[], io: CommandIo) => Promise<number>

/** Tells a refusal as its one sentence and returns 2; faults go on. */
export function answering(
  work: Work,
): (given: { words: readonly string[]; io: CommandIo }) => Promise<number> {
  return async ({ words, io }) => {
    try {
      return await work(words, io)
    } catch (fault) {
      if (!(fault instanceof OutlookRefusal)) throw fault
      io.complain(fault.message)
      return 2
    }
  }
}
