/** Tells how far something has come, from 0 to 1. */
export type Progress = { tell(share: number): void; done(): void }

export type ProgressScreen = { readonly isTerminal: boolean; write(text: string): void }

/** Standard error: a bar that moves on a terminal, a line for every tenth elsewhere. */
export const standardError: ProgressScreen = {
  isTerminal: process.stderr.isTTY === true,
  write: (text) => void process.stderr.write(text),
}

const width = 30

export function progressOn(screen: ProgressScreen, title: string): Progress {
  return screen.isTerminal ? bar(screen, title) : lines(screen, title)
}

function bar(screen: ProgressScreen, title: string): Progress {
  return {
    tell(share) {
      const full = Math.round(share * width)
      screen.write(`\r${title} [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent(share)}`)
    },
    done: () => screen.write('\n'),
  }
}

function lines(screen: ProgressScreen, title: string): Progress {
  let told = -1
  return {
    tell(share) {
      const tenth = Math.floor(share * 10)
      if (tenth <= told) return
      told = tenth
      screen.write(`${title}: ${percent(share)}\n`)
    },
    done: () => undefined,
  }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`
