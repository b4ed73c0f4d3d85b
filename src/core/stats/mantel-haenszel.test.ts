import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { binomialDraw } from "./binomial-draw.ts";
import { type ArmsStratum, mantelHaenszel } from "./mantel-haenszel.ts";
import { relativeRisk } from "./relative-risk.ts";

function known(strata: ArmsStratum[], continuity = false) {
  const answer = mantelHaenszel({ strata, continuity });
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

function valueOf<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const arm = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([hits, misses]) => ({
    hits,
    trials: hits + misses,
  }));
const stratum = fc.record({ control: arm, treatment: arm });

/** Smoking and lung cancer in eight Chinese cities (Liu 1992), as in Agresti (2002), table 6.6 and in statsmodels' tests. */
const cities = [
  [126, 100, 35, 61],
  [908, 688, 497, 807],
  [913, 747, 336, 598],
  [235, 172, 58, 121],
  [402, 308, 121, 215],
  [182, 156, 72, 98],
  [60, 99, 11, 43],
  [104, 89, 21, 36],
].map(([a, b, c, d]) => ({
  treatment: { hits: a!, trials: a! + b! },
  control: { hits: c!, trials: c! + d! },
}));

describe("strata joined by Mantel and Haenszel", () => {
  it("agree with Agresti's eight cities: common odds ratio 2.17, 1.98 to 2.38, chi-square 280.1, Breslow-Day 5.2", () => {
    const found = known(cities, true);
    const ratio = valueOf(found.oddsRatio);
    expect(ratio.value).toBeCloseTo(2.17, 2);
    expect(ratio.low).toBeCloseTo(1.98, 2);
    expect(ratio.high).toBeCloseTo(2.38, 2);
    expect(Math.abs(valueOf(known(cities).test).chiSquare - 280.1)).toBeLessThan(0.06);
    const { chiSquare, freedom } = valueOf(found.breslowDay);
    expect(Math.abs(chiSquare - 5.2)).toBeLessThan(0.06);
    expect(freedom).toBe(7);
    expect(found.reversed).toBe(false);
  });

  it("agree with Rothman, Greenland and Lash on tolbutamide by age: difference 0.035, ratio 1.33, with their 90 % limits", () => {
    // Modern Epidemiology, 3rd ed. (2008), table 15-1 and the chapter's results: deaths of the University Group Diabetes Program.
    const strata = [
      { treatment: { hits: 8, trials: 106 }, control: { hits: 5, trials: 120 } },
      { treatment: { hits: 22, trials: 98 }, control: { hits: 16, trials: 85 } },
    ];
    const answer = mantelHaenszel({ strata }, 0.9);
    const { riskDifference, riskRatio, adjusted } = valueOf(answer);
    const rounded = (estimate: typeof riskDifference, digits: number) => {
      const { value, low, high } = valueOf(estimate);
      return [value, low, high].map((each) => Number(each.toFixed(digits)));
    };
    expect(rounded(riskDifference, 3)).toEqual([0.035, -0.018, 0.087]);
    expect(rounded(riskRatio, 2)).toEqual([1.33, 0.87, 2.03]);
    expect(adjusted.treatmentShare - adjusted.controlShare).toBeCloseTo(valueOf(riskDifference).value, 12);
  });

  it("tell shares whose difference and ratio are the adjusted ones; the ratio turns round with the arms", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const one = known(strata);
        const back = known(
          strata.map(({ control, treatment }) => ({ control: treatment, treatment: control })),
        );
        const { treatmentShare, controlShare } = one.adjusted;
        expect(treatmentShare - controlShare).toBeCloseTo(valueOf(one.riskDifference).value, 10);
        expect(treatmentShare / controlShare).toBeCloseTo(valueOf(one.riskRatio).value, 9);
        expect(valueOf(one.riskRatio).low * valueOf(back.riskRatio).high).toBeCloseTo(1, 9);
      }),
    );
  });

  it("are, for a single stratum, its own odds ratio and difference", () => {
    fc.assert(
      fc.property(stratum, ({ control, treatment }) => {
        const found = known([{ control, treatment }]);
        const odds = (side: typeof control) => side.hits / (side.trials - side.hits);
        expect(valueOf(found.oddsRatio).value / (odds(treatment) / odds(control))).toBeCloseTo(1, 10);
        const difference = treatment.hits / treatment.trials - control.hits / control.trials;
        expect(valueOf(found.riskDifference).value).toBeCloseTo(difference, 10);
        const katz = valueOf(relativeRisk(treatment, control));
        expect(valueOf(found.riskRatio).low / katz.low).toBeCloseTo(1, 9);
        expect(found.woolf).toEqual({ known: false, why: "too-few" });
      }),
    );
  });

  it("turn round when arms are swapped: ratio inverted, difference negated, the same test", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2, maxLength: 6 }), (strata) => {
        const one = known(strata);
        const back = known(
          strata.map(({ control, treatment }) => ({ control: treatment, treatment: control })),
        );
        expect(valueOf(one.oddsRatio).low * valueOf(back.oddsRatio).high).toBeCloseTo(1, 9);
        expect(valueOf(one.riskDifference).low).toBeCloseTo(-valueOf(back.riskDifference).high, 9);
        expect(valueOf(one.test).chiSquare).toBeCloseTo(valueOf(back.test).chiSquare, 8);
        expect(valueOf(one.breslowDay).chiSquare).toBeCloseTo(valueOf(back.breslowDay).chiSquare, 6);
      }),
    );
  });

  it("see no heterogeneity between copies of one stratum, and no reversal", () => {
    fc.assert(
      fc.property(stratum, (each) => {
        const found = known([each, each, each]);
        expect(valueOf(found.woolf).chiSquare).toBeCloseTo(0, 9);
        expect(valueOf(found.breslowDay).chiSquare).toBeCloseTo(0, 6);
        expect(found.reversed).toBe(false);
      }),
    );
  });

  it("are not troubled by a stratum that has one arm only, or where all hit", () => {
    const odd = [
      { control: { hits: 0, trials: 0 }, treatment: { hits: 3, trials: 9 } },
      { control: { hits: 7, trials: 7 }, treatment: { hits: 4, trials: 4 } },
    ];
    const plain = known(cities);
    const more = known([...cities, ...odd]);
    expect(valueOf(more.test).chiSquare).toBeCloseTo(valueOf(plain.test).chiSquare, 10);
    expect(valueOf(more.oddsRatio).value).toBeCloseTo(valueOf(plain.oddsRatio).value, 12);
    expect(more.strata[8]!.controlShare).toEqual({ known: false, why: "no-data" });
  });

  it("hold the common odds ratio, and the common difference, in about 95 of 100 experiments", () => {
    const random = seededRandom(41);
    const experiments = 600;
    const base = [0.08, 0.2, 0.35, 0.5];
    const drawn = (shareOf: (share: number) => number) =>
      known(
        base.map((share, at) => {
          const [many, few] = [60 + 30 * at, 90 - 15 * at];
          return {
            control: { hits: binomialDraw(many, share, random), trials: many },
            treatment: { hits: binomialDraw(few, shareOf(share), random), trials: few },
          };
        }),
      );
    let [ratio, difference] = [0, 0];
    for (let at = 0; at < experiments; at++) {
      const odds = valueOf(drawn((share) => (1.6 * share) / (1 - share + 1.6 * share)).oddsRatio);
      if (odds.low <= 1.6 && 1.6 <= odds.high) ratio++;
      const risk = valueOf(drawn((share) => share + 0.1).riskDifference);
      if (risk.low <= 0.1 && 0.1 <= risk.high) difference++;
    }
    const slack = 3.5 * Math.sqrt((0.05 * 0.95) / experiments);
    expect(Math.abs(ratio / experiments - 0.95)).toBeLessThan(slack);
    expect(Math.abs(difference / experiments - 0.95)).toBeLessThan(slack);
  });

  it("say which part cannot be told", () => {
    const allHit = { control: { hits: 5, trials: 5 }, treatment: { hits: 4, trials: 4 } };
    const found = known([allHit]);
    expect(found.test).toEqual({ known: false, why: "no-variation" });
    expect(found.oddsRatio).toEqual({ known: false, why: "undefined-ratio" });
    expect(mantelHaenszel({ strata: [] })).toEqual({ known: false, why: "no-data" });
    const impossible = { control: { hits: 5, trials: 4 }, treatment: { hits: 1, trials: 4 } };
    expect(() => mantelHaenszel({ strata: [impossible] })).toThrow(RangeError);
  });
});
