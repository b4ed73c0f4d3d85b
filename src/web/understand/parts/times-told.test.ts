import { describe, expect, it } from "vitest";
import { timesTold } from "./times-told.ts";

describe("a ratio in words", () => {
  it("is more often from one on, less often below it, and never under one", () => {
    expect(timesTold(3.2)).toEqual({ way: "more", times: 3.2 });
    expect(timesTold(1)).toEqual({ way: "more", times: 1 });
    expect(timesTold(0.8)).toEqual({ way: "less", times: 1.25 });
  });

  it("is never where nobody did it: nothing can be divided by it", () => {
    expect(timesTold(0)).toEqual({ way: "never" });
  });
});
