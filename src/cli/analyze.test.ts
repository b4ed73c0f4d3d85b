import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { fewTopics, say } from "../../test/worlds/few-topics.ts";
import type { Locale } from "../core/kit/fault.ts";
import { analyzeCommand } from "./analyze-command.ts";
import { type Analysis, analyzeFile } from "./analyze.ts";
import { runCommandLine } from "./program.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-analyze-"));
afterAll(() => rm(folder, { recursive: true }));

const both = `${say("card", 7)}. А ещё ${say("app", 9).toLowerCase()}! Опять обманули, звоните +7 916 123-45-67.`;
const said = [...fewTopics(120).map(({ text }) => text), both, "🙂", "   "];

async function written(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const csv = ["id;text", ...rows.map((text, at) => `${at + 1};"${text.replaceAll('"', '""')}"`)].join("\n");
  await writeFile(path, name.endsWith(".gz") ? gzipSync(csv) : csv);
  return path;
}

describe("otklik analyze", () => {
  it("gives each contact its topics and feelings with the words that show them", async () => {
    const analysis = await analyzeFile({ file: await written("said.csv.gz", said) });
    expect(analysis.total).toBe(122);
    const contact = analysis.contacts.find(({ row }) => row === 121)!;
    expect(contact.mentions.length).toBeGreaterThanOrEqual(2);
    for (const { spans, topic, name } of contact.mentions) {
      expect(analysis.topics[topic]!.name).toBe(name);
      for (const { from, to, text } of spans) expect(contact.text.slice(from, to)).toBe(text);
    }
    expect(contact.text).toContain("‹phone›");
    expect(JSON.stringify(analysis)).not.toContain("123-45-67");
    const angry = contact.feelings.find(({ text }) => text.includes("обманули"))!;
    expect(angry.emotion).toBe("anger");
    expect(angry.sentiment).toBeLessThan(0);
  });

  it("counts contacts of each topic and those of none, and gives the same for the same file", async () => {
    const file = await written("again.csv", said);
    const analysis = await analyzeFile({ file });
    const spoken = analysis.contacts.filter(({ mentions }) => mentions.length > 0).length;
    expect(spoken + analysis.other.count).toBe(analysis.total);
    const counted = analysis.topics.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(analysis.contacts.reduce((sum, { mentions }) => sum + mentions.length, 0));
    expect(await analyzeFile({ file })).toEqual(analysis);
  });

  it("says what to do where nobody says anything", async () => {
    await expect(analyzeFile({ file: await written("none.csv", ["", " "]) })).rejects.toMatchObject({
      code: "said.nothing-said",
    });
  });
});

const few = fewTopics(24).map(({ text }) => text);
const kept = (name: string) => join(folder, name);
const windows1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return char === "ё" ? 0xb8 : code === 0x401 ? 0xa8 : code;
    }),
  );

async function workbook(name: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("said");
  sheet.addRow(["id", "text"]);
  for (const [at, text] of few.entries()) sheet.addRow([at + 1, text]);
  await book.xlsx.writeFile(kept(name));
  return kept(name);
}

async function run(locale: Locale, ...words: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCommandLine(["analyze", ...words], [analyzeCommand], {
    env: {},
    stdout: stdout as unknown as WriteStream,
    stderr: stderr as unknown as WriteStream,
    locale,
    version: "0",
  });
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

describe("the command line", () => {
  it("says the same of a table in whatever way it was saved", async () => {
    const table = (separator: string) =>
      ["id", ...few.keys()].map((id, at) => `${id}${separator}${at ? few[at - 1] : "text"}`).join("\n");
    await writeFile(kept("few.tsv"), table("\t"));
    await writeFile(kept("old.csv"), windows1251(table(";")));
    await writeFile(kept("few.jsonl"), few.map((text, id) => JSON.stringify({ id, text })).join("\n"));
    const files = [kept("few.tsv"), kept("old.csv"), kept("few.jsonl"), await workbook("few.xlsx")];
    const said: string[] = [];
    for (const file of files) {
      const { code, out } = await run("ru", file, "--json");
      expect(code).toBe(0);
      const { contacts } = JSON.parse(out) as Analysis;
      said.push(JSON.stringify(contacts));
      const [{ mentions, text }] = contacts as [Analysis["contacts"][number]];
      for (const { spans } of mentions)
        for (const { from, to, text: words } of spans) expect(text.slice(from, to)).toBe(words);
    }
    expect(new Set(said).size).toBe(1);
  });

  it("shows a person topics, feelings and what was left out, in their language", async () => {
    const file = await written("shown.csv", [...said, ""]);
    const russian = await run("ru", file);
    expect(russian.code).toBe(0);
    expect(russian.out).toContain("… ещё 102 — с --json");
    expect(russian.out).toMatch(
      /тем; без темы: \d+ \(\d+\.\d %\)\nПропущено строк без слов или нечитаемых: 2\./,
    );
    expect(russian.out).not.toMatch(/\b(?:anger|joy|topics)\b/);
    const english = await run("en", file);
    expect(english.out).toMatch(/topics; no topic: \d+/);
    expect(english.out).toContain("2 rows without words or unreadable were left out.");
  });

  it.each<[what: string, words: string[], code: number, sentence: RegExp]>([
    ["a file that is not there", ["gone.csv"], 4, /gone\.csv/],
    ["a column that is not there", ["few.tsv", "--text", "words"], 2, /нет столбца «words».*id, text/],
    ["an empty file", ["empty.csv"], 2, /пуст/],
    ["a picture", ["photo.csv"], 2, /не таблица/],
    ["a language it cannot read", ["few.tsv", "--language", "de"], 2, /--language/],
  ])("says what is wrong with %s", async (_, [file = "", ...options], code, sentence) => {
    await writeFile(kept("empty.csv"), "");
    await writeFile(kept("photo.csv"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    const call = await run("ru", kept(file), ...options);
    expect(call.err).toMatch(sentence);
    expect(call.code).toBe(code);
  });
});
