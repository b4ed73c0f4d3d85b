import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Fault } from "../../../core/kit/fault.ts";
import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { FactOf } from "./facts/make-fact.ts";
import { type Inspection, inspectFile } from "./inspect-file.ts";
import { type BadRow, readFacts } from "./read-facts.ts";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otklik-read-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(content: string | Buffer): Promise<string> {
  const path = join(folder, `file-${count++}`);
  await writeFile(path, content);
  return path;
}

async function readAll<K extends FactsKind>(
  path: string,
  seen: Inspection & { kind: K },
  batchRows?: number,
) {
  const good: FactOf[K][] = [];
  const bad: BadRow[] = [];
  const options = {
    kind: seen.kind,
    reading: seen.reading,
    timeZone: "Europe/Moscow",
    now: new Date("2026-06-01"),
  };
  for await (const batch of readFacts(path, { ...options, ...(batchRows && { batchRows }) })) {
    good.push(...batch.good.map(({ fact }) => fact));
    bad.push(...batch.bad);
  }
  return { good, bad };
}

async function take(content: string | Buffer) {
  const path = await put(content);
  const seen = await inspectFile(path, { kind: "feedback" });
  return { seen, ...(await readAll(path, seen as Inspection & { kind: "feedback" })) };
}

async function faultOf(content: string | Buffer): Promise<string> {
  const path = await put(content);
  const problem: unknown = await inspectFile(path).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof Fault)) throw new Error(`no fault but ${String(problem)}`);
  for (const locale of ["ru", "en"] as const) expect(problem.sentence(locale)).not.toMatch(/\{\w+\}/);
  return problem.code;
}

describe("a file that is no table", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "file.empty"],
    ["only a mark", Buffer.from("\ufeff"), "file.empty"],
    ["only blank lines", Buffer.from("\n\n  \n"), "file.empty"],
    ["only a header", Buffer.from("id;Дата;Текст\n"), "file.no-rows"],
    ["noise", Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256)), "file.binary"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "file.binary"],
    ["a PDF", Buffer.from("%PDF-1.7\n..."), "file.binary"],
    ["old Excel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "file.old-excel"],
    ["half a gzip", gzipSync("a,b\n1,2\n".repeat(500)).subarray(0, 40), "file.broken-gzip"],
    ["a ZIP cut short", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "file.broken-workbook"],
    ["an empty list", Buffer.from("[]"), "file.no-records"],
    ["JSON without records", Buffer.from('{\n  "a": 1\n}'), "file.no-records"],
  ])("%s is refused", async (_, content, code) => {
    expect(await faultOf(content)).toBe(code);
  });

  it("10,000 columns are refused with their number", async () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(",");
    const path = await put(`${header}\n${"1,".repeat(9_999)}1\n`);
    await expect(inspectFile(path)).rejects.toThrow(/10000 columns/);
  });
});

describe("a dirty table", () => {
  it("loses its NULs and keeps its rows", async () => {
    const { good } = await take(
      "id,date,text\n1,2026-01-01,A\0 good\0 service\n2,2026-01-02,The card works\n",
    );
    expect(good.map(({ text }) => text)).toEqual(["A good service", "The card works"]);
  });

  it("with columns of one name and of none gets names that differ", async () => {
    const { seen } = await take(
      "text,text,,date\nThe card is lost,x,y,2026-01-01\nNo money at all,x,y,2026-01-02\n",
    );
    expect(seen.columns.map(({ name }) => name)).toEqual(["text", "text (2)", "Column 3", "date"]);
  });

  it("with a sentence where a channel should stand leaves that row out and says how long it may be", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i + 2},2026-01-02,chat,The card works`);
    const { good, bad } = await take(
      `id,date,channel,text\n1,2026-01-01,${"long".repeat(40)},Lost\n${rows.join("\n")}\n`,
    );
    expect(good.map(({ channel }) => channel)).toEqual(rows.map(() => "chat"));
    expect(bad).toMatchObject([
      { column: "channel", reason: { code: "row.value-too-long", facts: { most: 150 } } },
    ]);
  });

  it("with titles above the header and empty rows below starts at the header", async () => {
    const { seen, good } = await take(
      "Отчёт за май;;\n;;\nДата;Текст;Оценка\n01.05.2026;Не пришла карта;2\n02.05.2026;Всё хорошо;5\n;;\n",
    );
    expect(seen.columns.map(({ name }) => name)).toEqual(["Дата", "Текст", "Оценка"]);
    expect(good).toHaveLength(2);
  });

  it("without a header is read from its first row", async () => {
    const { seen, good } = await take(
      "2026-01-01,The card does not work,3\n2026-01-02,Thank you very much,5\n2026-01-03,It was slow,2\n",
    );
    expect(seen.headerPresent).toBe(false);
    expect(good).toHaveLength(3);
    expect(seen.columns.map(({ guess }) => guess.field)).toContain("text");
  });

  it("with spots of another encoding leaves out those rows only", async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i};Хорошее обслуживание клиентов\n`).join("");
    const content = Buffer.concat([
      Buffer.from(`id;Текст\n${rows}100;Сло`),
      Buffer.from([0xd0]),
      Buffer.from("во;\n101;Ещё раз\n"),
    ]);
    const { good, bad } = await take(content);
    expect(good).toHaveLength(101);
    expect(bad.map(({ line, reason }) => [line, reason.code])).toEqual([[102, "row.broken-characters"]]);
  });

  it("gives a bad row for each thing that cannot be meant, with line and column", async () => {
    const { good, bad } = await take(
      [
        "date,text,duration,resolved on first contact,compensation",
        "2026-01-01,A fine day,60,yes,0",
        "0001-01-01,Year one,60,yes,0",
        "9999-12-31,The end of times,60,yes,0",
        "2026-01-02,Negative time,-60,yes,0",
        "2026-01-02,Maybe resolved,60,maybe,0",
        "2026-01-02,Negative money,60,no,-5",
        ",No date here,60,no,0",
        '2026-01-02,"Never closed,60,no,0',
        "2026-01-02,Good again,1:00,no,10",
      ].join("\n"),
    );
    expect(good).toHaveLength(2);
    expect(bad.map(({ line, column, reason }) => [line, column, reason.code])).toEqual([
      [3, "date", "row.year-out-of-range"],
      [4, "date", "row.year-out-of-range"],
      [5, "duration", "row.negative"],
      [6, "resolved on first contact", "row.not-yes-or-no"],
      [7, "compensation", "row.negative"],
      [8, "date", "row.no-date"],
      [9, null, "row.broken-quotes"],
    ]);
  });

  it("is cut into batches with every record once and in order", async () => {
    const path = await put(
      `id,text\n${Array.from({ length: 25 }, (_, i) => `${i},Text of row ${i}`).join("\n")}\n`,
    );
    const seen = (await inspectFile(path)) as Inspection & { kind: "feedback" };
    const { good } = await readAll(path, seen, 10);
    expect(good.map(({ externalId }) => externalId)).toEqual(Array.from({ length: 25 }, (_, i) => String(i)));
  });
});

describe("JSON", () => {
  const records = [
    {
      id: 1,
      text: "Не работает карта",
      created_at: "2026-01-01T10:00:00Z",
      customer: { email: "A@example.com" },
      tags: ["x", "y"],
    },
    {
      id: 2,
      text: 'Кавычки "и" скобки }]{[',
      created_at: "2026-01-02T10:00:00Z",
      customer: { email: null },
      tags: [],
    },
  ];
  it.each([
    ["a list", JSON.stringify(records, null, 2)],
    ["a list in one line", JSON.stringify(records)],
    ["a list inside an object", JSON.stringify({ total: 2, data: { items: records } })],
    ["an object a line", records.map((record) => JSON.stringify(record)).join("\n")],
  ])("%s gives the same facts", async (_, text) => {
    const { good, bad } = await take(text);
    expect(bad).toEqual([]);
    expect(good.map(({ externalId, text: words }) => [externalId, words])).toEqual([
      ["1", "Не работает карта"],
      ["2", 'Кавычки "и" скобки }]{['],
    ]);
    expect(good[0]!.customer).toEqual({ email: "a@example.com" });
    expect(good[0]!.attributes).toEqual({ tags: "x, y" });
  });

  it("a broken object harms only itself", async () => {
    const lines = await take(
      '{"id":1,"text":"The first one"}\n{"id":2,"text":"bro\n{"id":3,"text":"The third one"}\n',
    );
    expect(lines.good.map(({ externalId }) => externalId)).toEqual(["1", "3"]);
    expect(lines.bad.map(({ line, reason }) => [line, reason.code])).toEqual([[2, "row.not-json"]]);
    const list = await take(
      '[{"id":1,"text":"The first one"},\n{"id":2,"text":oops},\n{"id":3,"text":"The third one"}]',
    );
    expect(list.good.map(({ externalId }) => externalId)).toEqual(["1", "3"]);
    expect(list.bad[0]).toMatchObject({ line: 2, reason: { code: "row.not-json" } });
  });
});

const data = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
describe.skipIf(!existsSync(data))("real files", () => {
  const feedback = { text: "text" } as Record<string, string>;
  it.each<[string, FactsKind, Record<string, string>, number]>([
    [
      "ru_bank_reviews/gazprombank_sravni_banki.csv.gz",
      "feedback",
      { ...feedback, id: "externalId", date: "occurredAt", rating: "score" },
      2_478,
    ],
    ["ru_kursk_appeals/train.csv", "feedback", { ...feedback, id: "externalId" }, 1_214],
    [
      "en_airline_tweets/airline_tweets.csv",
      "feedback",
      { ...feedback, id: "externalId", tweet_created: "occurredAt" },
      7_285,
    ],
    [
      "en_alexa_reviews/alexa.csv",
      "feedback",
      { verified_reviews: "text", rating: "score", date: "occurredAt", feedback: "attribute" },
      3_255,
    ],
    ["en_banking77/train.csv", "feedback", feedback, 10_003],
    ["en_clinc150/clinc150.csv", "feedback", feedback, 18_100],
    ["ru_sentirueval2016/telecom_test.csv", "feedback", { ...feedback, unix_time: "occurredAt" }, 2_460],
    [
      "churn_telco_ibm/telco_customer_churn.csv",
      "customers",
      { customerID: "customer.externalId", PhoneService: "attribute" },
      7_032,
    ],
    [
      "retention_cdnow/cdnow_sample_1_10.csv",
      "events",
      { master_id: "customer.externalId", date: "occurredAt" },
      6_919,
    ],
  ])("%s is guessed right and read whole", async (file, kind, fields, rows) => {
    const path = join(data, file);
    const seen = await inspectFile(path);
    expect(seen.kind).toBe(kind);
    const guessed = new Map(seen.columns.map(({ name, guess }) => [name, guess.field]));
    for (const [column, field] of Object.entries(fields)) expect(guessed.get(column), column).toBe(field);
    if (kind === "events") seen.reading.defaults.eventName = "purchase";
    const { good, bad } = await readAll(path, seen);
    expect(bad).toEqual([]);
    expect(good).toHaveLength(rows);
  });
});
