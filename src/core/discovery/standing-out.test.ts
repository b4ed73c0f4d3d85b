import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { standingOut } from "./standing-out.ts";

describe("parts that stand out", () => {
  const whole = { hits: 100, trials: 1000 };

  it("finds the part with many hits and not the ordinary one", () => {
    const found = standingOut(
      [
        { name: "north", hits: 40, trials: 100 },
        { name: "south", hits: 10, trials: 100 },
        { name: "tiny", hits: 9, trials: 9 },
      ],
      whole,
    );
    expect(found.map(({ part }) => part.name)).toEqual(["north"]);
    expect(found[0].lift).toBeCloseTo(4, 10);
    expect(found[0].share.low).toBeGreaterThan(0.3);
    expect(found[0].qValue).toBeLessThan(1e-10);
  });

  it("finds the part with few hits, too", () => {
    const found = standingOut([{ hits: 1, trials: 200 }], whole);
    expect(found).toHaveLength(1);
    expect(found[0].lift).toBeCloseTo(0.05, 10);
  });

  it("compares nothing with a part that is the whole, and refuses one that is more", () => {
    expect(standingOut([whole], whole)).toEqual([]);
    expect(() => standingOut([{ hits: 101, trials: 200 }], whole)).toThrow(RangeError);
    expect(standingOut([], { hits: 0, trials: 0 })).toEqual([]);
  });

  it("in chance alone finds something in about one company of twenty", () => {
    const random = seededRandom(7);
    let companies = 0;
    for (let company = 0; company < 200; company++) {
      const parts = Array.from({ length: 20 }, () => {
        let hits = 0;
        for (let i = 0; i < 200; i++) hits += random() < 0.2 ? 1 : 0;
        return { hits, trials: 200 };
      });
      const all = { hits: parts.reduce((sum, { hits }) => sum + hits, 0), trials: 4000 };
      if (standingOut(parts, all).length > 0) companies++;
    }
    expect(companies / 200).toBeLessThan(0.1);
  });

  it("names two things together where only both make the difference, and not either alone", () => {
    // 3 % everywhere, 30 % among the northerners with the new version.
    const north = { name: "north", hits: 60 + 24, trials: 200 + 800 };
    const version = { name: "version", hits: 60 + 24, trials: 200 + 800 };
    const both = { name: "both", hits: 60, trials: 200, within: [0, 1] as const };
    const found = standingOut([north, version, both], { hits: 60 + 24 + 24 + 96, trials: 5000 });
    expect(found.map(({ part }) => part.name)).toEqual(["both"]);
    expect(found[0]!.share.value).toBeCloseTo(0.3, 10);
    expect(standingOut([north, version], { hits: 204, trials: 5000 })).toHaveLength(2);
  });

  it("does not name two things together where one of them says it all", () => {
    const north = { name: "north", hits: 300, trials: 1000 };
    const version = { name: "version", hits: 60 + 24, trials: 200 + 800 };
    const both = { name: "both", hits: 60, trials: 200, within: [0, 1] as const };
    const found = standingOut([north, version, both], { hits: 240 + 60 + 24 + 96, trials: 5800 });
    expect(found.map(({ part }) => part.name)).toEqual(["north"]);
  });

  it("keeps a part that stands out without the common one, too", () => {
    const north = { name: "north", hits: 120 + 160, trials: 200 + 800 };
    const version = { name: "version", hits: 120 + 24, trials: 200 + 800 };
    const both = { name: "both", hits: 120, trials: 200, within: [0, 1] as const };
    const found = standingOut([north, version, both], { hits: 120 + 160 + 24 + 96, trials: 5000 });
    expect(found.map(({ part }) => part.name)).toEqual(["north", "both"]);
  });

  it("never finds with a q above the level", () => {
    const part = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([trials, share]) => ({ trials, hits: Math.floor(trials * share) }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const all = parts.reduce(
          (sum, { hits, trials }) => ({ hits: sum.hits + hits, trials: sum.trials + trials }),
          {
            hits: 0,
            trials: 0,
          },
        );
        for (const { qValue, share } of standingOut(parts, all)) {
          expect(qValue).toBeLessThanOrEqual(0.05);
          expect(share.low).toBeLessThanOrEqual(share.high);
        }
      }),
    );
  });
});
