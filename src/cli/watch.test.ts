import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../core/kit/seeded-random.ts";
import { runCommandLine } from "./program.ts";
import { watchCommand } from "./watch-command.ts";
import { watchFile } from "./watch.ts";
import { watchTable } from "./watch-table.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-watch-"));
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, head: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const content = `${head}\n${rows.join("\n")}\n`;
  await writeFile(path, name.endsWith(".gz") ? gzipSync(content) : content);
  return path;
}

const monday = Date.UTC(2026, 0, 5);
const wall = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace("T", " ");

/** Counts by a quarter of an hour: some 40 by day, 4 by night, three times as many from `from` to `to`. */
function quarters(
  days: number,
  [from, to]: [number, number] = [-1, -1],
  seed = 3,
): { at: number; count: number }[] {
  const random = seededRandom(seed);
  return Array.from({ length: days * 96 }, (_, at) => {
    const mean = (at % 96 > 32 && at % 96 < 80 ? 40 : 4) * (at >= from && at < to ? 3 : 1);
    const sum = Array.from({ length: 2 * mean }).filter(() => random() < 0.5).length;
    return { at: monday + at * 900_000, count: sum };
  });
}

const lines = (rows: readonly { at: number; count: number }[]) =>
  rows.map(({ at, count }) => `${wall(at)},${count}`);
/** Day 24, noon to three. */
const outage: [number, number] = [24 * 96 + 48, 24 * 96 + 60];

describe("otklik watch", () => {
  it("finds the interval, the outage, its size and its end", async () => {
    const file = await written("calls.csv.gz", "when,calls", lines(quarters(28, outage)));
    const report = await watchFile({ file, time: "when", count: "calls" });
    expect(report).toMatchObject({
      intervalMinutes: 15,
      profile: "week",
      zone: null,
      alarmsPerWeek: 1,
      weeks: 2,
    });
    expect(report.alarms).toHaveLength(1);
    const [alarm] = report.alarms;
    expect(alarm).toMatchObject({ onset: "2026-01-29T12:00", ended: "2026-01-29T15:00", settled: false });
    expect(alarm!.noticed <= "2026-01-29T12:30").toBe(true);
    expect(alarm!.ratio.low).toBeGreaterThan(2);
    expect(alarm!.ratio.high).toBeLessThan(4);
    expect(watchTable(report, "en")).toContain("2026-01-29T12:00");
    expect(watchTable(report, "ru")).toContain("замечено");
  });

  it("counts rows by a column, one budget over all, alarms that begin together one event", async () => {
    const rows = ["card", "app", "loan"].flatMap((topic, at) =>
      quarters(21, topic === "loan" ? [-1, -1] : [17 * 96 + 48, 17 * 96 + 56], at + 1).flatMap(
        ({ at: start, count }) =>
          Array.from(
            { length: count },
            (_, i) => `${wall(start + Math.floor((i * 15) / count) * 60_000)},${topic}`,
          ),
      ),
    );
    const file = await written("contacts.csv", "created,topic", rows);
    const report = await watchFile({ file, time: "created", by: "topic", alarmsPerWeek: 0.5 });
    expect(report.intervalMinutes).toBe(5);
    expect(report.series.map(({ name }) => name).sort()).toEqual(["app", "card", "loan"]);
    expect(report.alarms.map(({ series }) => series).sort()).toEqual(["app", "card"]);
    expect(report.events).toHaveLength(1);
    expect(report.events[0]!.onset.slice(0, 13)).toBe("2026-01-22T12");
    expect(report.falseAlarms).toBeCloseTo(0.5);
  });

  it("knows the clocks of a zone, and says what it left unjudged at their change", async () => {
    const start = Date.UTC(2026, 2, 2);
    const rows = quarters(35).map(({ at, count }) => ({ at: at - monday + start, count }));
    const file = await written("zone.csv", "when,calls", lines(rows));
    const report = await watchFile({ file, time: "when", count: "calls", zone: "Europe/Berlin" });
    expect(report.clockChangeIntervals).toBe(8);
    expect(report.from).toBe("2026-03-02T00:00+01:00");
    expect(report.to.endsWith("+02:00")).toBe(true);
    expect(report.alarms).toEqual([]);
    expect(watchTable(report, "en")).toContain("change of the clocks");
  });

  it("takes gaps for not counted, adds repeated intervals and says both", async () => {
    const rows = lines(quarters(21)).filter((_, at) => at < 1000 || at > 1100);
    const file = await written("gaps.csv", "when,calls", [...rows, rows.at(-1)!]);
    const report = await watchFile({ file, time: "when", count: "calls" });
    expect(report.unknownIntervals).toBe(101);
    expect(report.repeated).toBe(1);
    expect(report.alarms.every(({ onset }) => onset > "2026-01-25")).toBe(true);
    expect(watchTable(report, "ru")).toContain("101");
  });

  it("compares under 15 days by the time of day, and says so; refuses three days", async () => {
    const short = await written("short.csv", "when,calls", lines(quarters(10, [8 * 96 + 48, 8 * 96 + 56])));
    const report = await watchFile({ file: short, time: "when", count: "calls" });
    expect(report.profile).toBe("day");
    expect(report.alarms[0]!.onset.slice(0, 10)).toBe("2026-01-13");
    expect(watchTable(report, "en")).toContain("Under 15 days");
    const three = await written("three.csv", "when,calls", lines(quarters(3)));
    await expect(watchFile({ file: three, time: "when", count: "calls" })).rejects.toMatchObject({
      code: "watch.short",
    });
  });

  it("says in both languages what is wrong with a file", async () => {
    const good = lines(quarters(21));
    const said = async (rows: readonly string[], more: string[] = [], language: "en" | "ru" = "en") => {
      const file = await written(`bad-${rows.length}-${more.length}.csv`, "when,calls", rows);
      const errors = new PassThrough();
      const stdout = new PassThrough();
      const code = await runCommandLine(["watch", file, ...more], [watchCommand], {
        stdout: stdout as unknown as WriteStream,
        stderr: errors as unknown as WriteStream,
        env: {},
        locale: language,
        version: "0",
      });
      return { code, text: String(errors.read() ?? ""), answer: String(stdout.read() ?? "") };
    };
    const named = ["--time", "when", "--count", "calls"];
    expect(await said(good, ["--time", "hour"])).toMatchObject({
      code: 2,
      text: expect.stringContaining("no column “hour”"),
    });
    expect(await said([...good, "2026-02-01 10:00,-3"], named)).toMatchObject({
      code: 2,
      text: expect.stringContaining("Line 2018"),
    });
    expect((await said([...good, "2026-02-01 10:00,1.5"], named, "ru")).text).toContain("не количество");
    expect(
      (
        await said(
          good.map((_, at) => `soon,${at}`),
          named,
        )
      ).text,
    ).toContain("does not hold times");
    expect((await said(good, [])).text).toContain("--time");
    expect((await said(good, [...named, "--zone", "Mars/Olympus"])).text).toContain("Mars/Olympus");
    expect((await said(good, [...named, "--alarms-per-week", "0"])).code).toBe(2);
    expect(
      (await said(["2026-01-01 00:00,5", "2026-01-15 00:00,5", "2026-01-29 00:00,4"], named)).text,
    ).toContain("14 days apart");
    const { code, answer } = await said(good, [...named, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(answer)).toMatchObject({ alarms: [], intervalMinutes: 15 });
  });
});

const daily = fileURLToPath(new URL("../../../shared/data/wfm_callcenter_daily/daily.csv", import.meta.url));

describe.skipIf(!existsSync(daily))("a call centre's days", () => {
  it("alarm on the days that stand out by eye", async () => {
    const report = await watchFile({ file: daily, time: "date", count: "incoming" });
    expect(report).toMatchObject({ intervalMinutes: 1440, profile: "week" });
    const onsets = report.alarms.map(({ onset }) => onset.slice(0, 10));
    expect(onsets).toEqual(expect.arrayContaining(["2020-07-03", "2020-08-28", "2020-12-17", "2022-04-16"]));
    expect(report.alarms.length / report.weeks).toBeLessThan(0.25);
  });
});
