import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { npsCounts } from "../../core/metrics/nps-counts.ts";
import { npsWald } from "../../core/metrics/nps-wald.ts";
import type { ImportView, Preview } from "../../listen/imports/contract.ts";
import { importJobHandlers } from "../../listen/imports/jobs.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import type { MetricReply } from "./contract.ts";

const path = "../shared/data/survey_sfo/sfo_core.csv";

/** Passengers of an airport, brought in by the product's own import. R: NPS of 2017 is 39.8398 (37.2249..42.4546), n = 2,746. */
describe.skipIf(!existsSync(path))("a real survey", () => {
  let world: World;
  let ada: Caller;
  const lines = () => readFileSync(path, "utf8").trimEnd().split("\n");
  const of2017 = () => lines().filter((line, at) => at === 0 || line.startsWith("2017,"));

  beforeAll(async () => {
    world = await createWorld();
    ada = await firstOwner(world, "Airport", "en");
    const file = await ada.upload<{ id: string }>("/files?name=sfo-2017.csv", of2017().join("\n"));
    const seen = (await ada.post<Preview>("/imports/preview", { fileId: file.body.id, kind: "feedback" }))
      .body;
    const fields: Record<string, string> = { respnum: "externalId", nps_0_10: "score" };
    const started = await ada.post<ImportView>("/imports", {
      fileId: file.body.id,
      kind: "feedback",
      sourceName: "Passengers",
      reading: {
        options: seen.options,
        columns: seen.columns.map(({ name }) => ({ column: name, field: fields[name] ?? "attribute" })),
        defaults: { kind: "response", scale: "nps", occurredAt: "2017-05-15T12:00:00Z" },
      },
    });
    expect(started.status, started.text).toBe(202);
    for (const job of await listOpenJobs(world.lent.store))
      await runJob(world.lent.store, importJobHandlers(world.lent), job, (error) => {
        throw error;
      });
  });
  afterAll(() => world.end());

  const ask = async (query: string) => (await ada.get<MetricReply>(`/metrics/${query}`)).body;

  it("has the NPS that R computes, with its interval, on the screen and in the export", async () => {
    const { total } = await ask("nps?from=2017-01-01&to=2018-01-01");
    expect(total.n).toBe(2746);
    if (!total.answer.known) throw new Error(total.answer.why);
    const { value, low, high } = total.answer.value;
    expect([value, low!, high!].map((each) => each.toFixed(4))).toEqual(["39.8398", "37.2249", "42.4546"]);
    const csv = (await ada.get("/metrics/nps/export.csv?from=2017-01-01&to=2018-01-01")).text;
    const [, cells] = Papa.parse<string[]>(csv.trim()).data;
    expect(cells!.slice(1, 5).map((cell) => Number(cell).toFixed(4))).toEqual([
      "39.8398",
      "37.2249",
      "42.4546",
      "2746.0000",
    ]);
  });

  it("has the weighted NPS, by the attribute that holds the weights", async () => {
    const { total } = await ask("weighted-nps");
    expect(total.answer.known && total.answer.value.value.toFixed(4)).toBe("40.3984");
  });

  it.each(["dest_geo", "lang", "age", "gender", "had_problem"])(
    "by %s agrees with the file, group by group, and adds up",
    async (attribute) => {
      const { data } = Papa.parse<Record<string, string>>(of2017().join("\n"), { header: true });
      const marks = new Map<string, number[]>();
      for (const row of data) {
        if (row["nps_0_10"] === "") continue;
        const group = row[attribute] === "" ? "-" : row[attribute]!;
        const counts = marks.get(group) ?? new Array<number>(11).fill(0);
        counts[Number(row["nps_0_10"])]!++;
        marks.set(group, counts);
      }
      const { rows, total } = await ask(`nps?by=attr:${attribute}`);
      expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(total.n);
      expect(rows.map(({ value }) => value).toSorted()).toEqual([...marks.keys()].toSorted());
      for (const { value, n, answer } of rows) {
        const counts = npsCounts(marks.get(value)!);
        expect(n).toBe(counts.promoters + counts.passives + counts.detractors);
        const expected = npsWald(counts);
        if (n < 10) expect(answer).toEqual({ known: false, why: "too-few" });
        else if (expected.known && answer.known)
          expect(answer.value.value).toBeCloseTo(expected.value.value, 9);
        else expect(answer.known).toBe(expected.known);
      }
    },
  );
});
