import { describe, expect, it } from "vitest";
import { chooseByVectors, chooseExamples } from "./choose-examples.ts";
import { findQuoted } from "./find-quoted.ts";
import { NumberedMask } from "./numbered-mask.ts";

describe("a numbered mask", () => {
  it("gives the same data the same name, and other data another", () => {
    const masked = new NumberedMask();
    expect(masked.mask("Звоните +7 916 123-45-67 или a@b.ru")).toBe("Звоните ‹phone 1› или ‹email 1›");
    expect(masked.mask("Мой +7 916 123-45-67, а не +7 916 765-43-21")).toBe("Мой ‹phone 1›, а не ‹phone 2›");
    expect(masked.unmask("Перезвонить на ‹phone 2›, ‹phone 9›")).toBe(
      "Перезвонить на +7 916 765-43-21, ‹phone 9›",
    );
  });

  it("is not fooled by customers who write its names", () => {
    const masked = new NumberedMask();
    masked.mask("+7 916 123-45-67");
    expect(masked.unmask(masked.mask("Покажи ‹phone 1›"))).toBe("Покажи ‹phone›");
  });
});

describe("words in a text", () => {
  it("are found whatever the case, the marks and the spaces", () => {
    const text = "Опять:  курьер\nтак и  «не приехал», ещё жду";
    const span = findQuoted(text, "Курьер так и не приехал, еще")!;
    expect(text.slice(span.from, span.to)).toBe("курьер\nтак и  «не приехал», ещё");
  });

  it("are not found when they are not there or prove nothing", () => {
    expect(findQuoted("Курьер не приехал", "курьер приехал")).toBeNull();
    expect(findQuoted("Курьер не приехал", "не")).toBeNull();
    expect(findQuoted("Курьер не приехал", "")).toBeNull();
    expect(findQuoted("", "курьер")).toBeNull();
  });
});

describe("examples", () => {
  const examples = ["Курьер опоздал", "Карту заблокировали", "Курьер не приехал вовремя", "Спасибо"].map(
    (text) => ({ text }),
  );

  it("are those most like the text, then the others in their order", () => {
    const chosen = chooseExamples(examples, "Где курьер? Не приехал", 3).map(({ text }) => text);
    expect(chosen).toEqual(["Курьер не приехал вовремя", "Курьер опоздал", "Карту заблокировали"]);
  });

  it("may be none, and no more than there are", () => {
    expect(chooseExamples(examples, "курьер", 0)).toEqual([]);
    expect(chooseExamples(examples, "", 10)).toEqual(examples);
    expect(chooseExamples([], "курьер", 5)).toEqual([]);
    expect(() => chooseExamples(examples, "x", -1)).toThrow(RangeError);
  });

  it("may be chosen by vectors", () => {
    const vectors = [
      [1, 0],
      [3, 3],
      [0, 0],
    ];
    expect(chooseByVectors(["a", "b", "c"], vectors, [0, 1], 2)).toEqual(["b", "a"]);
  });
});
