import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { driverImportance } from "./driver-importance.ts";

/** Ratings of which speed counts most, courtesy some, and noise not at all; all share a common mood. */
function survey(n: number, seed: number) {
  const random = seededRandom(seed);
  const bell = () => random() + random() + random() - 1.5;
  const moods = Array.from({ length: n }, bell);
  const speed = moods.map((mood) => mood + bell());
  const courtesy = moods.map((mood) => mood + bell());
  const noise = moods.map(() => bell());
  const outcome = speed.map((value, at) => value + 0.4 * courtesy[at]! + bell());
  return { outcome, drivers: { noise, courtesy, speed } };
}

describe("driverImportance", () => {
  it("ranks the drivers as they were made, surely with many answers", () => {
    const { drivers, r2, n } = knownValue(driverImportance({ ...survey(400, 1), draws: 200 }));
    expect(drivers.map(({ name }) => name)).toEqual(["speed", "courtesy", "noise"]);
    expect(drivers[0]!.firstShare).toBe(1);
    expect(drivers[0]!.importance.low).toBeGreaterThan(drivers[1]!.importance.high);
    expect(drivers.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
    expect(r2.low).toBeLessThan(r2.value);
    expect(n).toBe(400);
  });

  it("covers the importance of a very large sample in most small ones", () => {
    const truth = knownValue(driverImportance({ ...survey(4000, 99), draws: 100 })).drivers[0]!.share.value;
    let covered = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { drivers } = knownValue(driverImportance({ ...survey(120, seed), draws: 150 }));
      const { low, high } = drivers.find(({ name }) => name === "speed")!.share;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(25);
  });

  it("gives many customers, dealt into blocks, intervals of the width that single ones have", () => {
    const widthOf = (n: number) => {
      const { drivers, r2 } = knownValue(driverImportance({ ...survey(n, 7), draws: 400 }));
      return [drivers[0]!.importance, drivers[1]!.importance, r2].map(({ low, high }) => high - low);
    };
    const [single, dealt] = [widthOf(3999), widthOf(4000)];
    for (const [at, width] of dealt.entries()) expect(width / single[at]!).toBeCloseTo(1, 0);
    const [less, more] = [widthOf(5000), widthOf(20_000)];
    for (const [at, width] of more.entries()) expect(less[at]! / width).toBeCloseTo(2, 0);
  });

  it("gives the same for the same seed and other intervals for another", () => {
    const data = survey(60, 3);
    const run = (seed: number) => driverImportance({ ...data, draws: 200, seed });
    expect(run(4)).toEqual(run(4));
    expect(run(5)).not.toEqual(run(4));
  });

  it("agrees by both methods on the sum, and leaves incomplete customers out", () => {
    const { outcome, drivers } = survey(80, 5);
    const gaps = outcome.map((value, at) => (at % 8 === 0 ? null : value));
    const both = (["lmg", "relative-weights"] as const).map((method) =>
      knownValue(driverImportance({ outcome: gaps, drivers, method, draws: 100 })),
    );
    expect(both[0]).toMatchObject({ n: 70, dropped: 10 });
    expect(both[0]!.r2.value).toBeCloseTo(both[1]!.r2.value, 10);
  });

  it("says when nothing varies or too few answered, and takes a driver called outcome", () => {
    const flat = { outcome: [3, 3, 3, 3], drivers: { speed: [1, 2, 3, 4] } };
    expect(driverImportance(flat)).toEqual({ known: false, why: "no-variation" });
    expect(driverImportance({ outcome: [1, 2, 3, 4], drivers: { speed: [5, 5, 5, 5] } })).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(driverImportance({ outcome: [1, 2], drivers: { speed: [5, 4] } })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(
      driverImportance({ outcome: [1, 2, 3, 5], drivers: { outcome: [1, 2, 4, 4] }, draws: 100 }).known,
    ).toBe(true);
    expect(() => driverImportance({ outcome: [1, 2, 3], drivers: {} })).toThrow(RangeError);
    expect(() => driverImportance({ ...flat, draws: 99 })).toThrow("draws");
  });
});
