import { array, assert, integer, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { litText } from "./lit-text.ts";

describe("a text with lit spans", () => {
  it("is cut where spans overlap", () => {
    const pieces = litText("abcdef", [
      { from: 1, to: 4 },
      { from: 3, to: 6 },
    ]);
    expect(pieces.map(({ text, spans }) => [text, spans])).toEqual([
      ["a", []],
      ["bc", [0]],
      ["d", [0, 1]],
      ["ef", [1]],
    ]);
  });

  it("clips spans that reach past its end and shows an empty text as nothing", () => {
    expect(litText("abc", [{ from: 2, to: 99 }])).toEqual([
      { text: "ab", at: 0, spans: [] },
      { text: "c", at: 2, spans: [0] },
    ]);
    expect(litText("", [{ from: 0, to: 3 }])).toEqual([]);
  });

  it("always adds up to the text again", () => {
    const span = record({ from: integer({ min: -5, max: 40 }), to: integer({ min: -5, max: 40 }) });
    assert(
      property(string({ maxLength: 30 }), array(span, { maxLength: 6 }), (text, spans) => {
        expect(
          litText(text, spans)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
