import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import type { CsiAnswers } from "./csi-answers.ts";
import { csiBootstrap } from "./csi-bootstrap.ts";
import { csi } from "./csi.ts";

const scale = { from: 1, to: 10 };

/** People with a mood of their own, so that their marks hang together; the first factor matters most. */
function survey(people: number, seed: number): CsiAnswers {
  const random = seededRandom(seed);
  const mark = (usual: number, mood: number) =>
    Math.min(10, Math.max(1, Math.round(usual + mood + 4 * (random() - 0.5))));
  const moods = Array.from({ length: people }, () => 3 * (random() - 0.5));
  return {
    satisfaction: moods.map((mood) => [mark(6, mood), mark(8, mood), mark(6, mood)]),
    importance: moods.map(() => [mark(9, 0), mark(5, 0), mark(6, 0)]),
    scale,
  };
}

describe("the satisfaction index", () => {
  it("is the plain mean where all factors matter alike", () => {
    const answers = {
      satisfaction: [
        [3, 5],
        [4, 4],
        [5, 4],
      ],
      importance: [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      scale: { from: 1, to: 5 },
    };
    const found = csi(answers);
    if (!found.known) throw new Error("must be known");
    // Mean 25/6 marks of 1..5; personal means 4, 4, 4.5 with standard deviation 0.288675.
    expect(found.value.value).toBeCloseTo((100 * (25 / 6 - 1)) / 4, 10);
    expect(found.value.low).toBeCloseTo((100 * (25 / 6 - 1 - (4.302653 * 0.288675) / Math.sqrt(3))) / 4, 3);
  });

  it("has nearly the same interval by delta method and by bootstrap", () => {
    const answers = survey(200, 5);
    const [delta, drawn] = [csi(answers), csiBootstrap(answers, { draws: 800, seed: 2 })];
    if (!delta.known || !drawn.known) throw new Error("must be known");
    expect(drawn.value.value).toBeCloseTo(delta.value.value, 10);
    expect(drawn.value.high - drawn.value.low).toBeGreaterThan(0.85 * (delta.value.high - delta.value.low));
    expect(drawn.value.high - drawn.value.low).toBeLessThan(1.15 * (delta.value.high - delta.value.low));
    expect(csiBootstrap(answers, { draws: 800, seed: 2 })).toEqual(drawn);
  });

  it("covers the truth about as often as it says", () => {
    const truth = csi(survey(40_000, 99));
    if (!truth.known) throw new Error("must be known");
    let covered = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const found = csi(survey(40, seed));
      if (found.known && found.value.low <= truth.value.value && found.value.high >= truth.value.value)
        covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.985);
  });

  it("says what to do with each factor", () => {
    const found = csi(survey(100, 1));
    if (!found.known) throw new Error("must be known");
    expect(found.value.factors.map(({ quadrant }) => quadrant)).toEqual([
      "improve",
      "overkill",
      "low-priority",
    ]);
    expect(found.value.factors.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("says why it has no answer, and refuses tables that do not fit", () => {
    const zero = { from: 0, to: 5 };
    expect(csi({ satisfaction: [], importance: [], scale })).toEqual({ known: false, why: "no-data" });
    expect(csi({ satisfaction: [[5]], importance: [[5]], scale })).toEqual({ known: false, why: "too-few" });
    expect(csi({ satisfaction: [[5], [4]], importance: [[0], [0]], scale: zero })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    expect(() => csi({ satisfaction: [[5, 4]], importance: [[5]], scale })).toThrow(/one length/);
    expect(() => csi({ satisfaction: [[11]], importance: [[5]], scale })).toThrow(RangeError);
  });
});
