import { describe, expect, it } from "vitest";
import { inOneAlphabet } from "./in-one-alphabet.ts";

describe("a text in one alphabet", () => {
  it.each([
    ["Perevod ne prishel, gde dengi?", "перевод не пришел, где деньги?"],
    ["Моя кapта не рaботает!", "Моя карта не работает!"],
    ["Где мой SWIFT перевод? Ещё жду", "Где мой SWIFT перевод? Ещё жду"],
    ["The card is blocked", "The card is blocked"],
    ["", ""],
  ])("%j", (text, read) => expect(inOneAlphabet(text)).toBe(read));
});
