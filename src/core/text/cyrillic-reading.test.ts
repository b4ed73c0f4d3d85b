import { describe, expect, it } from "vitest";
import { cyrillicWord, isTransliterated, unmixedWord } from "./cyrillic-reading.ts";
import { languageByAlphabet } from "./language.ts";
import { stem } from "./stem.ts";
import { foldWord, tokens } from "./tokens.ts";

const stems = (text: string) => tokens(text).map(({ folded }) => stem(folded));

describe("Russian in Latin letters", () => {
  it.each([
    ["perevod ne prishel", "перевод не пришёл"],
    ["Gde moi dengi? Zablokirovali kartu!", "Где мои деньги? Заблокировали карту!"],
    ["pochemu prilozhenie ne rabotaet", "почему приложение не работает"],
    ["Ya zhdu dostavku uzhe 5 dney, chto s zakazom?", "Я жду доставку уже 5 дней, что с заказом?"],
    ["spasibo, vse ochen normalno", "спасибо, все очень нормально"],
    ["eto uzhasnyi servis, karta ne otkryvaetsya", "это ужасный сервис, карта не открывается"],
  ])("has the words of its proper spelling: %s", (latin, proper) => {
    expect(stems(latin)).toEqual(stems(proper));
    expect(languageByAlphabet(latin)).toMatchObject({ language: "ru" });
  });

  it.each([
    "The transfer has not arrived",
    "no net bank access since monday",
    "Перевод в SWIFT не пришёл",
    "Купил iPhone na Avito",
    "je ne veux pas payer",
    "i do not get on my app",
    "",
    "😡😡",
    "12345",
  ])("is not what is none: %s", (text) => {
    const folded = tokens(text).map(({ folded: word }) => word);
    expect(isTransliterated(text.toLowerCase().split(" "))).toBe(false);
    expect(folded).toEqual(tokens(text).map(({ start, end }) => foldWord(text.slice(start, end))));
  });

  it("keeps the places of its words", () => {
    const text = "Perevod ne prishel";
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(" "));
  });

  it.each([
    ["zdravstvuyte", "здравствуйте"],
    ["silno", "сильно"],
    ["schet", "счет"],
    ["rasschitali", "рассчитали"],
    ["elektrichestvo", "электричество"],
  ])("%s is %s", (latin, proper) => expect(cyrillicWord(latin)).toBe(proper));
});

describe("a word of two alphabets", () => {
  it.each([
    ["cбербанк", "сбербанк"],
    ["вank", "bank"],
    ["кapта", "карта"],
    ["сбербанк", "сбербанк"],
    ["iphoneчик", "iphoneчик"],
  ])("%s is %s", (mixed, proper) => {
    expect(unmixedWord(mixed)).toBe(proper);
    expect(tokens(mixed)).toEqual([{ folded: proper, start: 0, end: mixed.length }]);
  });
});
