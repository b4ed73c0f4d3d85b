import { describe, expect, it } from "vitest";
import { cyrillicReading, isTransliterated, unmixedWord } from "./cyrillic-reading.ts";

describe("a Cyrillic reading for matching", () => {
  it.each([
    ["perevod ne prishel", "перевод не пришел"],
    ["Gde moi dengi? Zablokirovali kartu", "где мои денги? заблокировали карту"],
    ["pochemu prilozhenie ne rabotaet", "почему приложение не работает"],
  ])("reads %s", (text, read) => {
    expect(cyrillicReading(text)).toBe(read);
  });

  it.each([
    "The transfer has not arrived",
    "no net bank access since monday",
    "Перевод в SWIFT не пришёл",
    "",
    "😡😡",
    "12345",
  ])("leaves %s as it is", (text) => {
    expect(cyrillicReading(text)).toBe(text);
  });

  it("puts letters that only look alike into one alphabet, places kept", () => {
    const mixed = "cбербанк"; // a Latin c
    expect(unmixedWord(mixed)).toBe("сбербанк");
    expect(unmixedWord("Вank")).toBe("Bank");
    expect(unmixedWord("сбербанк")).toBe("сбербанк");
    expect(unmixedWord("iPhoneчик")).toBe("iPhoneчик");
    expect(cyrillicReading("Кapта не рaботает")).toBe("Карта не работает");
  });

  it("keeps the number of words", () => {
    const text = "ya zhdu dostavku uzhe 5 dney, chto s zakazom?";
    expect(isTransliterated(text)).toBe(true);
    expect(cyrillicReading(text).split(/\s+/)).toHaveLength(text.split(/\s+/).length);
  });
});
