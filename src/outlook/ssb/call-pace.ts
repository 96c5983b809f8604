/** Time as the caller sees it; tests hand in one that does not pass by itself. */
export type Clock = { now(): number; wait(milliseconds: number): Promise<void> }

export const wallClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

export type Pace = { readonly calls: number; readonly seconds: number }

/** Lets at most so many calls through in a window of time, as the source asks for. */
export class CallPace {
  readonly #clock: Clock
  #pace: Pace
  #made: number[] = []

  constructor(clock: Clock, pace: Pace) {
    this.#clock = clock
    this.#pace = pace
  }

  set pace(pace: Pace) {
    this.#pace = pace
  }

  /** Waits until one more call is allowed, and counts it. */
  async take(): Promise<void> {
    const window = this.#pace.seconds * 1000
    this.#forget(window)
    const oldest = this.#made.at(-this.#pace.calls)
    if (oldest !== undefined) await this.#clock.wait(oldest + window - this.#clock.now())
    this.#forget(window)
    this.#made.push(this.#clock.now())
  }

  #forget(window: number): void {
    const now = this.#clock.now()
    this.#made = this.#made.filter((at) => now - at < window)
  }
}
