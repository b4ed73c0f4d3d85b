import { describe, expect, it } from "vitest";
import { feelingsOf, leanOf } from "./feeling.ts";
import { type Correction, learnFeelings } from "./learn-feelings.ts";

const corrections: Correction[] = [
  { text: "Пришла заглушка вместо ответа", sentiment: "negative", emotion: "anger" },
  { text: "Заглушка на экране оплаты", sentiment: "negative", emotion: "anger" },
];

describe("feelings learnt from corrections", () => {
  it("shift the corrected clause from the first one", () => {
    const learnt = learnFeelings(corrections.slice(0, 1));
    const [felt] = feelingsOf("Пришла заглушка вместо ответа", { learnt });
    expect(felt?.sentiment).toBeLessThan(-0.4);
    expect(felt?.emotion).toBe("anger");
  });

  it("carry over to clauses that share the word, and leave others alone", () => {
    const learnt = learnFeelings(corrections);
    expect(leanOf(feelingsOf("Снова заглушка", { learnt }))).toBeLessThan(-0.15);
    expect(feelingsOf("Отличный банк", { learnt })).toEqual(feelingsOf("Отличный банк"));
  });

  it("turn what the lexicon has wrong for this company", () => {
    const said = "Карта «Ужас» пришла";
    expect(leanOf(feelingsOf(said))).toBeLessThan(0);
    const learnt = learnFeelings([{ text: said, sentiment: "neutral", emotion: "none" }]);
    expect(Math.abs(leanOf(feelingsOf(said, { learnt })))).toBeLessThan(0.25);
    expect(feelingsOf(said, { learnt })[0]?.emotion).toBe("none");
  });

  it("are damped where people disagree", () => {
    const torn = learnFeelings([
      { text: "Обычный перевод", sentiment: "negative" },
      { text: "Обычный перевод", sentiment: "positive" },
    ]);
    expect(Math.abs(leanOf(feelingsOf("Обычный перевод", { learnt: torn })))).toBeLessThan(0.1);
  });

  it("are plain JSON, the same for the same corrections, and nothing for none", () => {
    const learnt = learnFeelings(corrections);
    expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt);
    expect(learnFeelings(corrections)).toEqual(learnt);
    expect(learnFeelings([]).words).toEqual({});
    expect(learnFeelings([{ text: "constructor", sentiment: "negative" }]).corrections).toBe(1);
    expect(leanOf(feelingsOf("constructor toString", { learnt }))).toBe(0);
  });

  it("stay within their bounds, however many", () => {
    const many = Array.from(
      { length: 300 },
      (_, i): Correction => ({
        text: `слово${i % 7} другое${i % 11}`,
        sentiment: i % 2 ? "negative" : "positive",
        emotion: i % 3 ? "fear" : "joy",
      }),
    );
    const learnt = learnFeelings(many);
    for (const { text } of many) {
      const [felt] = feelingsOf(text, { learnt });
      expect(Math.abs(felt?.sentiment ?? 2)).toBeLessThanOrEqual(1);
      expect(felt?.confidence).toBeGreaterThanOrEqual(0);
      expect(felt?.confidence).toBeLessThanOrEqual(1);
    }
  });
});
