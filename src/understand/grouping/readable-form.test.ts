import { describe, expect, it } from "vitest";
import { dictionaryForm, readableForm } from "./readable-form.ts";
import { russianMorph } from "./russian-morph.ts";

const morph = await russianMorph();
const phrase = (...written: string[]) => ({
  key: "",
  stems: [],
  texts: 1,
  share: 0,
  shareElsewhere: 0,
  score: 1,
  forms: written.map((form, at) => ({ written: form, count: 10 - at })),
});

describe("a phrase as a name", () => {
  it.each([
    ["досрочного погашения ипотеки", "досрочное погашение ипотеки"],
    ["кредитную карту", "кредитная карта"],
    ["детской площадке", "детская площадка"],
    ["горячей линии", "горячая линия"],
    ["накопительного счета", "накопительный счёт"],
    ["перевода на карту", "перевод на карту"],
    ["не работает приложение", "не работает приложение"],
    ["нет горячей воды", "нет горячей воды"],
    ["заблокировали карту", "заблокировали карту"],
    ["снять деньги", "снять деньги"],
    ["exchange rate", "exchange rate"],
  ])("%s", (written, name) => expect(readableForm(phrase(written), morph)).toBe(name));

  it.each([
    "одобрили",
    "горячей",
    "быстро",
    "огромную",
    "вместе с зарплатной",
    "оспаривании операции отказали",
  ])("%s makes no name", (written) => {
    expect(readableForm(phrase(written), morph)).toBeUndefined();
  });

  it("prefers a form people use that is a name as it stands", () => {
    expect(readableForm(phrase("судебным приставам", "судебные приставы"), morph)).toBe("судебные приставы");
  });

  it("keeps abbreviations and brands as people write them", () => {
    expect(readableForm(phrase("карту МИР"), morph)).toBe("карта МИР");
    expect(readableForm(phrase("Union Pay"), morph)).toBe("Union Pay");
  });

  it("passes over people's names", () => {
    expect(readableForm(phrase("Анна Сергеевна"), morph)).toBeUndefined();
  });
});

describe("a telling word", () => {
  it.each([
    ["ипотеку", "ипотека"],
    ["одобрили", "одобрить"],
    ["детской", "детский"],
    ["refund", "refund"],
  ])("%s", (written, word) => expect(dictionaryForm(phrase(written), morph)).toBe(word));

  it.each(["её", "этого", "был", "через"])("%s tells nothing", (written) => {
    expect(dictionaryForm(phrase(written), morph)).toBeUndefined();
  });
});
