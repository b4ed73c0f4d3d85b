import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps } from "./nps.ts";

describe("NPS", () => {
  it("is promoters minus detractors, with Rocks' interval", () => {
    const answer = nps({ promoters: 50, passives: 30, detractors: 20 });
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.value).toBeCloseTo(30, 10);
    // By hand: (50.75 - 20.75) / 103 = 0.29126; variance (71.5/103 - 0.29126^2) / 103.
    const half = 1.959963985 * Math.sqrt((71.5 / 103 - (30 / 103) ** 2) / 103);
    expect(answer.value.low).toBeCloseTo(100 * (30 / 103 - half), 6);
    expect(answer.value.high).toBeCloseTo(100 * (30 / 103 + half), 6);
  });

  it("stays on -100..100 and turns round with the ends", () => {
    const count = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0);
        const there = nps({ promoters, passives, detractors });
        const back = nps({ promoters: detractors, passives, detractors: promoters });
        if (!there.known || !back.known) throw new Error("must be known");
        expect(there.value.low).toBeLessThanOrEqual(there.value.value);
        expect(there.value.high).toBeGreaterThanOrEqual(there.value.value);
        expect(there.value.low).toBeGreaterThanOrEqual(-100);
        expect(there.value.high).toBeLessThanOrEqual(100);
        expect(there.value.value).toBeCloseTo(-back.value.value, 8);
        expect(there.value.low).toBeCloseTo(-back.value.high, 8);
      }),
    );
  });

  it("holds the point of one answer alone, though the adjusted interval does not", () => {
    expect(nps({ promoters: 1, passives: 0, detractors: 0 })).toMatchObject({
      value: { value: 100, high: 100 },
    });
    expect(nps({ promoters: 0, passives: 0, detractors: 1 })).toMatchObject({
      value: { value: -100, low: -100 },
    });
  });

  it("has no answer without answers", () => {
    expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toEqual({ known: false, why: "no-data" });
    expect(() => nps({ promoters: 0.5, passives: 0, detractors: 0 })).toThrow(RangeError);
  });
});
