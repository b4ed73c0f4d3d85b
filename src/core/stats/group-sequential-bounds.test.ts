import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { alphaSpent } from "./alpha-spending.ts";
import { normalDraw } from "./gamma-draw.ts";
import { groupSequentialBounds } from "./group-sequential-bounds.ts";

function evenly(looks: number): number[] {
  return Array.from({ length: looks }, (_, at) => (at + 1) / looks);
}

describe("bounds of planned looks", () => {
  it.each([
    [1, 1.96, 1.96],
    [2, 2.178, 1.977],
    [3, 2.289, 2.004],
    [4, 2.361, 2.024],
    [5, 2.413, 2.04],
    [8, 2.512, 2.072],
  ])(
    "agree with Jennison & Turnbull (2000), tables 2.1 and 2.3, for %i looks",
    (looks, pocock, obrienFleming) => {
      const last = (spending: "pocock-constant" | "obrien-fleming-constant") =>
        groupSequentialBounds({ timing: evenly(looks), spending }).at(-1)!.z;
      expect(Math.abs(last("pocock-constant") - pocock)).toBeLessThan(6e-4);
      expect(Math.abs(last("obrien-fleming-constant") - obrienFleming)).toBeLessThan(6e-4);
    },
  );

  it("agree with the LD98 manual for Pocock-type spending over five looks", () => {
    const found = groupSequentialBounds({ timing: evenly(5), spending: "pocock" }).map(({ z }) => z);
    for (const [at, z] of [2.438, 2.4268, 2.4101, 2.3966, 2.3859].entries()) {
      expect(Math.abs(found[at]! - z)).toBeLessThan(2e-4);
    }
  });

  it("let a test without effect cross in five of a hundred courses", () => {
    const looks = groupSequentialBounds({ timing: [0.1, 0.35, 0.5, 1], spending: "power", parameter: 1 });
    const random = seededRandom(3);
    const courses = 40_000;
    let crossed = 0;
    for (let course = 0; course < courses; course++) {
      let [walk, before] = [0, 0];
      for (const { timing, z } of looks) {
        walk += Math.sqrt(timing - before) * normalDraw(random);
        before = timing;
        if (Math.abs(walk) / Math.sqrt(timing) > z) {
          crossed++;
          break;
        }
      }
    }
    expect(Math.abs(crossed / courses - 0.05)).toBeLessThan(3.5 * Math.sqrt((0.05 * 0.95) / courses));
  });

  it("spend all alpha at the last look and never take any back", () => {
    const spendings = ["obrien-fleming", "pocock", "hwang-shih-decani", "power"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...spendings),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(1, 2),
        (spending, looks, sides) => {
          const found = groupSequentialBounds({ timing: evenly(looks), spending, sides }, 0.9);
          expect(found.at(-1)!.spentAlpha).toBeCloseTo(0.1, 12);
          for (const [at, look] of found.entries()) {
            if (at > 0) expect(look.spentAlpha).toBeGreaterThan(found[at - 1]!.spentAlpha);
            expect(look.nominalP).toBeLessThanOrEqual(look.spentAlpha + 1e-12);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it("keep their digits where hardly anything may be spent", () => {
    const [first, second] = groupSequentialBounds({ timing: [0.01, 0.02, 1], spending: "obrien-fleming" });
    expect(first!.nominalP / first!.spentAlpha).toBeCloseTo(1, 6);
    expect(second!.nominalP / second!.spentAlpha).toBeCloseTo(1, 6);
    expect(second!.spentAlpha).toBeLessThan(1e-50);
  });

  it("refuse a misspelt spending, also where all is spent at the only look", () => {
    const spending = "pocok" as "pocock";
    expect(() => groupSequentialBounds({ timing: [1], spending })).toThrow(RangeError);
  });

  it("refuse looks that do not ascend, come too close, or lie beyond the end", () => {
    for (const timing of [[], [0.5, 0.5], [0.6, 0.3], [0.5, 1.2], [0.5, 0.501]]) {
      expect(() => groupSequentialBounds({ timing, spending: "pocock" })).toThrow(RangeError);
    }
  });
});

describe("alpha spent", () => {
  it("is the share of time for Hwang-Shih-DeCani with gamma 0 and for power 1", () => {
    for (const fraction of [0, 0.2, 0.7, 1]) {
      const by = (spending: "hwang-shih-decani" | "power", parameter: number) =>
        alphaSpent({ fraction, alpha: 0.04, spending, parameter });
      expect(by("hwang-shih-decani", 0)).toBeCloseTo(0.04 * fraction, 15);
      expect(by("hwang-shih-decani", 1e-9)).toBeCloseTo(0.04 * fraction, 10);
      expect(by("power", 1)).toBeCloseTo(0.04 * fraction, 15);
    }
  });
});
