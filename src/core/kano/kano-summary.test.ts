import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kanoBootstrap } from "./kano-bootstrap.ts";
import { type KanoAnswer, kanoCategory } from "./kano-category.ts";
import type { KanoCounts } from "./kano-counts.ts";
import { kanoFong } from "./kano-fong.ts";
import { kanoSummary } from "./kano-summary.ts";

const count = fc.integer({ min: 0, max: 200 });
const counts = fc.record({ M: count, O: count, A: count, I: count, R: count, Q: count });
const none: KanoCounts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
const answers: KanoAnswer[] = ["like", "must-be", "neutral", "live-with", "dislike"];

describe("the evaluation table", () => {
  it("turns A into R when the questions are turned round, and leaves the questionable where they are", () => {
    const turned = { A: "R", O: "R", M: "R", R: "A or O or M", I: "I", Q: "Q" };
    for (const one of answers)
      for (const other of answers) {
        const [there, back] = [kanoCategory(one, other), kanoCategory(other, one)];
        expect(turned[there]).toContain(there === "R" ? back : turned[there]);
        if (there === "A" || there === "O" || there === "M") expect(back).toBe("R");
      }
  });

  it("differs in Pouliot's version at two cells only", () => {
    const different = answers.flatMap((one) =>
      answers
        .filter((other) => kanoCategory(one, other) !== kanoCategory(one, other, "pouliot"))
        .map((other) => [one, other]),
    );
    expect(different).toEqual([
      ["must-be", "must-be"],
      ["live-with", "live-with"],
    ]);
    expect(() => kanoCategory("love" as KanoAnswer, "like")).toThrow(/one of like/);
  });
});

describe("a feature's category", () => {
  it("goes by M, O, A, I where counts are equal", () => {
    expect(kanoSummary({ ...none, A: 5, O: 5 })).toMatchObject({
      value: { category: "O", categoryStrength: 0 },
    });
    expect(kanoSummary({ ...none, M: 5, I: 5 })).toMatchObject({ value: { category: "M" } });
  });

  it("is told with care where the second is as frequent but for chance (loan machine of the library survey)", () => {
    const found = kanoSummary({ M: 65, O: 87, A: 93, I: 51, R: 0, Q: 0 });
    expect(found).toMatchObject({
      value: { category: "A", cautiousCategory: "O", fong: { significant: false } },
    });
  });

  it("has coefficients within their intervals, and worse below zero", () => {
    fc.assert(
      fc.property(counts, (each) => {
        const found = kanoSummary(each);
        if (!found.known || !found.value.better || !found.value.worse) return;
        const { better, worse, totalStrength, categoryStrength } = found.value;
        for (const { value, low, high } of [better, worse]) expect(low <= value && value <= high).toBe(true);
        expect(worse.high).toBeLessThanOrEqual(0);
        expect(categoryStrength).toBeGreaterThanOrEqual(0);
        expect(totalStrength).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has no answer without answers, and no coefficients of R and Q alone", () => {
    expect(kanoSummary(none)).toEqual({ known: false, why: "no-data" });
    expect(kanoFong(none)).toEqual({ known: false, why: "no-data" });
    expect(kanoSummary({ ...none, R: 4 })).toMatchObject({
      value: { category: "R", better: null, worse: null, uniform: null },
    });
  });
});

describe("a category drawn again and again", () => {
  it("is sure where Fong's test is, half sure where two are equal, and the same for the same seed", () => {
    const sure = kanoBootstrap({ M: 10, O: 70, A: 15, I: 5, R: 0, Q: 0 }, { draws: 500, seed: 4 });
    expect(sure).toMatchObject({ value: { category: "O", chances: { O: 1 } } });
    const torn = kanoBootstrap({ M: 0, O: 50, A: 50, I: 0, R: 0, Q: 0 }, { draws: 2000, seed: 4 });
    if (!torn.known) throw new Error("must be known");
    // O also wins the ties, some 8 % of the draws.
    expect(torn.value.chances.O).toBeGreaterThan(0.49);
    expect(torn.value.chances.O).toBeLessThan(0.59);
    expect(torn.value.chances.O + torn.value.chances.A).toBeCloseTo(1, 12);
    expect(kanoBootstrap({ M: 0, O: 50, A: 50, I: 0, R: 0, Q: 0 }, { draws: 2000, seed: 4 })).toEqual(torn);
  });
});
