import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { findDialect } from "./csv-dialect.ts";
import { type CsvDialect, type CsvRecord, CsvTokenizer } from "./csv-tokenizer.ts";

const comma: CsvDialect = { delimiter: ",", newline: "lf", quoted: true };

function cut(text: string, chunk = text.length || 1, dialect = comma): CsvRecord[] {
  const tokenizer = new CsvTokenizer(dialect);
  const rows: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...tokenizer.push(text.slice(at, at + chunk)));
  return [...rows, ...tokenizer.end()];
}
const cells = (rows: CsvRecord[]) => rows.map((row) => row.cells);
const told = (rows: CsvRecord[]) =>
  rows.map(({ line, flaw, cells: inside }) => [line, flaw ?? inside.join("|")]);

describe("rows of well written CSV", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("", "a,b", 'say "hi"', "two\nlines", "тест", ";", "\t", " padded ", "😀"),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 });

  it("are the cells that were written, however the text is cut into chunks, as papaparse reads them", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.nat(9),
        (rows, delimiter, newline, chunk) => {
          const plain = rows.map((row) => row.map((text) => text.replaceAll("\r", "")));
          const text = Papa.unparse(plain, {
            delimiter,
            newline,
            quotes: (value) => /["\n\r;,\t]|^ | $|^$/.test(value),
          });
          const mine = cut(text, chunk + 1, { ...comma, delimiter });
          expect(cells(mine)).toEqual(plain);
          expect(cells(mine)).toEqual(Papa.parse<string[]>(text, { delimiter, newline }).data);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any text at all is cut the same in one piece and in many, and never fails", () => {
    const dirty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " "), maxLength: 60 });
    fc.assert(
      fc.property(dirty, fc.nat(7), (text, chunk) => {
        expect(told(cut(text, chunk + 1))).toEqual(told(cut(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("keep the number of the line they start in", () => {
    expect(told(cut('a,b\n1,"x\ny\nz"\n\n2,b\n'))).toEqual([
      [1, "a|b"],
      [2, "1|x\ny\nz"],
      [6, "2|b"],
    ]);
  });

  it("end at CR alone in files of old Macs", () => {
    const mac: CsvDialect = { ...comma, newline: "cr" };
    expect(cells(cut('a,b\r1,"x\ry"\r2,z', 3, mac))).toEqual([
      ["a", "b"],
      ["1", "x\ry"],
      ["2", "z"],
    ]);
    expect(findDialect("a,b\r1,2\r3,4\r").newline).toBe("cr");
    expect(findDialect('a,b\r\n1,"x\ry"\r\n').newline).toBe("lf");
  });
});

describe("a quote that breaks the rules", () => {
  it("and never closes costs its own row only", () => {
    expect(told(cut('a,b\n1,"open\n2,x\n3,y\n'))).toEqual([
      [1, "a|b"],
      [2, "row.broken-quotes"],
      [3, "2|x"],
      [4, "3|y"],
    ]);
    const later = cut('a,b,c\n1,"open,5\n2,"fine, really",6\n3,z,7\n', 5);
    expect(told(later)).toEqual([
      [1, "a|b|c"],
      [2, "row.broken-quotes"],
      [3, "2|fine, really|6"],
      [4, "3|z|7"],
    ]);
  });

  it("inside a text stays a part of it", () => {
    expect(told(cut('1,"he said "hi" twice",2\n'))).toEqual([[1, '1|he said "hi" twice|2']]);
    expect(told(cut('1,5" pipe,2\n'))).toEqual([[1, '1|5" pipe|2']]);
  });

  it("on every line of a long file takes time in proportion to its length", () => {
    const milliseconds = (lines: number) => {
      const text = '"abc\n'.repeat(lines);
      const start = process.cpuUsage().user;
      cut(text, 65_536);
      return (process.cpuUsage().user - start) / 1000;
    };
    milliseconds(10_000);
    const small = milliseconds(40_000);
    expect(milliseconds(320_000)).toBeLessThan(Math.max(small, 50) * 8 * 6);
  });
});

describe("what is too long", () => {
  it("a cell over a megabyte flaws its row, the next row is read", () => {
    const rows = cut(`a,b\n1,${"x".repeat(1_100_000)}\n2,"${"y".repeat(1_100_000)}"\n3,z\n`, 50_000);
    expect(told(rows)).toEqual([
      [1, "a|b"],
      [2, "row.cell-too-long"],
      [3, "row.cell-too-long"],
      [4, "3|z"],
    ]);
  });

  it("a line of 50 MB is left out and what it held is not kept", () => {
    const tokenizer = new CsvTokenizer(comma);
    const rows = tokenizer.push("a,b\n");
    const piece = "word,".repeat(20_000);
    for (let sent = 0; sent < 50_000_000; sent += piece.length) rows.push(...tokenizer.push(piece));
    rows.push(...tokenizer.push("\n1,2\n"), ...tokenizer.end());
    expect(told(rows)).toEqual([
      [1, "a|b"],
      [2, "row.too-long"],
      [3, "1|2"],
    ]);
    expect(rows[1]!.raw.length).toBeLessThanOrEqual(2_000);
  });
});

describe("the dialect", () => {
  it.each([
    ["a;b\n1,5;2\n3,5;4\n", ";"],
    ["a,b\n1,2\n", ","],
    ["a\tb\n1,5\t2;3\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ["sep=;\na;b\n1;2\n", ";"],
    ["text\nOne, two\nThree\n", ","],
  ])("of %j is %j", (sample, delimiter) => {
    expect(findDialect(sample).delimiter).toBe(delimiter);
  });
  it("leaves quotes alone in tab files that do not quote", () => {
    const sample = `id\ttext\n${Array.from({ length: 30 }, (_, i) => `${i}\t"Great" they said, number ${i}`).join("\n")}\n`;
    expect(findDialect(sample)).toMatchObject({ delimiter: "\t", quoted: false });
  });
});
