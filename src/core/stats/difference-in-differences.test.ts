import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInDifferences } from "./difference-in-differences.ts";
import { differenceInDifferencesPanel } from "./difference-in-differences-panel.ts";
import { differenceInDifferencesRegression } from "./difference-in-differences-regression.ts";

const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
  minLength: 3,
  maxLength: 12,
});
const group = lists.map((pairs) => ({ before: pairs.map(([x]) => x), after: pairs.map(([, y]) => y) }));

function momentsOf(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  return { n: values.length, sum, sumSquares: values.reduce((total, value) => total + value * value, 0) };
}

describe("differences in differences", () => {
  it("are one number three ways: from moments, from pairs, and as a regression", () => {
    fc.assert(
      fc.property(group, group, (control, treatment) => {
        const pairs = differenceInDifferencesPanel({ control, treatment });
        const cells = differenceInDifferences({
          control: { before: momentsOf(control.before), after: momentsOf(control.after) },
          treatment: { before: momentsOf(treatment.before), after: momentsOf(treatment.after) },
        });
        const groups = [control, treatment];
        const rows = differenceInDifferencesRegression({
          outcome: groups.flatMap(({ before, after }) => [...before, ...after]),
          treated: groups.flatMap(({ before, after }, at) => [...before, ...after].map(() => at === 1)),
          after: groups.flatMap(({ before, after }) => [
            ...before.map(() => false),
            ...after.map(() => true),
          ]),
        });
        if (!pairs.known || !cells.known || !rows.known) return;
        expect(cells.value.value).toBeCloseTo(pairs.value.value, 9);
        expect(rows.value.effect.value).toBeCloseTo(pairs.value.value, 9);
      }),
    );
  });

  it("of rows clustered by unit have the error of the pairs, but for the small-sample factors", () => {
    const control = { before: [5, 9, 7, 8, 6], after: [6, 9, 9, 8, 8] };
    const treatment = { before: [5, 6, 7, 8, 4], after: [9, 8, 12, 12, 7] };
    const pairs = differenceInDifferencesPanel({ control, treatment });
    const units = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    const rows = differenceInDifferencesRegression({
      outcome: [...control.before, ...treatment.before, ...control.after, ...treatment.after],
      treated: [...units, ...units].map((_, at) => at % 10 >= 5),
      after: [...units, ...units].map((_, at) => at >= 10),
      units: [...units, ...units],
    });
    if (!pairs.known || !rows.known) throw new Error("no answer");
    const factor = Math.sqrt(((10 / 9) * (19 / 16)) / (5 / 4));
    expect(rows.value.effect.standardError / pairs.value.standardError).toBeCloseTo(factor, 10);
    expect(rows.value.freedom).toBe(9);
  });

  it("do not change when both groups move by the same", () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: -100, max: 100 }), (control, treatment, shift) => {
        const moved = ({ before, after }: typeof control) => ({
          before,
          after: after.map((value) => value + shift),
        });
        const still = differenceInDifferencesPanel({ control, treatment });
        const both = differenceInDifferencesPanel({ control: moved(control), treatment: moved(treatment) });
        if (still.known && both.known) expect(both.value.low).toBeCloseTo(still.value.low, 8);
        else expect(both.known).toBe(still.known);
      }),
    );
  });

  it("have no answer when a group has one unit or nobody changed differently", () => {
    const one = { before: [1], after: [2] };
    const even = { before: [1, 2, 3], after: [2, 3, 4] };
    expect(differenceInDifferencesPanel({ control: one, treatment: even })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(differenceInDifferencesPanel({ control: even, treatment: even })).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(() =>
      differenceInDifferencesPanel({ control: { before: [1, 2], after: [1] }, treatment: even }),
    ).toThrow(RangeError);
  });
});
