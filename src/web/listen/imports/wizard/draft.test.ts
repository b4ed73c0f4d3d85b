import { describe, expect, it } from "vitest";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { blockersOf, defaultsOf, readingOf, untouched, withKind } from "./draft.ts";

const column = (name: string, field: string) => ({ name, field, samples: [], confidence: 0.9 });
const preview: Preview = {
  kind: "feedback",
  sourceName: "Help desk",
  remembered: false,
  options: { format: "csv", encoding: "windows-1251", delimiter: ";", header: true },
  sheets: [],
  columns: [column("Текст", "text"), column("Дата", "occurredAt"), column("Город", "attribute")],
  rows: [],
  defaults: { kind: "review", scale: "stars5" },
  warnings: [],
  estimatedRecords: 10,
};

describe("the draft of an import", () => {
  it("is the guess until something is changed", () => {
    expect(readingOf(untouched, preview)).toEqual({
      options: preview.options,
      columns: [
        { column: "Текст", field: "text" },
        { column: "Дата", field: "occurredAt" },
        { column: "Город", field: "attribute" },
      ],
      defaults: { kind: "review", scale: "stars5" },
    });
    expect(blockersOf(untouched, preview)).toEqual([]);
  });

  it("lets a person win over the guess, and take a guessed default away", () => {
    const draft = {
      ...untouched,
      fields: { Город: "touchpoint" },
      options: { delimiter: "," },
      defaults: { kind: null },
    };
    const reading = readingOf(draft, preview);
    expect(reading.columns[2]).toEqual({ column: "Город", field: "touchpoint" });
    expect(reading.options.delimiter).toBe(",");
    expect(defaultsOf(draft, preview)).toEqual({ scale: "stars5" });
  });

  it("needs words or a score in feedback", () => {
    const draft = { ...untouched, fields: { Текст: "ignore" } };
    expect(blockersOf(draft, preview)).toEqual([{ code: "text-or-score" }]);
    expect(blockersOf({ ...untouched, fields: { Текст: "score" } }, preview)).toEqual([]);
  });

  it("needs to know whose the row is in customers and events", () => {
    expect(blockersOf({ ...untouched, kind: "customers" }, preview)).toEqual([{ code: "customer" }]);
    const codes = blockersOf({ ...untouched, kind: "events" }, preview).map(({ code }) => code);
    expect(codes).toEqual(["customer", "event-name"]);
  });

  it("lets several columns be text but only one be the date", () => {
    const twoTexts = { ...untouched, fields: { Город: "text" } };
    expect(blockersOf(twoTexts, preview)).toEqual([]);
    const twoDates = { ...untouched, fields: { Город: "occurredAt" } };
    expect(blockersOf(twoDates, preview)).toEqual([
      { code: "twice", field: "occurredAt", columns: ["Дата", "Город"] },
    ]);
  });

  it("needs a name of the source", () => {
    expect(blockersOf({ ...untouched, sourceName: "  " }, preview)).toEqual([{ code: "source" }]);
  });

  it("forgets chosen fields when the kind of file changes", () => {
    const draft = withKind(
      { ...untouched, fields: { Город: "text" }, defaults: { kind: "complaint" } },
      "customers",
    );
    expect(draft.fields).toEqual({});
    expect(draft.defaults).toEqual({});
  });
});
