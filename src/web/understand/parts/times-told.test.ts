import { describe, expect, it } from "vitest";
import { timesTold } from "./times-told.ts";

describe("a ratio in words", () => {
  it("is more often above one, less often below it, and never under one", () => {
    expect(timesTold({ value: 3.2, low: 2, high: 5 })).toEqual({ way: "more", times: 3.2 });
    expect(timesTold({ value: 0.8, low: 0.7, high: 0.9 })).toEqual({ way: "less", times: 1.25 });
  });

  it("is neither where its interval holds one", () => {
    expect(timesTold({ value: 0.94, low: 0.76, high: 1.16 })).toEqual({ way: "chance" });
    expect(timesTold({ value: 1, low: 1, high: 1 })).toEqual({ way: "chance" });
  });

  it("is never where nobody did it: nothing can be divided by it", () => {
    expect(timesTold({ value: 0, low: 0, high: 2 })).toEqual({ way: "never" });
  });
});
