/**
 * Whittaker's smoother: the values nearest to `values` (by `weights`) whose second differences are small; `stiffness`
 * says how much that counts. A value with weight 0 is filled in from its neighbours.
 */
export function smooth(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  stiffness: number,
): Float64Array {
  const size = values.length
  const system = secondDifferences(size, stiffness)
  const answer = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const weight = weights[row] as number
    system[row * 5 + 2] = (system[row * 5 + 2] as number) + weight
    answer[row] = weight > 0 ? weight * (values[row] as number) : 0
  }
  return solveBanded(system, answer)
}

/** Stiffness times D'D of the second differences, five diagonals a row. */
function secondDifferences(size: number, stiffness: number): Float64Array {
  const system = new Float64Array(size * 5)
  const pattern = [1, -2, 1]
  for (let start = 0; start + 2 < size; start++)
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) {
        const at = (start + i) * 5 + 2 + j - i
        system[at] = (system[at] as number) + stiffness * (pattern[i] as number) * (pattern[j] as number)
      }
  return system
}

/** Gauss on five diagonals; the matrix is positive definite, so no pivot is sought. */
function solveBanded(system: Float64Array, answer: Float64Array): Float64Array {
  const size = answer.length
  for (let row = 0; row < size; row++)
    for (let below = row + 1; below <= Math.min(row + 2, size - 1); below++) {
      const factor = (system[below * 5 + 2 + row - below] as number) / (system[row * 5 + 2] as number)
      for (let column = row; column <= Math.min(row + 2, size - 1); column++) {
        const at = below * 5 + 2 + column - below
        system[at] = (system[at] as number) - factor * (system[row * 5 + 2 + column - row] as number)
      }
      answer[below] = (answer[below] as number) - factor * (answer[row] as number)
    }
  for (let row = size - 1; row >= 0; row--) {
    let sum = answer[row] as number
    for (let column = row + 1; column <= Math.min(row + 2, size - 1); column++)
      sum -= (system[row * 5 + 2 + column - row] as number) * (answer[column] as number)
    answer[row] = sum / (system[row * 5 + 2] as number)
  }
  return answer
}
