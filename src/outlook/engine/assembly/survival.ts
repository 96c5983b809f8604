import { exponential } from './exponential'
import { Frame } from './frame'
import { ARRIVING, LANES, SEX_BYTES, STRIDE } from './tables'

/** Survival of the frame's draws, all years, into the room [step][224]: made once for all places of a block. */
export function fillSurvival(frame: Frame): void {
  const plan = frame.plan
  const row = (<usize>plan.row) << 2
  let to = frame.survival
  let hazard = plan.hazard
  let mortality = plan.mortality + ((<usize>frame.draw) << 2)
  for (let half = 0; half < 2 * plan.steps; half++) {
    const factor = f32x4.neg(v128.load(mortality))
    for (let slot: usize = 0; slot < <usize>ARRIVING; slot++)
      v128.store(to + slot * LANES, exponential(f32x4.mul(v128.load32_splat(hazard + slot * 4), factor)))
    to += SEX_BYTES
    hazard += STRIDE * 4
    mortality += row
  }
}
