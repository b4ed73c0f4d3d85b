import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBooleanText } from "./boolean-text.ts";
import { readDurationText } from "./duration-text.ts";
import { guessDecimalMark, readNumberText } from "./number-text.ts";
import { csvLine, spreadsheetCell } from "./spreadsheet-cell.ts";

describe("a written number", () => {
  it.each([
    ["1 234,56", 1234.56],
    ["1\u00a0234,56 ₽", 1234.56],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1,234,567", 1_234_567],
    ["−5", -5],
    ["(300)", -300],
    ["12%", 12],
    ["$1,500.00", 1500],
    ["1 500 руб.", 1500],
    ["9,5", 9.5],
    [",5", 0.5],
    ["1e3", 1000],
    ["0", 0],
  ])("%s is %d", (text, value) => {
    expect(readNumberText(text, ",")).toBe(value);
  });
  it("one sign with three digits after it follows the column", () => {
    expect(readNumberText("1,234", ",")).toBe(1.234);
    expect(readNumberText("1,234", ".")).toBe(1234);
    expect(readNumberText("1.234", ".")).toBe(1.234);
    expect(readNumberText("1.234", ",")).toBe(1234);
  });
  it.each(["", "-", "abc", "1,2,3", "1.2.3,4", "12a", "1,23.4,5", "--1", "Infinity", "0x10"])(
    "%j is none",
    (text) => {
      expect(readNumberText(text, ".")).toBeNull();
    },
  );
  it("written in Russian or in English reads back", () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(cents, (n) => {
        const value = n / 100;
        const grouped = value.toLocaleString("en-US", { minimumFractionDigits: 2 });
        expect(readNumberText(grouped, ".")).toBeCloseTo(value, 6);
        const russian = grouped.replaceAll(",", "\u00a0").replace(".", ",");
        expect(readNumberText(russian, ",")).toBeCloseTo(value, 6);
      }),
    );
  });
  it("the column's mark is told by cells that can mean one thing only", () => {
    expect(guessDecimalMark(["9,5", "1,234"])).toBe(",");
    expect(guessDecimalMark(["1,234", "5,678"])).toBe(".");
    expect(guessDecimalMark(["1.234,5"])).toBe(",");
    expect(guessDecimalMark([])).toBe(".");
  });
});

describe("a duration", () => {
  it.each([
    ["00:03:25", 205],
    ["3:25", 205],
    ["205", 205],
    ["3 мин 25 с", 205],
    ["3 минуты 25 секунд", 205],
    ["1h 5m", 3900],
    ["1 ч. 5 мин.", 3900],
    ["2,5 мин", 150],
    ["0", 0],
    ["125:00", 7500],
  ])("%s is %d seconds", (text, seconds) => {
    expect(readDurationText(text, 1)).toBe(seconds);
  });
  it("a bare number counts the column's unit", () => {
    expect(readDurationText("3,5", 60)).toBe(210);
  });
  it.each(["-5", "−00:03:25", "- 3 мин"])("%s is refused as negative", (text) => {
    expect(readDurationText(text, 1)).toBe("negative");
  });
  it.each(["", "soon", "3:75", "1:75:00", "3 попугая"])("%j is none", (text) => {
    expect(readDurationText(text, 1)).toBe("not-a-duration");
  });
});

it("yes and no are read in both languages", () => {
  expect(["да", "Yes", "1", "TRUE", "Решено"].map(readBooleanText)).toEqual([true, true, true, true, true]);
  expect(["нет", "No", "0", "false", "не решено"].map(readBooleanText)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(readBooleanText("может быть")).toBeNull();
});

describe("a cell for spreadsheets", () => {
  it("never begins like a formula", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(spreadsheetCell(text))));
  });
  it("is quoted where its text could break the row", () => {
    expect(csvLine(["a;b", '"q"', "=1+1", "two\nlines"], ";")).toBe(`"a;b";"""q""";'=1+1;"two\nlines"\r\n`);
  });
});
