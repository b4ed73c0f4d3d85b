import { describe, expect, it } from "vitest";
import { ces } from "./ces.ts";
import { csat } from "./csat.ts";
import { enps } from "./enps.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { wilson } from "../stats/wilson.ts";

describe("shares of top boxes", () => {
  it("count the two best of five unless told otherwise", () => {
    expect(csat([1, 2, 3, 4, 5])).toEqual(wilson(9, 15));
    expect(csat([1, 2, 3, 4, 5], 1)).toEqual(wilson(5, 15));
    expect(csat([0, 0, 0, 0, 0])).toEqual({ known: false, why: "no-data" });
    expect(() => csat([1, 2], 2)).toThrow(RangeError);
  });

  it("stand beside mean and distribution in an effort score", () => {
    const found = ces([1, 0, 0, 0, 2, 3, 4]);
    // Marks 1, 5, 5, 6, 6, 6, 7, 7, 7, 7.
    expect(found).toMatchObject({ value: { n: 10, distribution: [0.1, 0, 0, 0, 0.2, 0.3, 0.4] } });
    const [mean, agree] = [meanInterval({ n: 10, sum: 57, sumSquares: 355 }), wilson(9, 10)];
    if (!found.known || !mean.known || !agree.known) throw new Error("must be known");
    expect(found.value.mean).toEqual({ ...mean.value, high: Math.min(7, mean.value.high) });
    expect(found.value.agree).toEqual(agree.value);
  });
});

describe("employees' NPS", () => {
  it("is silent below the floor, and from it on the same as NPS", () => {
    expect(enps({ promoters: 3, passives: 1, detractors: 0 })).toEqual({ known: false, why: "anonymity" });
    expect(enps({ promoters: 3, passives: 1, detractors: 1 })).toMatchObject({
      known: true,
      value: { value: 40 },
    });
    expect(enps({ promoters: 3, passives: 1, detractors: 1 }, 6)).toEqual({ known: false, why: "anonymity" });
    expect(enps({ promoters: 0, passives: 0, detractors: 0 })).toEqual({ known: false, why: "anonymity" });
  });
});
