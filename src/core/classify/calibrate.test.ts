import { expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { calibrateMulti } from "./calibrate.ts";

/** Two labels of one slope, the second so much rarer at the same score; true by lot. */
function drawn(rows: number, rarer: number): { held: Float32Array; signs: Int8Array } {
  const random = seededRandom(11);
  const held = Float32Array.from({ length: rows * 2 }, () => 4 * random() - 2);
  const signs = Int8Array.from(held, (score, at) =>
    random() < 1 / (1 + Math.exp(-(2 * score - (at % 2 === 0 ? 0 : rarer)))) ? 1 : -1,
  );
  return { held, signs };
}

it("promises of each label as much as comes, however often the others come", () => {
  const { held, signs } = drawn(4_000, 2);
  const { slope, shift } = calibrateMulti(held, signs, 2);
  for (const label of [0, 1]) {
    let [promised, came] = [0, 0];
    for (let at = label; at < held.length; at += 2) {
      promised += 1 / (1 + Math.exp(-(slope * held[at]! + shift[label]!)));
      came += signs[at]! > 0 ? 1 : 0;
    }
    expect(promised / came).toBeGreaterThan(0.98);
    expect(promised / came).toBeLessThan(1.02);
  }
});

it("believes little of a label's own from a handful of rows", () => {
  const few = calibrateMulti(drawn(6, 2).held, drawn(6, 2).signs, 2);
  const many = calibrateMulti(drawn(4_000, 2).held, drawn(4_000, 2).signs, 2);
  const apart = ({ shift }: { shift: Float32Array }) => Math.abs(shift[0]! - shift[1]!);
  expect(apart(few)).toBeLessThan(apart(many) / 2);
});
