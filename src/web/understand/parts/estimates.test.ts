import { describe, expect, it } from "vitest";
import { letterOf } from "../pains/use-row-keys.ts";
import { movement } from "../today/volume-section.tsx";
import { sparkPoints } from "./spark-line.tsx";
import { toneSide } from "./tone-mark.tsx";

describe("what is said of an estimate", () => {
  it("has a side only when the whole interval has it", () => {
    expect(toneSide({ value: -0.2, low: -0.4, high: 0.01 })).toBe("neutral");
    expect(toneSide({ value: -0.2, low: -0.3, high: -0.1 })).toBe("negative");
    expect(toneSide({ value: 0.2, low: 0.1, high: 0.3 })).toBe("positive");
  });

  it("is a move only when 1 is outside the interval", () => {
    expect(movement({ value: 1.2, low: 0.99, high: 1.4 })).toBe("same");
    expect(movement({ value: 1.2, low: 1.01, high: 1.4 })).toBe("up");
    expect(movement({ value: 0.7, low: 0.5, high: 0.99 })).toBe("down");
  });

  it("draws counts from zero, evenly", () => {
    const points = sparkPoints([0, 5, 10]);
    expect(points.map(([x]) => x)).toEqual([3, 48, 93]);
    expect(points.map(([, y]) => y)).toEqual([21, 12, 3]);
    expect(sparkPoints([0, 0]).every(([, y]) => y === 21)).toBe(true);
  });

  it("hears a letter by its place on the keyboard", () => {
    expect(letterOf({ code: "KeyJ" })).toBe("j");
    expect(letterOf({ code: "Digit1" })).toBe("");
  });
});
