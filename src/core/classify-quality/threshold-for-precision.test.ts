import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { decideAbove } from "./decide-above.ts";
import { thresholdForPrecision } from "./threshold-for-precision.ts";

function table(rows: readonly (readonly number[])[]) {
  return { labels: rows[0]?.length ?? 0, rows: rows.length, values: Float32Array.from(rows.flat()) };
}

/** Calibrated: a text whose first label has probability p has it in p of cases, else the second. */
function drawn(texts: number, random: () => number) {
  const chances = Array.from({ length: texts }, () => random());
  return {
    truth: chances.map((p) => [random() < p ? 0 : 1]),
    scores: table(chances.map((p) => [p, 1 - p])),
  };
}

describe("a threshold for a wished precision", () => {
  it("is the lowest whose bound keeps the wish", () => {
    // Five right at 0.9 .. 0.7, one wrong at 0.6: bound of 5 of 5 is 0.876, of 5 of 6 is 0.666.
    const chances = [0.9, 0.85, 0.8, 0.75, 0.7, 0.6];
    const truth = [[0], [0], [0], [0], [0], []];
    const scores = table(chances.map((p) => [p]));
    const at = (wish: number) => thresholdForPrecision(truth, scores, wish, "single");
    expect(at(0.8).labels[0]).toMatchObject({
      known: true,
      value: { precision: { value: { value: 1, n: 5 } }, recall: { value: { value: 1, n: 5 } } },
    });
    const [strict, mild] = [at(0.8).labels[0], at(0.6).labels[0]];
    expect(strict?.known && strict.value.threshold).toBeCloseTo(0.7, 6);
    expect(mild?.known && mild.value.threshold).toBeCloseTo(0.6, 6);
    expect(at(0.8).undecided).toMatchObject({ value: { value: 1 / 6, n: 6 } });
    expect(at(0.9).labels[0]).toEqual({ known: false, why: "infeasible" });
    expect(at(0.9).undecided).toMatchObject({ value: { value: 1 } });
    expect(at(0.9).precision).toEqual({ known: false, why: "no-data" });
  });

  it("does not exist for a label that no text has", () => {
    expect(thresholdForPrecision([[0]], table([[0.9, 0.1]]), 0.9, "single").labels[1]).toEqual({
      known: false,
      why: "no-data",
    });
  });

  it("keeps the wish on texts that come later, in most cases", () => {
    const random = seededRandom(7);
    let kept = 0;
    for (let run = 0; run < 200; run++) {
      const { truth, scores } = drawn(300, random);
      const [first] = thresholdForPrecision(truth, scores, 0.85, "single").labels;
      // Of p uniform above t, (1 + t) / 2 are right; who keeps silent breaks no wish.
      if (!first?.known || (1 + first.value.threshold) / 2 >= 0.85) kept++;
    }
    expect(kept / 200).toBeGreaterThan(0.6);
  });

  it("refuses a wish that is no share, and scores of another shape", () => {
    expect(() => thresholdForPrecision([[0]], table([[0.9]]), 1, "single")).toThrow(RangeError);
    expect(() => thresholdForPrecision([[0], [0]], table([[0.9]]), 0.9, "single")).toThrow(RangeError);
  });
});

describe("deciding above thresholds", () => {
  const scores = table([
    [0.7, 0.6],
    [0.4, 0.5],
  ]);

  it("gives one label or all that reach theirs", () => {
    expect(decideAbove(scores, [0.5, 0.5], "single")).toEqual([[0], [1]]);
    expect(decideAbove(scores, [0.5, 0.5], "multi")).toEqual([[0, 1], [1]]);
    expect(decideAbove(scores, [null, 0.5], "single")).toEqual([[], [1]]);
    expect(() => decideAbove(scores, [0.5], "multi")).toThrow(RangeError);
  });
});
