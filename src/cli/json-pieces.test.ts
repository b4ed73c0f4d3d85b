import { describe, expect, it } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

describe("an answer in pieces", () => {
  const long = Array.from({ length: 600 }, (_, at) => ({
    at,
    text: `строка\n${at}`,
    none: undefined,
    inside: [[], {}, [1]],
  }));
  it.each([
    ["a short answer", { a: [1, 2], b: "x\ny" }],
    ["a long list beside others", { first: 1, long, gone: undefined, last: { deep: [null, 1] } }],
    ["a list of what JSON cannot say", { long: [...long, undefined, Number.NaN] }],
    ["nothing", null],
    ["a list", [1, { a: 2 }]],
    ["an empty object", {}],
  ])("%s is the same as in one", (_, value) => {
    expect([...jsonPieces(value)].join("")).toBe(JSON.stringify(value, null, 2));
  });

  it("is never one string where a list is long", () => {
    const sizes = [...jsonPieces({ long })].map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThan(300);
  });
});
