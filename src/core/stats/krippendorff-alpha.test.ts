import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import type { Measurement } from "./disagreement.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { percentAgreement } from "./percent-agreement.ts";
import type { Ratings } from "./ratings-by-unit.ts";

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: 4 observers, 12 units, gaps. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const measurements: Measurement[] = ["nominal", "ordinal", "interval", "ratio"];
const ratings = fc.array(fc.array(fc.option(fc.nat(4)), { minLength: 8, maxLength: 8 }), {
  minLength: 2,
  maxLength: 4,
});
const alpha = (given: Ratings, measurement: Measurement) =>
  krippendorffAlpha({ ratings: given, measurement, draws: 100 });

describe("krippendorffAlpha", () => {
  it("gives Krippendorff's results on every level of measurement", () => {
    const printed = { nominal: 0.743, ordinal: 0.815, interval: 0.849, ratio: 0.797 };
    for (const measurement of measurements) {
      const { value, units, pairable } = knownValue(alpha(observers, measurement));
      expect(value).toBeCloseTo(printed[measurement], 3);
      expect({ units, pairable }).toEqual({ units: 11, pairable: 40 });
    }
  });

  it("is one less the ratio of distances within things and among all, pair by pair", () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...measurements), (given, measurement) => {
        const answer = alpha(given, measurement);
        fc.pre(answer.known);
        expect(answer.value.value).toBeCloseTo(pairByPair(given, measurement), 9);
      }),
    );
  });

  it("does not depend on the order of raters and things, nor on the unit of the scale", () => {
    const turned = observers.toReversed().map((list) => list.toReversed());
    const inMinutes = observers.map((list) => list.map((value) => (value === null ? null : value * 60)));
    for (const measurement of measurements) {
      const { value } = knownValue(alpha(observers, measurement));
      expect(knownValue(alpha(turned, measurement)).value).toBeCloseTo(value, 12);
      expect(knownValue(alpha(inMinutes, measurement)).value).toBeCloseTo(value, 12);
    }
    const far = observers.map((list) => list.map((value) => (value === null ? null : value + 1e12)));
    expect(knownValue(alpha(far, "interval")).value).toBeCloseTo(
      knownValue(alpha(observers, "interval")).value,
      12,
    );
  });

  it("comes near to Cohen's kappa for two raters with like habits and many things", () => {
    const random = seededRandom(3);
    const truth = Array.from({ length: 2000 }, () => Math.floor(random() * 3));
    const rater = () => truth.map((label) => (random() < 0.8 ? label : Math.floor(random() * 3)));
    const [first, second] = [rater(), rater()];
    const kappa = knownValue(cohenKappa({ first, second }));
    const found = knownValue(
      krippendorffAlpha({ ratings: [first, second], measurement: "nominal", draws: 500 }),
    );
    expect(Math.abs(found.value - kappa.value)).toBeLessThan(1e-3);
    // The bootstrap finds the spread that the formula of Fleiss, Cohen & Everitt gives.
    expect((found.high - found.low) / (kappa.high - kappa.low)).toBeCloseTo(1, 0);
    expect(Math.abs(found.low - kappa.low)).toBeLessThan(0.01);
  });

  it("gives the same interval for the same seed", () => {
    const run = (seed: number) => krippendorffAlpha({ ratings: observers, measurement: "ordinal", seed });
    expect(run(2)).toEqual(run(2));
    expect(run(2)).not.toEqual(run(3));
  });

  it("says why there is no alpha, and refuses words where distances are asked for", () => {
    expect(
      alpha(
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
        "nominal",
      ),
    ).toEqual({ known: false, why: "no-variation" });
    expect(
      alpha(
        [
          [1, null],
          [null, 2],
        ],
        "nominal",
      ),
    ).toEqual({ known: false, why: "too-few" });
    expect(alpha([], "nominal")).toEqual({ known: false, why: "too-few" });
    expect(() =>
      alpha(
        [
          ["bad", "good"],
          ["bad", "good"],
        ],
        "ordinal",
      ),
    ).toThrow("must be numbers");
    expect(() =>
      alpha(
        [
          [-1, 1],
          [1, 1],
        ],
        "ratio",
      ),
    ).toThrow(RangeError);
    expect(() => alpha([[1, 2], [1]], "nominal")).toThrow(RangeError);
    expect(
      knownValue(
        alpha(
          [
            ["bad", "good"],
            ["bad", "good"],
          ],
          "nominal",
        ),
      ),
    ).toMatchObject({ value: 1, low: 1, high: 1 });
  });
});

describe("percentAgreement", () => {
  it("is the mean share of equal pairs, things without two ratings left out", () => {
    expect(
      knownValue(
        percentAgreement([
          ["a", "a", null, "b"],
          ["a", "b", "b", "b"],
          ["a", "b", null, null],
        ]),
      ).value,
    ).toBeCloseTo((1 + 1 / 3 + 1) / 3, 12);
    expect(
      percentAgreement([
        ["a", null],
        [null, "b"],
      ]),
    ).toEqual({ known: false, why: "too-few" });
  });

  it("takes a number and the same number in words of a file for one label", () => {
    expect(
      knownValue(
        percentAgreement([
          [12, 1],
          ["12", 2],
        ]),
      ).value,
    ).toBe(0.5);
  });
});

/** The definition, each pair looked at. */
function pairByPair(given: Ratings, measurement: Measurement): number {
  const units = given[0]!
    .map((_, unit) => given.flatMap((list) => (list[unit] === null ? [] : [Number(list[unit])])))
    .filter((unit) => unit.length > 1);
  const all = units.flat();
  const rank = (value: number) =>
    all.filter((x) => x < value).length + all.filter((x) => x === value).length / 2;
  const distance = {
    nominal: (a: number, b: number) => (a === b ? 0 : 1),
    ordinal: (a: number, b: number) => (rank(a) - rank(b)) ** 2,
    interval: (a: number, b: number) => (a - b) ** 2,
    ratio: (a: number, b: number) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
  }[measurement];
  const pairs = (values: number[]) =>
    values.reduce((sum, a) => sum + values.reduce((part, b) => part + distance(a, b), 0), 0);
  const within = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length;
  return 1 - within / (pairs(all) / (all.length * (all.length - 1)));
}
