import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { classificationReport } from "./classification-report.ts";
import { multiLabelReport } from "./multi-label-report.ts";
import { pearson } from "./pearson.ts";
import { wilson } from "./wilson.ts";

const confusions = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.nat(12), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);
const three = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")), {
  minLength: 1,
  maxLength: 40,
});

describe("classificationReport", () => {
  it("agrees with the report of scikit-learn's guide on three classes", () => {
    const actual = [0, 1, 2, 2, 0];
    const predicted = [0, 0, 2, 1, 0];
    const { classes, macro, weighted, accuracy } = knownValue(classificationReport({ actual, predicted }));
    expect(classes.map(({ support }) => support)).toEqual([2, 1, 2]);
    expect(classes.map(({ precision }) => knownValue(precision).value.toFixed(2))).toEqual([
      "0.67",
      "0.00",
      "1.00",
    ]);
    expect(classes.map(({ recall }) => knownValue(recall).value.toFixed(2))).toEqual([
      "1.00",
      "0.00",
      "0.50",
    ]);
    expect(classes.map(({ f1 }) => knownValue(f1).value.toFixed(2))).toEqual(["0.80", "0.00", "0.67"]);
    expect([macro.precision, macro.recall, macro.f1].map((each) => each.toFixed(2))).toEqual([
      "0.56",
      "0.50",
      "0.49",
    ]);
    expect([weighted.precision, weighted.recall, weighted.f1].map((each) => each.toFixed(2))).toEqual([
      "0.67",
      "0.60",
      "0.59",
    ]);
    expect(accuracy.value).toBeCloseTo(0.6, 12);
  });

  it("never drops a class from the mean that was never predicted", () => {
    const { classes, macro, balancedAccuracy } = knownValue(
      classificationReport({
        confusion: [
          [2, 0, 0],
          [1, 0, 0],
          [0, 0, 3],
        ],
      }),
    );
    expect(classes[1]!.precision).toEqual({ known: false, why: "undefined-ratio" });
    expect(knownValue(classes[1]!.f1).value).toBe(0);
    expect(macro.precision).toBeCloseTo((2 / 3 + 0 + 1) / 3, 12);
    expect(macro.f1).toBeCloseTo((0.8 + 0 + 1) / 3, 12);
    expect(balancedAccuracy).toBeCloseTo(2 / 3, 12);
  });

  it("counts a class that is only named as 0 in the macro means, not in balanced accuracy", () => {
    const report = knownValue(
      classificationReport({ actual: ["a", "b"], predicted: ["a", "b"], labels: ["a", "b", "c"] }),
    );
    expect(report.classes[2]).toMatchObject({
      support: 0,
      predicted: 0,
      f1: { known: false, why: "undefined-ratio" },
    });
    expect(report.macro.f1).toBeCloseTo(2 / 3, 12);
    expect(report).toMatchObject({ balancedAccuracy: 1, weighted: { f1: 1 } });
  });

  it("has one micro precision, recall and F1: the accuracy; recalls weighted by support are it, too", () => {
    fc.assert(
      fc.property(confusions, (confusion) => {
        const answer = classificationReport({ confusion });
        fc.pre(answer.known);
        const { micro, accuracy, weighted, classes } = answer.value;
        for (const each of [micro.precision, micro.recall, micro.f1, weighted.recall])
          expect(each).toBeCloseTo(accuracy.value, 12);
        for (const { precision, recall, f1 } of classes) {
          if (!precision.known || !recall.known || !f1.known) continue;
          const [p, r] = [precision.value.value, recall.value.value];
          expect(f1.value.value).toBeCloseTo(p + r > 0 ? (2 * p * r) / (p + r) : 0, 12);
          expect(f1.value.low).toBeLessThanOrEqual(f1.value.value);
          expect(f1.value.high).toBeGreaterThanOrEqual(f1.value.value);
        }
      }),
    );
  });

  it("has Wilson's intervals", () => {
    const { classes, accuracy } = knownValue(
      classificationReport(
        {
          confusion: [
            [22, 3],
            [8, 17],
          ],
        },
        0.9,
      ),
    );
    expect(classes[0]!.precision).toEqual(wilson(22, 30, 0.9));
    expect(classes[0]!.recall).toEqual(wilson(22, 25, 0.9));
    expect(accuracy).toEqual(knownValue(wilson(39, 50, 0.9)));
  });

  it("has for two classes Matthews' correlation: Pearson's of the zeros and ones", () => {
    const pairs = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (given) => {
        const [actual, predicted] = [given.map(([a]) => a), given.map(([, b]) => b)];
        const r = pearson({ x: actual, y: predicted });
        const { mcc } = knownValue(classificationReport({ actual, predicted, labels: [0, 1] }));
        expect(mcc.known).toBe(r.known);
        if (mcc.known && r.known) expect(mcc.value).toBeCloseTo(r.value.value, 10);
      }),
    );
  });

  it("refuses what is no confusion, and knows nothing of nothing", () => {
    expect(
      classificationReport({
        confusion: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toEqual({ known: false, why: "no-data" });
    expect(classificationReport({ actual: [], predicted: [] })).toEqual({ known: false, why: "no-data" });
    expect(() => classificationReport({ confusion: [[1, 2], [3]] })).toThrow(RangeError);
    expect(() => classificationReport({ confusion: [[1.5]] })).toThrow(RangeError);
    expect(() => classificationReport({ actual: ["a"], predicted: [] })).toThrow("one length");
    expect(() => classificationReport({ actual: ["a"], predicted: ["b"], labels: ["a"] })).toThrow(
      "b is not among labels",
    );
    expect(() =>
      classificationReport({
        confusion: [
          [1, 0],
          [0, 1],
        ],
        labels: ["a", "a"],
      }),
    ).toThrow("differ");
  });
});

describe("multiLabelReport", () => {
  it("is the plain report where each thing has exactly one label", () => {
    fc.assert(
      fc.property(three, (given) => {
        const [actual, predicted] = [given.map(([a]) => a), given.map(([, b]) => b)];
        const one = knownValue(classificationReport({ actual, predicted }));
        const many = knownValue(
          multiLabelReport({ actual: actual.map((a) => [a]), predicted: predicted.map((b) => [b]) }),
        );
        expect(many.classes).toEqual(one.classes);
        expect(many.exact).toEqual(one.accuracy);
        expect(many.macro).toEqual(one.macro);
      }),
    );
  });

  it("judges sets by hand-counted numbers", () => {
    const actual = [["price", "speed"], ["price"], [], ["app"]];
    const predicted = [["price"], ["price", "app"], [], ["speed"]];
    const report = knownValue(multiLabelReport({ actual, predicted }));
    expect(report.micro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(report.exact.value).toBe(0.25);
    expect(report.jaccard).toBeCloseTo((1 / 2 + 1 / 2 + 1 + 0) / 4, 12);
    expect(report.f1OfThings).toBeCloseTo((2 / 3 + 2 / 3 + 1 + 0) / 4, 12);
    expect(report.hammingLoss).toBeCloseTo(4 / 12, 12);
    expect(multiLabelReport({ actual: [[]], predicted: [[]] })).toEqual({ known: false, why: "no-data" });
  });
});
