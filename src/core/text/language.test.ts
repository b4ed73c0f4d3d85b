import { describe, expect, it } from "vitest";
import { languageByAlphabet } from "./language.ts";

describe("language by alphabet and function words", () => {
  it.each([
    ["Где моя карта, почему она не пришла?", "ru"],
    ["Where is my card and why has it not come?", "en"],
    ["Où est ma carte bancaire, s'il vous plaît?", "other"],
    ["де моя картка, чому її немає", "other"],
    ["我的卡在哪里", "other"],
    ["12345 !!! 🙂", "none"],
    ["", "none"],
    ["https://example.org/very/long/path 123", "none"],
  ])("%s", (text, language) => expect(languageByAlphabet(text).language).toBe(language));

  it("is unsure where there is nothing to go by", () => {
    expect(languageByAlphabet("tarjeta bloqueada ayer").confidence).toBeLessThan(0.6);
  });
});
