import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProportions } from "./compare-proportions.ts";
import { newcombeDifference } from "./newcombe-difference.ts";
import { pairedProportions } from "./paired-proportions.ts";
import { twoProportions } from "./two-proportions.ts";

const counts = fc
  .record({ both: fc.nat(400), firstOnly: fc.nat(60), secondOnly: fc.nat(60), neither: fc.nat(400) })
  .filter(({ both, firstOnly, secondOnly, neither }) => both + firstOnly + secondOnly + neither > 0);

describe("two shares of the same people", () => {
  it.each([
    [36, 12, 2, 0, 0.0569, 0.3404],
    [20, 12, 2, 16, 0.0562, 0.3292],
  ])(
    "give Newcombe's interval for %d, %d, %d, %d (1998, method 10; recomputed)",
    (both, firstOnly, secondOnly, neither, low, high) => {
      expect(sure(pairedProportions({ both, firstOnly, secondOnly, neither }))).toMatchObject({
        low: expect.closeTo(low, 4),
        high: expect.closeTo(high, 4),
      });
    },
  );

  it("turned round are the negative, with the same p", () => {
    fc.assert(
      fc.property(counts, (people) => {
        const there = sure(pairedProportions(people));
        const back = sure(
          pairedProportions({ ...people, firstOnly: people.secondOnly, secondOnly: people.firstOnly }),
        );
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.p).toBeCloseTo(back.p, 12);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
      }),
    );
  });

  it("that go together are told more narrowly than shares of different people", () => {
    const people = { both: 500, firstOnly: 60, secondOnly: 30, neither: 410 };
    const [paired, apart] = [
      sure(pairedProportions(people)),
      sure(newcombeDifference({ hits: 560, trials: 1000 }, { hits: 530, trials: 1000 })),
    ];
    expect(paired.value).toBeCloseTo(apart.value, 12);
    expect(paired.high - paired.low).toBeLessThan(0.5 * (apart.high - apart.low));
  });

  it("p counts those who changed alone: 150 against 86 of Agresti's voters", () => {
    // SciPy: binomtest(86, 236)
    const p = (both: number) =>
      sure(pairedProportions({ both, firstOnly: 150, secondOnly: 86, neither: 570 })).p;
    expect(p(794) / 3.7159361395713866e-5).toBeCloseTo(1, 9);
    expect(p(0)).toBe(p(794));
    expect(sure(pairedProportions({ both: 5, firstOnly: 0, secondOnly: 0, neither: 2 })).p).toBe(1);
  });

  it("need people, in whole numbers", () => {
    expect(pairedProportions({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(() => pairedProportions({ both: 1, firstOnly: 0.5, secondOnly: 0, neither: 0 })).toThrow(
      "firstOnly",
    );
  });
});

describe("two shares compared in all ways at once", () => {
  it("takes the exact test where a side expects few hits or misses, else the z test", () => {
    expect(sure(compareProportions({ hits: 1, trials: 5 }, { hits: 400, trials: 1000 })).test).toBe(
      "fisher-exact",
    );
    const [a, b] = [
      { hits: 40, trials: 500 },
      { hits: 60, trials: 500 },
    ];
    const found = sure(compareProportions(a, b));
    expect(found).toMatchObject({ test: "pooled-z", p: sure(twoProportions(a, b)).p });
    expect(sure(found.lift).value).toBeCloseTo(-1 / 3, 12);
  });

  it("still answers when nobody hit: no difference, no lift, p of 1", () => {
    const found = sure(compareProportions({ hits: 0, trials: 50 }, { hits: 0, trials: 80 }));
    expect(found).toMatchObject({ p: 1, difference: { value: 0 }, lift: { why: "undefined-ratio" } });
    expect(compareProportions({ hits: 0, trials: 0 }, { hits: 1, trials: 2 })).toEqual({
      known: false,
      why: "no-data",
    });
  });
});

function sure<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
