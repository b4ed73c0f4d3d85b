import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";
import { isNamelessWord, isStopWord, isWeakWord } from "./stop-words.ts";
import { foldWord, tokens } from "./tokens.ts";

const folded = (text: string) => tokens(text).map((token) => token.folded);

describe("the words of a text", () => {
  it("are folded and keep their place", () => {
    const text = "Ещё раз: онлайн-банк не работает!";
    expect(folded(text)).toEqual(["еще", "раз", "онлайн", "банк", "не", "работает"]);
    for (const { folded: word, start, end } of tokens(text))
      expect(foldWord(text.slice(start, end))).toBe(word);
  });

  it("leave out addresses, mentions, HTML, masked data and numbers", () => {
    expect(folded("@united see https://t.co/abc &amp; <b>bold</b> ‹phone› 42 #fail")).toEqual([
      "see",
      "bold",
      "fail",
    ]);
  });

  it("keep contractions whole, whatever the apostrophe", () => {
    expect(folded("I can’t, won't")).toEqual(["i", "can't", "won't"]);
  });
});

describe("stems and small words", () => {
  it("bring forms together", () => {
    expect(new Set(["карта", "карты", "картой"].map(stem)).size).toBe(1);
    expect(new Set(["delay", "delays", "delayed"].map(stem)).size).toBe(1);
    expect(stem("123")).toBe("123");
  });

  it("know function words of both languages and words too weak to name a topic", () => {
    expect(["чтобы", "еще", "the", "don't"].every(isStopWord)).toBe(true);
    expect(["ипотека", "card", "спасибо"].some((word) => isStopWord(word) && word !== "спасибо")).toBe(false);
    expect(isWeakWord("подскажите")).toBe(true);
    expect(isWeakWord("ипотека")).toBe(false);
    expect(isNamelessWord("ужасное")).toBe(true);
    expect(isNamelessWord("ипотека")).toBe(false);
  });
});
