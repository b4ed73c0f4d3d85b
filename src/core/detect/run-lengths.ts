import { LuDecomposition, Matrix } from "ml-matrix";
import { type Answer, known, unknown } from "../kit/answer.ts";

/** Beyond this the chance to leave is lost in the rounding of the chances to stay. */
const longest = 1e11;

/**
 * Mean number of values until a chart signals, from each of its states: the solution of L = 1 + Q L.
 * @param stay chance (or quadrature weight times density) to go from one state to another without a signal
 * @returns one length per state; no answer ("not-converged") beyond 1e11
 * @source Brook & Evans (1972), Biometrika 59:539-549
 */
export function runLengths(states: number, stay: (from: number, to: number) => number): Answer<number[]> {
  const system = Matrix.zeros(states, states);
  for (let from = 0; from < states; from++) {
    for (let to = 0; to < states; to++) system.set(from, to, (from === to ? 1 : 0) - stay(from, to));
  }
  const decomposed = new LuDecomposition(system);
  if (decomposed.isSingular()) return unknown("not-converged");
  const lengths = decomposed.solve(Matrix.ones(states, 1)).to1DArray();
  const isSound = lengths.every((length) => length >= 1 - 1e-6 && length <= longest);
  return isSound ? known(lengths) : unknown("not-converged");
}
