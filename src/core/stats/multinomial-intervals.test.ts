import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { multinomialIntervals } from "./multinomial-intervals.ts";

const published = [56, 72, 73, 59, 62, 87, 58];

describe("intervals of all shares at once", () => {
  it("give Sison and Glaz's example (1995, as in statsmodels), by both methods", () => {
    expect(rounded(multinomialIntervals(published, "sison-glaz"))).toEqual([
      [0.079, 0.164],
      [0.113, 0.199],
      [0.116, 0.201],
      [0.086, 0.171],
      [0.092, 0.177],
      [0.146, 0.231],
      [0.084, 0.169],
    ]);
    expect(rounded(multinomialIntervals(published))).toEqual([
      [0.085, 0.166],
      [0.115, 0.204],
      [0.116, 0.207],
      [0.091, 0.173],
      [0.096, 0.181],
      [0.143, 0.239],
      [0.089, 0.171],
    ]);
  });

  it.each(["goodman", "sison-glaz"] as const)(
    "%s holds all shares together about as often as promised",
    (method) => {
      const random = seededRandom(7);
      const shares = [0.3, 0.25, 0.15, 0.12, 0.08, 0.06, 0.04];
      let held = 0;
      for (let run = 0; run < 150; run++) {
        const answer = multinomialIntervals(draw(shares, 300, random), method);
        if (!answer.known) throw new Error(answer.why);
        if (answer.value.every(({ low, high }, at) => low <= shares[at]! && shares[at]! <= high)) held++;
      }
      expect(held / 150).toBeGreaterThan(0.91);
    },
  );

  it("need answers, two kinds or more, and a size that Sison and Glaz can take", () => {
    expect(multinomialIntervals([0, 0])).toEqual({ known: false, why: "no-data" });
    expect(() => multinomialIntervals([5])).toThrow(RangeError);
    expect(() => multinomialIntervals([5, -1])).toThrow(RangeError);
    expect(() => multinomialIntervals([1e9, 1], "sison-glaz")).toThrow("goodman");
  });

  it("keep a kind that nobody chose", () => {
    for (const method of ["goodman", "sison-glaz"] as const) {
      const answer = multinomialIntervals([30, 20, 0], method);
      expect(answer.known && answer.value[2]!.low).toBe(0);
      expect(answer.known && answer.value[2]!.high).toBeGreaterThan(0.01);
    }
  });
});

function rounded(answer: ReturnType<typeof multinomialIntervals>): number[][] {
  if (!answer.known) throw new Error(answer.why);
  return answer.value.map(({ low, high }) => [low, high].map((bound) => Math.round(bound * 1000) / 1000));
}

function draw(shares: readonly number[], total: number, random: () => number): number[] {
  const counts = shares.map(() => 0);
  for (let i = 0; i < total; i++) {
    let left = random();
    const at = shares.findIndex((share) => (left -= share) < 0);
    counts[at < 0 ? shares.length - 1 : at]!++;
  }
  return counts;
}
