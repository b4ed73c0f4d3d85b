import { describe, expect, it } from "vitest";
import { withQuery } from "./api.ts";

describe("the query of an address", () => {
  it("repeats the parameter of a list, so that a value may hold a comma", () => {
    const path = withQuery("/feedback", { team: ["North, 2", "South"], q: "late" });
    expect(path).toBe("/feedback?team=North%2C+2&team=South&q=late");
    expect(new URLSearchParams(path.split("?")[1]).getAll("team")).toEqual(["North, 2", "South"]);
  });

  it("leaves out what is not given", () => {
    expect(withQuery("/views", { screen: undefined, q: "", team: [], page: null, limit: 0 })).toBe(
      "/views?limit=0",
    );
  });
});
