import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoProportions } from "./two-proportions.ts";

const vectors = new URL("../../../../shared/vectors/ab_two_proportion.json", import.meta.url);

describe("the test of two shares", () => {
  it("gives the example of its docstring", () => {
    const answer = twoProportions({ hits: 5, trials: 83 }, { hits: 12, trials: 99 });
    expect(answer).toMatchObject({ known: true });
    if (answer.known) expect(answer.value.z).toBeCloseTo(-1.4078304151258787, 10);
  });

  it.skipIf(!existsSync(vectors))("agrees with statsmodels", () => {
    type Case = {
      inputs: { x: number[]; n: number[]; pooled?: boolean };
      expected: { z?: number; p?: number };
      tolerance: { abs: number };
    };
    const cases = (JSON.parse(readFileSync(vectors, "utf8")) as Case[]).filter(
      ({ inputs, expected }) => inputs.pooled === true && inputs.x?.length === 2 && expected.z !== undefined,
    );
    expect(cases.length).toBeGreaterThan(0);
    for (const { inputs, expected, tolerance } of cases) {
      const answer = twoProportions(
        { hits: inputs.x[0], trials: inputs.n[0] },
        { hits: inputs.x[1], trials: inputs.n[1] },
      );
      if (!answer.known) throw new Error("must be known");
      expect(Math.abs(answer.value.z - expected.z!)).toBeLessThanOrEqual(tolerance.abs);
      expect(Math.abs(answer.value.p - expected.p!)).toBeLessThanOrEqual(tolerance.abs);
    }
  });

  it("is the same seen from the other side, but for the sign", () => {
    const side = fc
      .tuple(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([trials, share]) => ({ trials, hits: Math.floor(trials * share) }));
    fc.assert(
      fc.property(side, side, (a, b) => {
        const there = twoProportions(a, b);
        const back = twoProportions(b, a);
        if (there.known && back.known) {
          expect(there.value.z).toBeCloseTo(-back.value.z, 10);
          expect(there.value.p).toBeCloseTo(back.value.p, 10);
        } else expect(there).toEqual(back);
      }),
    );
  });

  it("says why it cannot answer", () => {
    expect(twoProportions({ hits: 0, trials: 0 }, { hits: 1, trials: 2 })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(twoProportions({ hits: 0, trials: 5 }, { hits: 0, trials: 9 })).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(() => twoProportions({ hits: 3, trials: 2 }, { hits: 0, trials: 1 })).toThrow(RangeError);
  });
});
