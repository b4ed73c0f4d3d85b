import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { metricCommand } from "./metric-command.ts";
import { metricOfFile } from "./metric.ts";
import { metricTable } from "./metric-table.ts";
import { runCommandLine } from "./program.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-metric-"));
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, head: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, [head, ...rows].join("\n"));
  return path;
}

const nps = [10, 9, 9, 8, 7, 6, 0, 10, 11].map(
  (mark, at) => `${mark},${at < 4 ? "a" : "b"},${1 + (at % 2)},5`,
);
const file = await written("marks.csv", "mark,group,weight,best", [...nps, ",a,1,5"]);

describe("otklik metric", () => {
  it("gives value, interval, n and counts, of all and of each group", async () => {
    const report = await metricOfFile({ file, metric: "nps", column: "mark", blank: "11", by: "group" });
    expect(report).toMatchObject({ value: 25, n: 8, interval: "wald", unit: "points", blank: 2, rows: 10 });
    expect(report).toMatchObject({ counts: { promoters: 4, passives: 2, detractors: 2 } });
    expect(report.segments).toMatchObject([
      { segment: "a", value: 75, n: 4 },
      { segment: "b", value: -25, n: 4 },
    ]);
    const one = await metricOfFile({ file, metric: "nps", column: "mark", blank: "11", where: "group=a" });
    expect(one).toMatchObject({ value: 75, n: 4, where: { column: "group", value: "a" } });
    expect(metricTable(report, "ru")).toContain("n = 8");
    expect(metricTable(one, "en")).toContain("promoters: 3");
  });

  it("takes weights, means and other scales", async () => {
    const weighted = await metricOfFile({
      file,
      metric: "nps",
      column: "mark",
      blank: "11",
      weight: "weight",
    });
    expect(weighted).toMatchObject({ value: (100 * (6 - 3)) / 12, n: 8, interval: "linearized" });
    const mean = await metricOfFile({ file, metric: "mean", column: "mark", blank: "11" });
    expect(mean).toMatchObject({ value: 59 / 8, unit: "marks", interval: "student", counts: null });
    const top = await metricOfFile({ file, metric: "csat", column: "best" });
    expect(top).toMatchObject({ value: 1, interval: "wilson", scale: { from: 1, to: 5 } });
    const heavy = await metricOfFile({ file, metric: "csat", column: "best", weight: "weight" });
    expect(heavy).toMatchObject({ value: 1, n: 10 });
    const effort = await metricOfFile({ file, metric: "ces", column: "best" });
    expect(effort).toMatchObject({ value: 5, scale: { from: 1, to: 7 } });
  });

  it("does not claim certainty where all answers are of one group, and has no answer of a single one", async () => {
    const same = await written("same.csv", "mark", ["9", "10", "9"]);
    const report = await metricOfFile({ file: same, metric: "nps", column: "mark" });
    expect(report).toMatchObject({ value: 100, interval: "adjusted-wald" });
    expect("low" in report && report.low).toBeLessThan(60);
    const single = await written("one.csv", "mark,x", ["9,1"]);
    const mean = await metricOfFile({ file: single, metric: "mean", column: "mark" });
    expect(mean).toMatchObject({ why: "too-few", n: 1 });
    expect(metricTable(mean, "en")).toContain("—");
  });

  it("says what is wrong, and what to do", async () => {
    const about = (options: object) => metricOfFile({ file, metric: "nps", column: "mark", ...options });
    await expect(about({})).rejects.toMatchObject({ code: "metric.off-scale" });
    await expect(about({ column: "group" })).rejects.toMatchObject({ code: "metric.not-numeric" });
    await expect(about({ column: "none" })).rejects.toMatchObject({ code: "table.column" });
    await expect(about({ blank: "11", where: "group" })).rejects.toMatchObject({ code: "table.where" });
    await expect(about({ blank: "11", where: "group=c" })).rejects.toMatchObject({ code: "table.nobody" });
    await expect(about({ blank: "11", weight: "group" })).rejects.toMatchObject({ code: "metric.weight" });
  });

  it("answers the command line in JSON and in words", async () => {
    const run = async (...words: string[]) => {
      const out = new PassThrough();
      const err = new PassThrough();
      const world = { env: {}, locale: "en" as const, version: "0" };
      const streams = { stdout: out as unknown as WriteStream, stderr: err as unknown as WriteStream };
      const code = await runCommandLine(["metric", ...words], [metricCommand], { ...world, ...streams });
      return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
    };
    const asked = [file, "--metric", "nps", "--column", "mark", "--blank", "11"];
    expect(JSON.parse((await run(...asked, "--json")).out)).toMatchObject({ value: 25, n: 8 });
    expect((await run(...asked)).out).toContain("25.0000");
    expect(await run(file, "--metric", "fun")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--metric"),
    });
    expect(await run(file, "--metric", "nps", "--column", "mark")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--blank 11"),
    });
  });
});

const survey = (name: string) =>
  fileURLToPath(new URL(`../../../shared/data/survey_sfo/${name}`, import.meta.url));

describe.skipIf(!existsSync(survey("sfo_2017.csv.gz")))(
  "otklik metric on a survey of airport passengers",
  () => {
    const asked = { file: survey("sfo_2017.csv.gz"), metric: "nps", column: "NETPRO", blank: "11" } as const;

    it("gives the published NPS of 2017, plain and weighted", async () => {
      const report = await metricOfFile(asked);
      if (report.why !== null) throw new Error(report.why);
      expect(report.n).toBe(2746);
      expect(report.value).toBeCloseTo(39.8398, 4);
      expect(report.low).toBeCloseTo(37.2249, 4);
      expect(report.high).toBeCloseTo(42.4546, 4);
      const weighted = await metricOfFile({ ...asked, weight: "WEIGHT" });
      expect(weighted.why === null && weighted.value).toBeCloseTo(40.3984, 4);
    });

    it("gives the published share of the two best marks", async () => {
      const report = await metricOfFile({
        file: survey("sfo_core.csv"),
        metric: "csat",
        column: "overall_1_5",
        where: "year=2017",
      });
      expect(report.why === null && report.value).toBeCloseTo(0.820685, 6);
    });
  },
);
