import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTable } from "../open-table.ts";
import type { Row } from "../table.ts";
import { lookOfCode } from "./read-styles.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otklik-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(path: string, sheet?: string) {
  const table = await openTable(path, sheet === undefined ? {} : { sheet });
  const rows: Row[] = [];
  try {
    for await (const batch of table.rows()) rows.push(...batch);
  } finally {
    table.close();
  }
  return { table, rows };
}

async function makeBook(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const path = join(folder, `${Math.random().toString(36).slice(2)}.csv`);
  await book.xlsx.writeFile(path);
  return path;
}

describe("a workbook", () => {
  it("gives dates by their format, numbers, texts, yes and no, results of formulas", async () => {
    const path = await makeBook((book) => {
      const sheet = book.addWorksheet("Данные");
      sheet.addRow(["Отчёт"]);
      sheet.addRow(["id", "Дата", "Время", "Текст", "Сумма", "Решено", "Итог", "Ошибка", "Без результата"]);
      const row = sheet.addRow([
        1,
        new Date("2025-12-31T14:05:00Z"),
        0.1423611111,
        "Не работает",
        12.5,
        true,
      ]);
      row.getCell(2).numFmt = "dd.mm.yyyy hh:mm";
      row.getCell(3).numFmt = "hh:mm:ss";
      row.getCell(7).value = { formula: "E3*2", result: 25 };
      row.getCell(8).value = { error: "#N/A" };
      row.getCell(9).value = { formula: "E3*3", date1904: false } as ExcelJS.CellValue;
      sheet.addRow([2, null, null, { richText: [{ text: "Всё " }, { text: "хорошо" }] }]);
    });
    const { table, rows } = await rowsOf(path);
    expect(table.columns.slice(0, 4)).toEqual(["id", "Дата", "Время", "Текст"]);
    expect(rows[0]).toMatchObject({ line: 3 });
    expect(rows[0]!.cells).toEqual([
      "1",
      "2025-12-31 14:05:00",
      "03:25:00",
      "Не работает",
      "12.5",
      "true",
      "25",
      "",
      "",
    ]);
    expect(rows[0]!.cellFlaws.map(({ column, code }) => [column, code])).toEqual([
      [7, "row.cell-error"],
      [8, "row.formula-without-value"],
    ]);
    expect(rows[1]!.cells[3]).toBe("Всё хорошо");
  });

  it("of several sheets gives the fullest, or the one asked for", async () => {
    const path = await makeBook((book) => {
      book.addWorksheet("Обложка").addRow(["Название отчёта"]);
      const full = book.addWorksheet("Отзывы");
      full.addRow(["id", "text"]);
      for (let i = 0; i < 50; i++) full.addRow([i, `Отзыв номер ${i} о банке`]);
    });
    const { table, rows } = await rowsOf(path);
    expect([table.sheets, table.sheet, rows.length]).toEqual([["Обложка", "Отзывы"], "Отзывы", 50]);
    await expect(openTable(path, { sheet: "Нет" })).rejects.toThrow(/Обложка, Отзывы/);
  });
});

it.each([
  ["dd.mm.yyyy", "date"],
  ["[$-419]d mmmm yyyy", "date"],
  ["hh:mm:ss", "clock"],
  ["[h]:mm", "clock"],
  ["0.00", "number"],
  ['#,##0.00 "руб. dy"', "number"],
  ["[Red]0;[Blue]-0", "number"],
  ["General", "number"],
])("the format %s shows a %s", (code, look) => {
  expect(lookOfCode(code)).toBe(look);
});

describe("a hostile archive", () => {
  const parts = (sheet: Buffer): [string, Buffer][] => [
    [
      "xl/workbook.xml",
      Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>'),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      Buffer.from('<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'),
    ],
    ["xl/worksheets/sheet1.xml", sheet],
  ];
  const write = async (entries: [string, Buffer][], lie?: number) => {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.xlsx`);
    await writeFile(path, makeZip(entries, lie));
    return path;
  };

  it("that unpacks to far more than it holds is not opened", async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, 0x20);
    await expect(openTable(await write(parts(bomb)))).rejects.toMatchObject({ code: "file.bomb" });
  });

  it("that lies about its size is cut off where it said it would end", async () => {
    const sheet = Buffer.from(
      `<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(40_000)}</sheetData></worksheet>`,
    );
    await expect(openTable(await write(parts(sheet), 1_000))).rejects.toMatchObject({
      code: "file.broken-workbook",
    });
  });

  it("that is no workbook is called an archive", async () => {
    await expect(openTable(await write([["readme.txt", Buffer.from("hello")]]))).rejects.toMatchObject({
      code: "file.archive",
    });
  });

  it("with entities inside entities is refused, not expanded", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    await expect(openTable(await write(parts(Buffer.from(laughs))))).rejects.toMatchObject({
      code: "file.broken-workbook",
    });
  });
});

/** A ZIP of the given entries without check sums, which nobody here looks at; `lie` is what the last one claims to unpack to. */
function makeZip(entries: [string, Buffer][], lie?: number): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  entries.forEach(([name, content], place) => {
    const packed = deflateRawSync(content);
    const size = place === entries.length - 1 && lie !== undefined ? lie : content.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  });
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
