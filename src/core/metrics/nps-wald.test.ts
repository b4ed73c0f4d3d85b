import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNps } from "./compare-nps.ts";
import { compareNpsPaired } from "./compare-nps-paired.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { nps, type NpsCounts } from "./nps.ts";
import { npsCounts } from "./nps-counts.ts";
import { npsWald } from "./nps-wald.ts";
import { weightedNps } from "./weighted-nps.ts";

const counts = fc.record({
  promoters: fc.integer({ min: 1, max: 500 }),
  passives: fc.integer({ min: 1, max: 500 }),
  detractors: fc.integer({ min: 1, max: 500 }),
});

describe("NPS by its textbook standard error", () => {
  it("is 33.3 points with 4.1 to either side of one standard error for 324 answers (CrossValidated 18115)", () => {
    const answer = npsWald({ promoters: 162, passives: 108, detractors: 54 });
    expect(answer).toMatchObject({ known: true });
    if (answer.known) expect(answer.value.standardError).toBeCloseTo(100 * Math.sqrt(5 / 9 / 324), 10);
  });

  it("gives no certainty where all are of one mind", () => {
    expect(npsWald({ promoters: 7, passives: 0, detractors: 0 })).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(npsWald({ promoters: 0, passives: 0, detractors: 0 })).toEqual({ known: false, why: "no-data" });
  });

  it("equals the weighted score of equal weights, whatever the weight", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 100, noNaN: true }), (each, weight) => {
        const sums = (n: number) => ({ n, sum: n * weight, sumSquares: n * weight * weight });
        const weighted = weightedNps({
          promoters: sums(each.promoters),
          passives: sums(each.passives),
          detractors: sums(each.detractors),
        });
        const plain = npsWald(each);
        if (!weighted.known || !plain.known) throw new Error("must be known");
        expect(weighted.value.low).toBeCloseTo(plain.value.low, 7);
        expect(weighted.value.effectiveN).toBeCloseTo(weighted.value.n, 5);
      }),
    );
  });
});

describe("an interval of NPS in small samples", () => {
  it("covers the truth by Rocks' adjustment about as often as it says, where the plain one does not", () => {
    const random = seededRandom(7);
    const truth = { promoters: 0.85, detractors: 0.05 };
    const covered = { adjusted: 0, wald: 0 };
    for (let survey = 0; survey < 4000; survey++) {
      const sample = drawn(15, truth, random);
      const [adjusted, wald] = [nps(sample), npsWald(sample)];
      if (adjusted.known && adjusted.value.low <= 80 && adjusted.value.high >= 80) covered.adjusted++;
      if (wald.known && wald.value.low <= 80 && wald.value.high >= 80) covered.wald++;
    }
    expect(covered.adjusted / 4000).toBeGreaterThan(0.93);
    expect(covered.wald / 4000).toBeLessThan(0.9);
  });
});

describe("two scores of NPS", () => {
  it("turn the sign when they change places", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [there, back] = [compareNps(one, other), compareNps(other, one)];
        if (!there.known || !back.known) throw new Error("must be known");
        expect(there.value.difference).toBeCloseTo(-back.value.difference, 8);
        expect(there.value.low).toBeCloseTo(-back.value.high, 8);
        expect(there.value.p).toBeCloseTo(back.value.p, 10);
      }),
    );
  });

  it("reject equal truths about once in twenty", () => {
    const random = seededRandom(3);
    const truth = { promoters: 0.5, detractors: 0.2 };
    let rejected = 0;
    for (let pair = 0; pair < 3000; pair++) {
      const change = compareNps(drawn(80, truth, random), drawn(120, truth, random), "adjusted");
      if (change.known && change.value.p < 0.05) rejected++;
    }
    expect(rejected / 3000).toBeGreaterThan(0.035);
    expect(rejected / 3000).toBeLessThan(0.065);
  });

  it("know no answer where one side has none, but an adjusted one where both are of one mind", () => {
    const [none, happy] = [counted(0, 0, 0), counted(9, 0, 0)];
    expect(compareNps(none, happy)).toEqual({ known: false, why: "no-data" });
    expect(compareNps(happy, happy)).toEqual({ known: false, why: "no-variation" });
    expect(compareNps(happy, happy, "adjusted")).toMatchObject({
      known: true,
      value: { difference: 0, p: 1 },
    });
  });
});

describe("the same people asked twice", () => {
  it("are compared more sharply than different people with the same answers", () => {
    const table = [
      [40, 3, 1],
      [1, 50, 8],
      [0, 2, 60],
    ];
    const paired = compareNpsPaired(table);
    const before = counted(62, 59, 44);
    const after = counted(69, 55, 41);
    const apart = compareNps(before, after);
    if (!paired.known || !apart.known) throw new Error("must be known");
    expect(paired.value.difference).toBeCloseTo(apart.value.difference, 10);
    expect(paired.value.standardError).toBeLessThan(apart.value.standardError / 2);
  });

  it("give no answer where all made the same step, and refuse a table of another shape", () => {
    const same = [
      [4, 0, 0],
      [0, 5, 0],
      [0, 0, 6],
    ];
    expect(compareNpsPaired(same)).toEqual({ known: false, why: "no-variation" });
    expect(() =>
      compareNpsPaired([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(/3 rows/);
  });
});

describe("answers by mark", () => {
  it("fall into groups at 6 and 8", () => {
    expect(npsCounts([0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16])).toEqual(counted(24, 6, 1));
    expect(() => npsCounts([1, 2, 3])).toThrow(/11 counts/);
  });
});

function counted(promoters: number, passives: number, detractors: number): NpsCounts {
  return { promoters, passives, detractors };
}

function drawn(n: number, truth: { promoters: number; detractors: number }, random: () => number): NpsCounts {
  const sample = counted(0, 0, 0);
  for (let answer = 0; answer < n; answer++) {
    const place = random();
    if (place < truth.promoters) sample.promoters++;
    else if (place < truth.promoters + truth.detractors) sample.detractors++;
    else sample.passives++;
  }
  return sample;
}
