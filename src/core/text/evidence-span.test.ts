import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceSpan } from "./evidence-span.ts";

const card = new Map([
  ["карт", 1],
  ["заблокирова", 1.2],
  ["карт заблокирова", 0.8],
  ["снят", 0.4],
]);
const lit = (text: string, weights: ReadonlyMap<string, number> = card) => {
  const span = evidenceSpan(text, weights);
  return span && text.slice(span.from, span.to);
};

describe("the passage that speaks of a topic", () => {
  it("is the sentence with most of the telling words", () => {
    expect(lit("Добрый день! Вчера карту заблокировали. Хорошего дня.")).toBe("Вчера карту заблокировали.");
    expect(lit("Добрый день! Карту заблокировали. Жду.")).toBe("Карту заблокировали.");
  });

  it("is two neighbouring sentences where both tell", () => {
    const text = "Здравствуйте. Заблокировали карту! С карты не снять денег. Очередь, духота. Всё.";
    expect(lit(text)).toBe("Заблокировали карту! С карты не снять денег.");
  });

  it("is the telling part where a contact has one sentence only", () => {
    expect(lit("ехал домой, в магазине карту заблокировали, теперь сижу без продуктов")).toBe(
      "в магазине карту заблокировали",
    );
    expect(lit("карту заблокировали")).toBe("карту заблокировали");
  });

  it("ends at sentences, not inside sums, times or versions", () => {
    expect(lit("В 14.05 карту на 12.5 тыс. заблокировали. Потом обед.")).toContain("12.5 тыс");
    expect(lit("Купил хлеб.Карту заблокировали.Ушёл")).toBe("Карту заблокировали.");
  });

  it("is none where no telling word occurs", () => {
    expect(lit("Погода хорошая.")).toBeUndefined();
    expect(lit("")).toBeUndefined();
    expect(lit("карту", new Map())).toBeUndefined();
  });

  it("stays short in a text without signs", () => {
    const text = `${"ничего особенного ".repeat(60)}карту заблокировали ${"и ещё слова ".repeat(60)}`;
    const shown = lit(text)!;
    expect(shown).toBe("карту заблокировали");
    const speech =
      "девушка здравствуйте я вот вчера поехал на рынок там карту опять заблокировали снять ничего не дали и я ушёл домой пешком";
    expect(lit(speech)).toBe("карту опять заблокировали снять");
    expect(lit("вчера карту заблокировали и снять ничего не дали")).toBe(
      "вчера карту заблокировали и снять ничего не дали",
    );
  });

  it("lies inside any text, without spaces around", () => {
    const word = fc.constantFrom(
      "карта",
      "заблокировали",
      "и",
      "обед",
      ".",
      ", ",
      "!",
      "\n",
      " — ",
      "‹phone›",
      "Я",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(" ", ""), (words, gap) => {
        const text = words.join(gap);
        const span = evidenceSpan(text, card);
        if (!span) return;
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.to).toBeLessThanOrEqual(text.length);
        expect(span.to - span.from).toBeLessThanOrEqual(320);
        const shown = text.slice(span.from, span.to);
        expect(shown).toBe(shown.trim());
        expect(/карт|заблок/.test(shown)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["dots", ".".repeat(300_000)],
    ["commas", "карта, ".repeat(40_000)],
    ["dashes and spaces", " - ".repeat(100_000)],
    ["letters", "карта".repeat(60_000)],
  ])("is found in a very long text of %s: a quadratic step would outlast the test", (_, text) => {
    const span = evidenceSpan(text, card);
    expect(span === undefined || span.to <= text.length).toBe(true);
  });
});
