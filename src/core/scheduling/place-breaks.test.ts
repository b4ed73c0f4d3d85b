import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import type { BreakGroup } from "./break-chains.ts";
import { placeBreaks } from "./place-breaks.ts";

const shift = (agents: number, breaks: BreakGroup["breaks"]): BreakGroup => ({
  name: "day",
  agents,
  from: 0,
  to: 8,
  breaks,
});
const lunch = { periods: 2, earliest: 2, latest: 5 };

describe("breaks within their windows", () => {
  it("are placed where they hurt least: no single choice of starts leaves less missing", async () => {
    const random = seededRandom(2);
    for (let run = 0; run < 5; run++) {
      const required = Array.from({ length: 8 }, () => Math.floor(random() * 4));
      const found = await placeBreaks({ required, groups: [shift(3, [lunch])] });
      if (!found.known) throw new Error(found.why);
      expect([found.value.shortfall, found.value.worstGap]).toEqual(leastMissing(required));
      expect(found.value.groups[0]!.patterns.reduce((sum, { agents }) => sum + agents, 0)).toBe(3);
    }
  });

  it("keep order, distance, window and shift", async () => {
    const pause = { periods: 1, earliest: 0, latest: 7 };
    const found = await placeBreaks({
      required: new Array(8).fill(2),
      groups: [shift(4, [pause, lunch, pause])],
      apartPeriods: 1,
    });
    if (!found.known) throw new Error(found.why);
    for (const { starts } of found.value.groups[0]!.patterns) {
      const [first, second, third] = starts as [number, number, number];
      expect(second).toBeGreaterThanOrEqual(Math.max(2, first + 2));
      expect(second).toBeLessThanOrEqual(5);
      expect(third).toBeGreaterThanOrEqual(second + 3);
      expect(third).toBeLessThan(8);
    }
  });

  it("take turns where agents are to spare, so that the thinnest period is as full as can be", async () => {
    const found = await placeBreaks({
      required: new Array(8).fill(0),
      groups: [shift(4, [{ periods: 1, earliest: 2, latest: 5 }])],
    });
    expect(found).toMatchObject({ value: { staffed: [4, 4, 3, 3, 3, 3, 4, 4], shortfall: 0, worstGap: -3 } });
  });

  it("cannot be placed in windows without room, and are refused where the ways are beyond count", async () => {
    const narrow = shift(1, [lunch, { periods: 1, earliest: 0, latest: 2 }]);
    expect(await placeBreaks({ required: [1, 1, 1, 1, 1, 1, 1, 1], groups: [narrow] })).toEqual({
      known: false,
      why: "infeasible",
    });
    const day = {
      name: "day",
      agents: 1,
      from: 0,
      to: 96,
      breaks: [0, 1, 2, 3].map(() => ({ periods: 1, earliest: 0, latest: 95 })),
    };
    await expect(placeBreaks({ required: new Array(96).fill(1), groups: [day] })).rejects.toThrow(RangeError);
  });
});

/** Every way of three agents to begin lunch at 2..5, tried one by one: least missing, then least worst gap. */
function leastMissing(required: readonly number[]): [number, number] {
  let best: [number, number] = [Infinity, Infinity];
  for (let code = 0; code < 64; code++) {
    const staffed = new Array<number>(8).fill(3);
    for (const start of [code % 4, Math.floor(code / 4) % 4, Math.floor(code / 16)].map((each) => each + 2)) {
      staffed[start]!--;
      staffed[start + 1]!--;
    }
    const gaps = staffed.map((count, at) => required[at]! - count);
    const missing = gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0);
    const worst = Math.max(...gaps);
    if (missing < best[0] || (missing === best[0] && worst < best[1])) best = [missing, worst];
  }
  return best;
}
