import { describe, expect, it } from "vitest";
import { quoteAround } from "./quote-around.ts";

const lit = (text: string, from: number, to: number) => {
  const { snippet, span } = quoteAround(text, { from, to });
  return span && snippet.slice(...span);
};

describe("a quote", () => {
  it("lights the passage and nothing where it is all there is", () => {
    const text = "Добрый день. Карту заблокировали. Жду.";
    expect(lit(text, 13, 33)).toBe("Карту заблокировали.");
    expect(lit(text, 0, text.length)).toBeNull();
    expect(quoteAround(text, null)).toEqual({ snippet: text, span: null });
    expect(lit(`  ${text}\n`, 15, 35)).toBe("Карту заблокировали.");
  });

  it("shows the passage of a long contact, wherever it stands", () => {
    const filler = "и ещё кое-что по другому поводу ".repeat(40);
    const text = `${filler}Карту заблокировали. ${filler}`;
    const from = filler.length;
    const { snippet, span } = quoteAround(text, { from, to: from + 20 });
    expect(snippet.slice(...span!)).toBe("Карту заблокировали.");
    expect(snippet.length).toBeLessThanOrEqual(400);
    expect(snippet.startsWith("…") && snippet.endsWith("…")).toBe(true);
    expect(span![0]).toBeLessThan(80);
    expect(quoteAround(filler, { from: 0, to: 31 }).snippet).toHaveLength(399);
  });
});
