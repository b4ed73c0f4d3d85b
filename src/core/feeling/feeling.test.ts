import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emotions, feelingsOf, leanOf } from "./feeling.ts";

describe("feelings", () => {
  it("are one a clause, with the words that show them", () => {
    const text = "Персонал вежливый, но приложение не работает!";
    const [good, bad] = feelingsOf(text);
    expect(good).toMatchObject({ from: 0, to: 17, emotion: "joy" });
    expect(bad?.sentiment).toBeLessThan(-0.2);
    expect(bad?.signs.map(({ from, to }) => text.slice(from, to))).toEqual(["не работает"]);
  });

  it("lean with the customer's mark", () => {
    const silent = feelingsOf("Был в отделении", { mark: -1 });
    expect(leanOf(silent)).toBeLessThan(0);
    expect(leanOf(feelingsOf("хорошо", { mark: -1 }))).toBeLessThan(leanOf(feelingsOf("хорошо")));
  });

  it("are in bounds and in order for any text", () => {
    const piece = fc.constantFrom(
      "не ",
      "плохо",
      " спасибо",
      ", ",
      "!!",
      "«отлично»",
      "😡",
      "третий раз ",
      "great ",
      "б**ь ",
      "?",
      "\n",
      " but ",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 25 }).map((parts) => parts.join("")),
    );
    const mark = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(text, mark, (any, given) => {
        const found = feelingsOf(any, given === undefined ? {} : { mark: given });
        for (const { from, to, sentiment, emotion, confidence, signs } of found) {
          expect(sentiment).toBeGreaterThanOrEqual(-1);
          expect(sentiment).toBeLessThanOrEqual(1);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(emotions).toContain(emotion);
          for (const sign of signs) {
            expect(sign.from).toBeGreaterThanOrEqual(from);
            expect(sign.to).toBeLessThanOrEqual(to);
          }
        }
        expect(Math.abs(leanOf(found))).toBeLessThanOrEqual(1);
        expect(feelingsOf(any, given === undefined ? {} : { mark: given })).toEqual(found);
      }),
    );
  });

  it.each(["не плохо ", "спасибо, ", "*", "а**", "<a ", "1.", "если не думаю хорошо ", "«отлично "])(
    "of %j said thirty thousand times come to their end: a quadratic step would outlast the test",
    (part) => {
      const long = part.repeat(30_000);
      for (const { from, to } of feelingsOf(long).flatMap(({ signs }) => signs)) {
        expect(from >= 0 && to <= long.length).toBe(true);
      }
    },
  );
});
