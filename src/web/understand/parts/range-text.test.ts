import { describe, expect, it } from "vitest";
import { digitsFor, fixedNumber, moneyRange, percentRange, percentText } from "./range-text.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("intervals in words", () => {
  it("share the unit where they can", () => {
    expect(plain(moneyRange("ru", "RUB", { low: 1_123_456, high: 1_423_456 }))).toBe("1,1–1,4 млн ₽");
    expect(plain(moneyRange("en", "USD", { low: 923_456, high: 1_423_456 }))).toBe("$923K – $1.4M");
    expect(plain(moneyRange("en", "USD", { low: 0, high: 12.34 }))).toBe("$0 – $12.3");
    expect(plain(moneyRange("en", "USD", { low: 1_412_000, high: 1_438_000 }))).toBe("$1.41–1.44M");
  });

  it("write each end whole below zero, where one sign for both would hide on which side the other is", () => {
    expect(plain(moneyRange("en", "USD", { low: -1279, high: -1108 }))).toBe("−$1.3K – −$1.1K");
    expect(plain(moneyRange("ru", "RUB", { low: -1279, high: 900 }))).toBe("−1,3 тыс. ₽ – 900 ₽");
    expect(plain(percentRange("en", { low: -0.05, high: 0.04 }))).toBe("−5.0% – 4.0%");
  });

  it("keep one measure for a value and its ends", () => {
    expect([2.48, 1.6, 3.8].map((value) => fixedNumber("ru", value, 2))).toEqual(["2,48", "1,60", "3,80"]);
    expect(fixedNumber("en", -0.2, 2, "exceptZero")).toBe("−0.20");
    expect(fixedNumber("en", 0.31, 1, "exceptZero")).toBe("+0.3");
  });

  it("do not round a rare thing to zero", () => {
    expect(digitsFor(0.0004)).toBe(2);
    expect(plain(percentRange("ru", { low: 0.0002, high: 0.0009 }))).toBe("0,02–0,09 %");
    expect(plain(percentRange("en", { low: 0.039, high: 0.045 }))).toBe("3.9% – 4.5%");
  });

  it("give a share as many digits as its interval", () => {
    expect(plain(percentText("ru", 0.02))).toBe("2,0 %");
    expect(plain(percentRange("ru", { low: 0.019, high: 0.03 }))).toBe("1,9–3,0 %");
    expect(percentText("en", 0.0093)).toBe("0.93%");
    expect(percentText("en", 0)).toBe("0%");
  });
});
