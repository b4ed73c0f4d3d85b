import { describe, expect, it } from "vitest";
import { NearWords } from "./near-words.ts";

describe("known words found again by a slip", () => {
  const words = new NearWords(["перевод", "мошенник", "подписк", "подвиск", "карт"], 6);
  it.each([
    ["a letter missing", "перевд", "перевод"],
    ["one too many", "мошеннник", "мошенник"],
    ["a vowel that sounds like it", "мошинник", "мошенник"],
    ["a neighbour on the keyboard", "переаод", "перевод"],
    ["two letters that changed places", "пеервод", "перевод"],
    ["the word itself", "перевод", undefined],
    ["another word", "переход", undefined],
    ["another first letter", "леревод", undefined],
    ["two of them as near", "подиск", undefined],
    ["short words", "кара", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, written, found) => expect(words.find(written)).toBe(found));
});
