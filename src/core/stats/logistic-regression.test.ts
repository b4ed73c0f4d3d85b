import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { logisticImportance } from "./logistic-importance.ts";
import { logisticRegression } from "./logistic-regression.ts";

/** R's mtcars: gearbox (1 manual), horsepower, weight. */
const manual = [
  1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
];
const hp = [
  110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150,
  245, 175, 66, 91, 113, 264, 175, 335, 109,
];
const wt = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345,
  2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
];

describe("logisticRegression", () => {
  it("gives R's glm(am ~ hp + wt, binomial)", () => {
    const fit = knownValue(logisticRegression({ outcome: manual, drivers: { hp, wt } }));
    expect(fit.intercept.value).toBeCloseTo(18.8663, 4);
    expect(fit.intercept.standardError).toBeCloseTo(7.44356, 4);
    const [power, weight] = fit.drivers;
    expect(power).toMatchObject({ name: "hp" });
    expect(power!.coefficient).toBeCloseTo(0.03626, 5);
    expect(power!.standardError).toBeCloseTo(0.01773, 5);
    expect(weight!.coefficient).toBeCloseTo(-8.08348, 5);
    expect(weight!.p).toBeCloseTo(0.00843, 5);
    expect(-2 * fit.logLikelihood).toBeCloseTo(10.059, 3);
    expect(-2 * fit.nullLogLikelihood).toBeCloseTo(43.23, 2);
    expect(fit.mcFadden).toBeCloseTo(1 - 10.059 / 43.23, 4);
    expect(fit).toMatchObject({ n: 32, positives: 13, dropped: 0 });
  });

  it("does not depend on the unit of a driver", () => {
    const tonnes = wt.map((each) => each * 1e9 + 1e12);
    const fit = knownValue(logisticRegression({ outcome: manual, drivers: { hp, tonnes } }));
    expect(fit.drivers[1]!.coefficient * 1e9).toBeCloseTo(-8.08348, 4);
  });

  it("says why there is none: told apart without error, told by another, constant, too few", () => {
    const answer = (outcome: number[], drivers: Record<string, number[]>) =>
      logisticRegression({ outcome, drivers });
    expect(answer([0, 0, 0, 1, 1, 1], { x: [1, 2, 3, 4, 5, 6] })).toEqual({
      known: false,
      why: "not-converged",
    });
    expect(answer(manual, { wt, twice: wt.map((each) => 2 * each) })).toMatchObject({ why: "no-variation" });
    expect(answer([1, 1, 1, 1], { x: [1, 2, 3, 4] })).toMatchObject({ why: "no-variation" });
    expect(answer([0, 1], { x: [1, 2] })).toMatchObject({ why: "too-few" });
    expect(() => answer([0, 1, 2], { x: [1, 2, 3] })).toThrow("outcome[2]");
  });
});

describe("logisticImportance", () => {
  it("shares out the squared correlation of outcome and fitted chance", () => {
    const fit = knownValue(logisticRegression({ outcome: manual, drivers: { hp, wt } }));
    const ranking = knownValue(logisticImportance({ outcome: manual, drivers: { hp, wt }, draws: 100 }));
    expect(ranking.r2.value).toBeCloseTo(fit.squaredCorrelation, 10);
    const sum = ranking.drivers.reduce((total, { importance }) => total + importance.value, 0);
    expect(sum).toBeCloseTo(fit.squaredCorrelation, 10);
    expect(ranking.drivers.map(({ name }) => name)).toEqual(["wt", "hp"]);
  });

  it("ranks as the data were made, surely with many customers, the same for the same seed", () => {
    const random = seededRandom(5);
    const bell = () => random() + random() + random() - 1.5;
    const moods = Array.from({ length: 600 }, bell);
    const speed = moods.map((mood) => mood + bell());
    const courtesy = moods.map((mood) => mood + bell());
    const noise = moods.map(bell);
    const stays = speed.map((value, at) =>
      random() < 1 / (1 + Math.exp(-2 * value - courtesy[at]!)) ? 1 : 0,
    );
    const input = { outcome: stays, drivers: { noise, courtesy, speed }, draws: 200 };
    const ranking = knownValue(logisticImportance(input));
    expect(ranking.drivers.map(({ name }) => name)).toEqual(["speed", "courtesy", "noise"]);
    expect(ranking.drivers[0]!.importance.low).toBeGreaterThan(ranking.drivers[1]!.importance.high);
    for (const { importance } of ranking.drivers) {
      expect(importance.low).toBeLessThanOrEqual(importance.value);
      expect(importance.high).toBeGreaterThanOrEqual(importance.value);
    }
    expect(logisticImportance(input)).toEqual({ known: true, value: ranking });
    const half = { ...input, drivers: { noise, courtesy, speed, twin: speed } };
    const shared = knownValue(logisticImportance(half));
    const shareOf = (name: string) => shared.drivers.find((each) => each.name === name)!.importance.value;
    expect(shareOf("speed")).toBeCloseTo(shareOf("twin"), 6);
    expect(shared.r2.value).toBeCloseTo(ranking.r2.value, 6);
  });

  it("has no answer where the drivers tell the outcome without error", () => {
    const drivers = { x: [1, 2, 3, 4, 5, 6] };
    expect(logisticImportance({ outcome: [0, 0, 0, 1, 1, 1], drivers })).toEqual({
      known: false,
      why: "not-converged",
    });
  });
});
