import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../core/kit/seeded-random.ts";
import { driversOfFile } from "./drivers.ts";
import { driversCommand } from "./drivers-command.ts";
import { driversTable } from "./drivers-table.ts";
import { runCommandLine } from "./program.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-drivers-"));
afterAll(() => rm(folder, { recursive: true }));

const random = seededRandom(3);
const markOf = (wanted: number) => Math.max(1, Math.min(5, Math.round(wanted)));
const lines = Array.from({ length: 400 }, (_, at) => {
  const mood = random() * 2;
  const [speed, price, design] = [markOf(1 + mood + random() * 2), markOf(2 + mood + random()), 1 + (at % 5)];
  const overall = markOf(0.7 * speed + 0.3 * price + random());
  const shown = at % 20 === 0 ? 6 : speed;
  const nps = Math.min(10, overall * 2 + (at % 2));
  return [
    at + 1,
    overall,
    shown,
    price,
    design,
    3,
    at % 3 === 0 ? "север" : "юг",
    nps > 8 ? "да" : "нет",
    "слово",
  ];
});
const head = "номер;overall;скорость;цена;дизайн;same;регион;вернётся;комментарий";
const content = [head, ...lines.map((line) => line.join(";"))].join("\n");

async function written(name: string, text = content): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}
const file = await written("survey.csv.gz");

describe("otklik drivers", () => {
  it("finds the ratings of a file, ranks them and names what it left out", async () => {
    const report = await driversOfFile({ file, outcome: "overall", blank: "6", draws: 100 });
    expect(report).toMatchObject({
      model: "linear",
      method: "lmg",
      rows: 400,
      answered: 400,
      n: 380,
      dropped: 20,
    });
    expect(report.drivers.map(({ name }) => name)).toEqual(["скорость", "цена", "дизайн"]);
    expect(report.drivers[0]).toMatchObject({ quadrant: "improve" });
    expect(report.drivers[0]!.firstShare).toBeGreaterThan(0.9);
    expect(report.r2.low).toBeLessThan(report.r2.value);
    expect(report.reading).toBe("association");
    expect(report.chosen).toBe("ratings");
    expect(report.leftOut).toEqual([
      { column: "номер", reason: "identifier" },
      { column: "same", reason: "constant" },
      { column: "регион", reason: "not-numeric" },
      { column: "вернётся", reason: "not-numeric" },
      { column: "комментарий", reason: "not-numeric" },
    ]);
    expect(await driversOfFile({ file, outcome: "overall", blank: "6", draws: 100 })).toEqual(report);
    for (const [locale, word] of [
      ["ru", "связь, а не влияние"],
      ["en", "Association, not effect"],
    ] as const) {
      const table = driversTable(report, { locale, colour: false });
      expect(table).toContain(word);
      expect(table).toContain("скорость");
      expect(table).toContain("█");
    }
  });

  it("takes a yes or no by logistic weights, and tells segments apart", async () => {
    const named = { drivers: ["скорость", "цена", "дизайн"], draws: 100 };
    const report = await driversOfFile({
      file,
      outcome: "вернётся",
      positive: ["да"],
      by: "регион",
      ...named,
    });
    expect(report).toMatchObject({ model: "logistic", method: "relative-weights", n: 400, chosen: "named" });
    expect(report.segments.map(({ segment }) => segment)).toEqual(["юг", "север"]);
    const sizes = report.segments.map((segment) => (segment.why === null ? segment.n : null));
    expect(sizes).toEqual([266, 134]);
    expect(driversTable(report, { locale: "ru", colour: false })).toContain("регион = юг");
    const coded = await driversOfFile({
      file,
      outcome: "overall",
      drivers: ["вернётся", "регион"],
      draws: 100,
    });
    expect(coded.coded).toEqual([
      { column: "вернётся", one: "да" },
      { column: "регион", one: "юг" },
    ]);
  });

  it("says what is wrong with a column, and what to do", async () => {
    const about = (options: object) => driversOfFile({ file, outcome: "overall", draws: 100, ...options });
    await expect(about({ outcome: "всё" })).rejects.toMatchObject({ code: "table.column" });
    await expect(about({ outcome: "регион" })).rejects.toMatchObject({ code: "table.not-numeric" });
    await expect(about({ outcome: "same" })).rejects.toMatchObject({ code: "table.constant" });
    await expect(about({ drivers: ["цена", "overall"] })).rejects.toMatchObject({
      code: "drivers.own-driver",
    });
    await expect(about({ drivers: ["комментарий"] })).rejects.toMatchObject({ code: "table.constant" });
    await expect(about({ outcome: "вернётся", positive: ["может"] })).rejects.toMatchObject({
      code: "table.nobody",
    });
    await expect(about({ blank: "1,2,3,4,5,6" })).rejects.toMatchObject({ code: "table.empty" });
    await expect(about({ blank: "цена=" })).rejects.toMatchObject({ code: "table.blank" });
    const few = await written("few.csv", content.split("\n").slice(0, 4).join("\n"));
    await expect(
      driversOfFile({ file: few, outcome: "overall", drivers: ["скорость", "цена"] }),
    ).rejects.toMatchObject({
      code: /drivers\.few|table\.constant/,
    });
  });

  it("falls to relative weights above fifteen drivers, and says so", async () => {
    const names = Array.from({ length: 16 }, (_, at) => `q${at}`);
    const rows = Array.from({ length: 200 }, () => {
      const marks = names.map(() => 1 + Math.floor(random() * 5));
      return [markOf(marks[0]! * 0.8 + random()), ...marks].join(",");
    });
    const wide = await written("wide.csv", [["all", ...names].join(","), ...rows].join("\n"));
    const report = await driversOfFile({ file: wide, outcome: "all", method: "lmg", draws: 100 });
    expect(report).toMatchObject({ method: "relative-weights", methodAsked: "lmg" });
    expect(report.drivers[0]!.name).toBe("q0");
    expect(driversTable(report, { locale: "en", colour: false })).toContain("up to 15 drivers");
  });

  it("answers the command line in JSON and in words, and refuses what it cannot take", async () => {
    const run = async (...words: string[]) => {
      const out = new PassThrough();
      const err = new PassThrough();
      const world = { env: {}, locale: "ru" as const, version: "0" };
      const streams = { stdout: out as unknown as WriteStream, stderr: err as unknown as WriteStream };
      const code = await runCommandLine(["drivers", ...words], [driversCommand], { ...world, ...streams });
      return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
    };
    const json = await run(file, "--outcome", "overall", "--blank", "6", "--draws", "100", "--json");
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      outcome: "overall",
      drivers: [{ name: "скорость" }, {}, {}],
    });
    const said = await run(file, "--outcome", "overall", "--blank", "6", "--draws", "100");
    expect(said.out).toContain("исправить первым");
    expect(await run(file)).toMatchObject({ code: 2, err: expect.stringContaining("--outcome") });
    expect(await run(file, "--outcome", "нет такого")).toMatchObject({ code: 2 });
  });
});

const sfo = fileURLToPath(new URL("../../../shared/data/survey_sfo/sfo_2017.csv.gz", import.meta.url));

describe.skipIf(!existsSync(sfo))("otklik drivers on a survey of airport passengers", () => {
  it("explains the airport as a whole by its parts, codes of no answer left out", async () => {
    const drivers = [
      "Q7ART",
      "Q7FOOD",
      "Q7STORE",
      "Q7SIGN",
      "Q7WALKWAYS",
      "Q7SCREENS",
      "Q9RESTROOM",
      "Q10SAFE",
    ];
    const report = await driversOfFile({ file: sfo, outcome: "Q7ALL", drivers, blank: "0,6", draws: 100 });
    expect(report.n).toBeGreaterThan(1000);
    expect(report.r2.value).toBeGreaterThan(0.4);
    expect(report.drivers.every(({ importance }) => importance.value > 0)).toBe(true);
    const sum = report.drivers.reduce((total, { share }) => total + share.value, 0);
    expect(sum).toBeCloseTo(1, 10);
    const promoters = await driversOfFile({
      file: sfo,
      outcome: "NETPRO",
      positive: ["9", "10"],
      drivers,
      draws: 100,
      blank: "0,6,NETPRO=11",
    });
    expect(promoters).toMatchObject({ model: "logistic", answered: 2746 });
  });
});
