import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson.ts";

const vectors = new URL("../../../../shared/vectors/intervals_wilson_nps.json", import.meta.url);

type Case = {
  id: string;
  inputs: { successes: number; n: number; confidence: number; method: string };
  expected: { low: number; high: number };
};

describe.skipIf(!existsSync(vectors))("Wilson's interval against statsmodels and R", () => {
  const all = existsSync(vectors) ? (JSON.parse(readFileSync(vectors, "utf8")) as Case[]) : [];
  it.each(all.filter(({ inputs }) => inputs.method === "wilson"))("$id", ({ inputs, expected }) => {
    const answer = wilson(inputs.successes, inputs.n, inputs.confidence);
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.low).toBeCloseTo(expected.low, 6);
    expect(answer.value.high).toBeCloseTo(expected.high, 6);
  });
});

describe("Wilson's interval", () => {
  it("gives the example of its docstring", () => {
    const answer = wilson(8, 10);
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.low).toBeCloseTo(0.4901625, 6);
    expect(answer.value.high).toBeCloseTo(0.9433178, 6);
  });

  it("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (a, b, level) => {
          fc.pre(a + b > 0);
          const answer = wilson(a, a + b, level);
          if (!answer.known) throw new Error("must be known");
          expect(answer.value.low).toBeGreaterThanOrEqual(0);
          expect(answer.value.low).toBeLessThanOrEqual(answer.value.value + 1e-12);
          expect(answer.value.high).toBeGreaterThanOrEqual(answer.value.value - 1e-12);
          expect(answer.value.high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("gives no answer without trials and refuses impossible counts", () => {
    expect(wilson(0, 0)).toEqual({ known: false, why: "no-data" });
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(0.5, 2)).toThrow(RangeError);
    expect(() => wilson(1, 2, 1)).toThrow(RangeError);
  });
});
