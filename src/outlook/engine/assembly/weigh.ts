import { bandsOf, Frame } from './frame'
import { Kind, Recipe } from './tables'

const TERM_BYTES: usize = 8
const RECIPE_BYTES: usize = 20

@inline
function sumOf(bands: usize, from: usize, to: usize): v128 {
  let sum = f32x4.splat(0)
  for (let at = from; at < to; at += TERM_BYTES)
    sum = f32x4.add(sum, f32x4.mul(v128.load(bands + load<u32>(at)), v128.load32_splat(at, 4)))
  return sum
}

/** Fewer than half a person is nobody to be divided by. */
@inline
function ratioOf(above: v128, below: v128): v128 {
  const nobody = f32x4.splat(f32.NaN)
  return v128.bitselect(f32x4.div(above, below), nobody, f32x4.ge(below, f32x4.splat(0.5)))
}

/** Weighs the bands of a year into what is asked for, and writes four draws of each figure. */
export function writeResults(frame: Frame, year: i32): void {
  const plan = frame.plan
  const bands = bandsOf(frame)
  const outputs = plan.outputs
  const years = plan.steps + 1
  let recipe = changetype<Recipe>(plan.recipes + <usize>(year * outputs) * RECIPE_BYTES)
  let to = frame.place.results + (<usize>(year * plan.row + frame.draw) << 2)
  for (let output = 0; output < outputs; output++) {
    let figure = sumOf(bands, recipe.above, recipe.aboveEnd)
    if (recipe.kind != Kind.Signed) figure = f32x4.pmax(f32x4.splat(0), figure)
    if (recipe.kind == Kind.Ratio)
      figure = ratioOf(figure, f32x4.pmax(f32x4.splat(0), sumOf(bands, recipe.below, recipe.belowEnd)))
    v128.store(to, figure)
    to += <usize>(years * plan.row) << 2
    recipe = changetype<Recipe>(changetype<usize>(recipe) + RECIPE_BYTES)
  }
}
