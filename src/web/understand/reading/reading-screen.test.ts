import { describe, expect, it } from "vitest";
import { filterBody } from "./reading-data.ts";
import { planQueryOf, readWish } from "./reading-wish.ts";
import { topicKey } from "./topic-keys.ts";

describe("the reading screens' address", () => {
  it("holds the wish, and what cannot be chosen is the usual one", () => {
    expect(readWish(new URLSearchParams("margin=0.1&rareTimes=3"))).toEqual({
      margin: 0.1,
      rareShare: 0.01,
      rareTimes: 3,
    });
    expect(readWish(new URLSearchParams("margin=7&rareShare=x"))).toEqual({
      margin: 0.05,
      rareShare: 0.01,
      rareTimes: 1,
    });
  });

  it("asks for the plan with the filter and the wish, nothing else", () => {
    expect(planQueryOf(new URLSearchParams("channel=phone&new=1&margin=0.1"))).toBe(
      "channel=phone&margin=0.1&rareShare=0.01&rareTimes=1",
    );
  });

  it("becomes the filter of a body: lists as lists", () => {
    const address = new URLSearchParams("channel=a&channel=b&from=2026-01-01&attr=region%3AX&new=1");
    expect(filterBody(address)).toEqual({ channel: ["a", "b"], from: "2026-01-01", attr: ["region:X"] });
  });
});

describe("the keys of topics", () => {
  it("are digits, then letters that have no other work, each once", () => {
    const keys = Array.from({ length: 40 }, (_, place) => topicKey(place)).filter((key) => key !== null);
    expect(keys.slice(0, 10)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "q"]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const taken of ["s", "u", "g", "0"]) expect(keys).not.toContain(taken);
  });
});
