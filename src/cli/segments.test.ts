import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../core/kit/seeded-random.ts";
import { runCommandLine } from "./program.ts";
import { segmentsCommand } from "./segments-command.ts";
import { segmentsOfFile } from "./segments.ts";
import type { SegmentsReport } from "./segments-report.ts";
import { conditionText, segmentsText } from "./segments-text.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-segments-"));
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, header: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const content = `${header}\n${rows.join("\n")}\n`;
  await writeFile(path, name.endsWith(".gz") ? gzipSync(content) : content);
  return path;
}

/** 7 % leave, but 30 % of the new ones of one city. */
function customers(count: number, random: () => number): string[] {
  return Array.from({ length: count }, (_, row) => {
    const city = ["Тула", "Казань", "Пермь"][Math.floor(random() * 3)];
    const months = Math.floor(random() * 60);
    const left = random() < (city === "Тула" && months < 12 ? 0.3 : 0.07);
    const paid = String(100 + Math.floor(random() * 900));
    return `${row};${city};${random() < 0.3 ? "" : "app"};${months};${paid},5;${left ? "да" : "нет"}`;
  });
}

const header = "id;Город;channel;months;paid;ушёл";
const file = await written("customers.csv.gz", header, customers(8000, seededRandom(3)));
const asked = { file, target: "ушёл", positive: "да" };

describe("otklik segments", () => {
  it("finds the planted segment and tells all about it", async () => {
    const phases = new Set<string>();
    const report = await segmentsOfFile({ ...asked, onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(["reading", "searching"]);
    expect(report).toMatchObject({ rows: 8000, searchedRows: 4000, heldOutRows: 4000, unreadableRows: 0 });
    expect(report.overall.value.value).toBeCloseTo((report.overall.hits ?? 0) / 8000, 12);
    const [find] = report.finds;
    expect(report.finds).toHaveLength(1);
    expect(find.conditions).toEqual([
      { attribute: "Город", is: "value", value: "Тула" },
      { attribute: "months", is: "range", from: null, to: expect.any(Number) },
    ]);
    expect(find.value.value).toBeCloseTo((find.hits ?? 0) / find.n, 12);
    expect(find.difference.low).toBeGreaterThan(0.1);
    expect(find.confirmation).toMatchObject({ confirmed: true });
    expect(report.leftOut).toEqual([{ column: "id", why: "ids" }]);
    expect(report.settings).toMatchObject({
      depth: 2,
      leastRows: 30,
      falseShare: 0.05,
      seed: 1,
      attributes: ["Город", "channel", "months", "paid"],
    });
    expect(await segmentsOfFile(asked)).toEqual(report);
  });

  it("searches the columns named, leaves out those excluded, and ranks by money", async () => {
    const only = await segmentsOfFile({ ...asked, attributes: "channel, Город" });
    expect(only.settings.attributes).toEqual(["channel", "Город"]);
    expect(only.finds.map(({ conditions }) => conditions)).toEqual([
      [{ attribute: "Город", is: "value", value: "Тула" }],
    ]);
    const less = await segmentsOfFile({ ...asked, exclude: "Город", money: "paid", depth: 3 });
    expect(less.settings).toMatchObject({ attributes: ["channel", "months"], money: "paid", depth: 3 });
    expect(less.finds[0].conditions[0].attribute).toBe("months");
    expect(less.finds[0].money?.total).toBeGreaterThan((less.finds[0].hits ?? 0) * 100);
    expect(less.finds[0].money?.excess.value).toBeLessThan(less.finds[0].money?.total ?? 0);
  });

  it("compares means of a column of numbers", async () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 2000 }, (_, row) => {
      const isSlow = row % 4 === 0;
      return `${isSlow ? "b,c" : "a"};${(5 + random() + (isSlow ? 2 : 0)).toFixed(1).replace(".", ",")}`;
    });
    const means = await written("means.csv", "team, of all;minutes", rows);
    const report = await segmentsOfFile({ file: means, target: "minutes", attributes: "team, of all" });
    expect(report.target).toEqual({ column: "minutes", positive: null, kind: "mean" });
    expect(report.overall).toMatchObject({ n: 2000, hits: null });
    expect(report.finds).toMatchObject([{ conditions: [{ value: "b,c" }], n: 500, hits: null }]);
    expect(report.finds[0].difference.value).toBeCloseTo(2, 1);
    expect(segmentsText(report, { locale: "ru", width: 100 })).toMatch(/team, of all = b,c +500 +7,5/);
  });

  it("counts rows without a target and rows that cannot be read", async () => {
    const rows = [...customers(200, seededRandom(1)), "201;Тула;app;1;5;", "202;Тула"];
    const report = await segmentsOfFile({ ...asked, file: await written("gaps.csv", header, rows) });
    expect(report).toMatchObject({ rows: 200, rowsWithoutTarget: 1, unreadableRows: 1 });
    expect(segmentsText(report, { locale: "en", width: 100 })).toContain(
      "Rows left out: 1 unreadable, 1 where the target is empty.",
    );
  });

  it("keeps the most frequent of 100,000 values, in a file of JSON lines", async () => {
    const random = seededRandom(2);
    const path = join(folder, "models.jsonl");
    const lines = Array.from({ length: 110_000 }, (_, row) => {
      const model = row % 10 === 0 ? "old" : `m${row}`;
      return JSON.stringify({ model, failed: random() < (model === "old" ? 0.3 : 0.07) });
    });
    await writeFile(path, lines.join("\n"));
    const report = await segmentsOfFile({ file: path, target: "failed", positive: "true" });
    expect(report.finds.map(({ conditions }) => conditions)).toEqual([
      [{ attribute: "model", is: "value", value: "old" }],
    ]);
  });

  it.each<[code: string, rows: string[], others: Record<string, unknown>]>([
    ["segments.column", customers(70, seededRandom(1)), { target: "left" }],
    ["segments.column", customers(70, seededRandom(1)), { exclude: "id,towns" }],
    ["segments.no-value", customers(70, seededRandom(1)), { positive: "yes" }],
    ["segments.no-target", ["1;Тула;app;2;5;", "2;Тула;app;2;5;"], {}],
    ["segments.constant", ["1;Тула;app;2;5;да", "2;Тула;app;2;5;да"], {}],
    [
      "segments.constant",
      ["1;Тула;app;2;5;да", "2;Пермь;app;2;5;да"],
      { target: "months", positive: undefined },
    ],
    ["segments.not-numbers", customers(70, seededRandom(1)), { target: "Город", positive: undefined }],
    ["segments.few", ["1;Тула;app;2;5;да"], {}],
    ["segments.few", customers(59, seededRandom(1)), {}],
    ["segments.no-attributes", customers(70, seededRandom(1)), { attributes: "id" }],
    ["file.no-rows", [], {}],
  ])("says %s", async (code, rows, given) => {
    const wrong = await written("wrong.csv", header, rows);
    const { positive, ...others } = { ...asked, ...given };
    const options = { ...others, file: wrong, ...(positive === undefined ? {} : { positive }) };
    await expect(segmentsOfFile(options)).rejects.toMatchObject({ code });
  });

  it("stops when told to, in the middle of the search", async () => {
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === "searching" && done === 3) throw new Error("stopped");
    };
    await expect(segmentsOfFile({ ...asked, onProgress })).rejects.toThrow("stopped");
  });
});

describe("the finds for a person", () => {
  it("say what is usual, then where it is not", async () => {
    const report = await segmentsOfFile(asked);
    const russian = segmentsText(report, { locale: "ru", width: 160 });
    expect(russian).toMatch(/^ушёл = да: в среднем \d+,\d % \(\d+,\d–\d+,\d\), строк: 8\s000\./);
    expect(russian).toMatch(/1 {2}Город = Тула · months < 1\d .* ✓ \d\d,\d %/);
    expect(russian).toContain("id — почти у каждой строки своё");
    const narrow = segmentsText(report, { locale: "en", width: 60 });
    expect(narrow).toMatch(/\n1 {2}Город = Тула · months < 1\d\n +\d/);
    const nothing = segmentsText({ ...report, finds: [] }, { locale: "en", width: 160 });
    expect(nothing).toContain("Nothing stands out beyond chance");
  });

  it("reads every kind of condition", () => {
    const text = (condition: object) => conditionText({ attribute: "a", ...condition } as never, "en");
    expect(text({ is: "value", value: "x" })).toBe("a = x");
    expect(text({ is: "missing" })).toBe("a: missing");
    expect(text({ is: "other" })).toBe("a: other values");
    expect(text({ is: "range", from: null, to: 0 })).toBe("a < 0");
    expect(text({ is: "range", from: 0, to: 5000 })).toBe("0 ≤ a < 5,000");
    expect(text({ is: "range", from: 0.5, to: null })).toBe("a ≥ 0.5");
  });
});

describe("the command line", () => {
  async function run(...words: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await runCommandLine(["segments", ...words], [segmentsCommand], {
      env: {},
      stdout: stdout as unknown as WriteStream,
      stderr: stderr as unknown as WriteStream,
      locale: "ru",
      version: "0",
    });
    return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
  }

  it("prints the report as JSON", async () => {
    const { code, out } = await run(file, "--target", "ушёл", "--positive", "да", "--depth", "3", "--json");
    expect(code).toBe(0);
    const report = JSON.parse(out) as SegmentsReport;
    expect(report.settings.depth).toBe(3);
    expect(report.finds[0].n).toBeGreaterThan(100);
  });

  it("tells what is missing, in the reader's language, with the code of a wrong call", async () => {
    const call = await run(file, "--target", "ушёл");
    expect([call.code, call.out]).toEqual([2, ""]);
    expect(call.err).toContain("Укажите --target СТОЛБЕЦ и --positive ЗНАЧЕНИЕ");
    const value = await run(file, "--target", "ушёл", "--positive", "yes");
    expect(value.code).toBe(2);
    expect(value.err).toContain("Значение «yes» ни разу не встречается в столбце «ушёл». Есть:");
    expect((await run(file, "--target", "ушёл", "--positive", "да", "--mean")).code).toBe(2);
    expect((await run(file, "--target", "ушёл", "--positive", "да", "--depth", "4")).code).toBe(2);
    expect((await run(join(folder, "none.csv"), "--target", "a", "--mean")).code).toBe(4);
  });

  it("explains itself in Russian", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("найти скрытые сегменты файла");
    expect(out).toContain("docs/segments.md");
  });
});
