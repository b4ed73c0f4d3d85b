import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { driverImportance } from "./driver-importance.ts";
import { keyDrivers } from "./key-drivers.ts";

/** Marks 1-5 of 300 people: speed matters and is poor, courtesy matters less and is good; age is no mark. */
function survey() {
  const random = seededRandom(7);
  const markOf = (wanted: number) => Math.max(1, Math.min(5, Math.round(wanted)));
  const people = Array.from({ length: 300 }, () => {
    const mood = random() * 2;
    const speed = markOf(1 + mood + random() * 1.5);
    const courtesy = markOf(3 + mood / 2 + random() * 1.5);
    const age = 18 + Math.floor(random() * 50);
    const overall = markOf(0.7 * speed + 0.3 * courtesy + random());
    return { speed, courtesy, age, overall };
  });
  const column = (name: "speed" | "courtesy" | "age" | "overall") => people.map((person) => person[name]);
  return {
    outcome: column("overall"),
    drivers: { speed: column("speed"), courtesy: column("courtesy"), age: column("age") },
    draws: 100,
  };
}

describe("keyDrivers", () => {
  it("puts importance, overlap, marks and quadrants together", () => {
    const input = survey();
    const found = knownValue(keyDrivers(input));
    const alone = knownValue(driverImportance(input));
    expect(found.r2).toEqual(alone.r2);
    expect(found.drivers.map(({ name }) => name)).toEqual(["speed", "courtesy", "age"]);
    const [speed, courtesy, age] = found.drivers;
    expect(speed).toMatchObject({ quadrant: "improve", settled: true });
    expect(courtesy).toMatchObject({ quadrant: "overkill" });
    expect(age).toMatchObject({ quadrant: null, settled: null, position: null });
    expect(speed!.performance!.n).toBe(300);
    expect(speed!.position!.value).toBeCloseTo((speed!.performance!.value - 1) / 4, 12);
    expect(speed!.vif).toBeGreaterThan(1);
    expect(found.collinearity).toEqual({ level: "none", drivers: [] });
    expect(found.lines!.importance).toBeCloseTo(
      (speed!.importance.value + courtesy!.importance.value) / 2,
      12,
    );
  });

  it("turns with an outcome that is bad: what lowers churn most and is done badly comes first", () => {
    const { outcome, drivers, draws } = survey();
    const random = seededRandom(8);
    const left = outcome.map((mark) => (random() < 0.9 - 0.17 * mark ? 1 : 0));
    const found = knownValue(keyDrivers({ outcome: left, drivers, draws, model: "logistic" }));
    expect(found.drivers.find(({ name }) => name === "speed")).toMatchObject({ quadrant: "improve" });
    expect(found.r2.value).toBeGreaterThan(0.03);
  });

  it("names drivers that tell each other", () => {
    const { outcome, drivers, draws } = survey();
    const twin = drivers.speed.map((mark) => mark);
    const found = knownValue(keyDrivers({ outcome, drivers: { ...drivers, twin }, draws }));
    expect(found.collinearity.level).toBe("exact");
    expect(found.collinearity.drivers.toSorted()).toEqual(["speed", "twin"]);
    expect(found.drivers.find(({ name }) => name === "twin")).toMatchObject({ vif: null });
  });

  it("passes on why there is no answer", () => {
    const drivers = { speed: [1, 2, 3, 4] };
    expect(keyDrivers({ outcome: [3, 3, 3, 3], drivers })).toEqual({ known: false, why: "no-variation" });
    expect(() => keyDrivers({ outcome: [1, 2, 3, 4], drivers, model: "other" as "linear" })).toThrow("model");
  });
});
