import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { coverShifts } from "./cover-shifts.ts";
import { fiveOfSeven } from "./five-of-seven.ts";
import { minimizeGap } from "./minimize-gap.ts";

const early = { name: "early", cover: [1, 1, 0, 0], cost: 8 };
const late = { name: "late", cover: [0, 0, 1, 1], cost: 9 };
const middle = { name: "middle", cover: [0, 1, 1, 0], cost: 5 };

describe("shifts that cover", () => {
  it("are the cheapest: no other numbers of agents cover for less", async () => {
    const random = seededRandom(4);
    for (let run = 0; run < 6; run++) {
      const required = Array.from({ length: 4 }, () => Math.floor(random() * 6));
      const found = await coverShifts({ required: [required], shifts: [early, late, middle] });
      if (!found.known) throw new Error(found.why);
      expect(found.value.cost).toBe(cheapest(required));
      expect(found.value.staffed[0]!.every((count, at) => count >= required[at]!)).toBe(true);
      expect(found.value).toMatchObject({ isOptimal: true, gapShare: 0, shortfall: 0 });
    }
  });

  it("are infeasible when a period has no shift, or a cap lies below the need", async () => {
    const infeasible = { known: false, why: "infeasible" };
    expect(await coverShifts({ required: [[1, 1, 1, 1]], shifts: [early, middle] })).toEqual(infeasible);
    expect(await coverShifts({ required: [[3, 3, 3, 3]], shifts: [early, late], mostPerPeriod: 2 })).toEqual(
      infeasible,
    );
    expect(await coverShifts({ required: [[3, 3, 3, 3]], shifts: [early, late], mostPerShift: 2 })).toEqual(
      infeasible,
    );
    expect(await coverShifts({ required: [[3, 3, 3, 3]], shifts: [early, { ...late, most: 2 }] })).toEqual(
      infeasible,
    );
  });

  it("run into the next day, and from the last day into the first when the week repeats", async () => {
    const night = { name: "night", cover: [0, 0, 1, 1, 1], cost: 1 };
    const required = [
      [1, 0, 2, 2],
      [2, 0, 1, 1],
    ];
    const week = await coverShifts({ required, shifts: [night], isCyclic: true });
    expect(week).toMatchObject({
      value: {
        counts: [[2], [1]],
        staffed: [
          [1, 0, 2, 2],
          [2, 0, 1, 1],
        ],
      },
    });
    // Without the week before nobody is there in the first period.
    expect(await coverShifts({ required, shifts: [night] })).toEqual({ known: false, why: "infeasible" });
  });

  it("need nobody where nothing is required", async () => {
    expect(await coverShifts({ required: [[0, 0, 0, 0]], shifts: [early, late] })).toMatchObject({
      value: { cost: 0, counts: [[0, 0]] },
    });
  });
});

describe("shifts nearest to what is required", () => {
  it("leave a gap where caps forbid cover, instead of giving up", async () => {
    const found = await minimizeGap({ required: [[9, 9, 9, 9]], shifts: [early, late], mostPerPeriod: 5 });
    expect(found).toMatchObject({ value: { gap: 16, shortfall: 16, counts: [[5, 5]] } });
  });

  it("lean to the side that weighs less", async () => {
    const required = [[1, 4, 0, 0]];
    const idle = await minimizeGap({ required, shifts: [early], shortfallWeight: 5 });
    const short = await minimizeGap({ required, shifts: [early], surplusWeight: 5 });
    expect(idle).toMatchObject({ value: { counts: [[4]], surplus: 3, shortfall: 0 } });
    expect(short).toMatchObject({ value: { counts: [[1]], surplus: 0, shortfall: 3 } });
  });
});

describe("days on and days off", () => {
  it("cover every day, by whole people not much above the bound", async () => {
    const random = seededRandom(8);
    for (let run = 0; run < 5; run++) {
      const required = Array.from({ length: 7 }, () => Math.floor(random() * 30));
      const found = await fiveOfSeven(required);
      if (!found.known) throw new Error(found.why);
      const { people, staffed, relaxedPeople } = found.value;
      expect(staffed.every((count, day) => count >= required[day]!)).toBe(true);
      expect(staffed.reduce((sum, count) => sum + count, 0)).toBe(5 * people);
      // Baker's bounds: the busiest day, and a fifth of the week's need.
      expect(people).toBeGreaterThanOrEqual(
        Math.max(...required, Math.ceil(required.reduce((a, b) => a + b, 0) / 5)),
      );
      expect(relaxedPeople).toBeLessThanOrEqual(people + 1e-9);
      expect(people).toBeLessThanOrEqual(Math.ceil(relaxedPeople - 1e-9) + 1);
    }
  });

  it("serve a cycle of two on and two off", async () => {
    expect(await fiveOfSeven([3, 3, 3, 3], 2)).toMatchObject({ value: { people: 6, staffed: [3, 3, 3, 3] } });
  });
});

/** All numbers of agents up to the largest need, tried one by one. */
function cheapest(required: readonly number[]): number {
  const most = Math.max(...required);
  let best = Infinity;
  for (let e = 0; e <= most; e++) {
    for (let l = 0; l <= most; l++) {
      for (let m = 0; m <= most; m++) {
        const staffed = [e, e + m, l + m, l];
        if (staffed.every((count, at) => count >= required[at]!))
          best = Math.min(best, 8 * e + 9 * l + 5 * m);
      }
    }
  }
  return best;
}
