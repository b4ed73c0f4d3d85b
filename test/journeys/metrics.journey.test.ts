import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../worlds/product.ts";
import { download } from "./download.ts";
import { flaws } from "./flaws.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An owner looks at NPS by slices and as a line, saves what they look at, and gives the metric to a team. */
const survey = "../shared/data/survey_sfo/sfo_core.csv";
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("the metric catalogue", () => {
  it("says what to do while there is nothing to count", async () => {
    await open("metrics");
    await page.getByRole("heading", { name: "Nothing to count yet" }).waitFor();
    await page.getByRole("link", { name: "Import a file" }).waitFor();
  });

  it("tells every metric with interval and n, or why there is none", async () => {
    await bringIn("answers.csv", answers(), { kind: "response", scale: "nps" });
    await untilAnswers(120, "");
    await open("metrics");
    const nps = page.getByRole("row", { name: /^Net Promoter Score/ });
    await nps.waitFor();
    // 60 promoters, 30 passives, 30 detractors.
    expect(await nps.innerText()).toMatch(/25\s.*95%.*n = 120/);
    const occupancy = page.getByRole("row", { name: /^Occupancy/ });
    expect(await occupancy.innerText()).toContain("The product does not take them in yet");
    await page.getByRole("link", { name: "Metrics", exact: true }).first().waitFor();
  });

  it("shows one by channel: a bar for each, a table that adds up, the way to the contacts", async () => {
    await page.getByRole("link", { name: "Net Promoter Score", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Net Promoter Score" }).waitFor();
    await choose("Slice", "Channel");
    await page.waitForURL(/by=channel/);
    const table = page.getByRole("region", { name: "Net Promoter Score in numbers" });
    await table.getByRole("row", { name: /^phone/ }).waitFor();
    const rows = await table.getByRole("row").allInnerTexts();
    const sizes = rows.slice(1).map((row) => Number(row.split("\t")[3]!.replace(/\D/g, "")));
    expect(sizes[0]).toBe(120);
    expect(sizes.slice(1).reduce((sum, n) => sum + n, 0)).toBe(120);
    await page.getByRole("img", { name: "Net Promoter Score: chart" }).locator("svg").waitFor();
    expect(await table.getByRole("link", { name: "phone" }).getAttribute("href")).toContain("channel=phone");
  });

  it("draws a line against the same time a year before, and keeps it all in the address", async () => {
    await choose("Slice", "No slice");
    await choose("Grain", "Week");
    await choose("Compare", "with the same a year before");
    await page.waitForURL(/grain=week.*compare=year/);
    await page.getByRole("columnheader", { name: "Difference" }).waitFor();
    const address = page.url();
    await page.reload();
    await page.getByRole("columnheader", { name: "Difference" }).waitFor();
    expect(page.url()).toBe(address);
  });

  it("is kept as a view and opened again from another metric", async () => {
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("textbox", { name: /Save/ }).fill("NPS by week");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("NPS by week").first().waitFor();
    await open("metrics/contacts");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("button", { name: "NPS by week", exact: true }).click();
    await page.waitForURL(/metrics\/nps\?.*grain=week/);
  });

  it("belongs to exactly one team, and tells how it is gamed and what shows it", async () => {
    await journey.call("POST", `${api}/teams`, { name: "Care" });
    await open("metrics/nps");
    await choose("Owner team", "Care");
    await page.getByText("“Care” answers for the metric").waitFor();
    await page.getByText("Only the pleased are asked", { exact: false }).waitFor();
    await page.getByText("Индекс готовности рекомендовать").waitFor();
    await page.getByRole("link", { name: "Negative Share" }).waitFor();
    await open("metrics");
    expect(await page.getByRole("row", { name: /^Net Promoter Score/ }).innerText()).toContain("Care");
  });

  it("learns what marks the index is made of", async () => {
    await open("metrics/settings");
    await page.getByRole("textbox", { name: /Factors of CSI/ }).fill("food = 2\nsigns");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The line “signs” cannot be read", { exact: false }).waitFor();
    await page.getByRole("textbox", { name: /Factors of CSI/ }).fill("food = 2\nsigns = 3");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved: the metrics are counted anew").waitFor();
    await open("metrics/csi");
    await page.getByText("n = 120", { exact: false }).first().waitFor();
  });

  it.skipIf(!existsSync(survey))(
    "has the NPS that R computes of a real survey, on screen and in the export",
    async () => {
      const lines = readFileSync(survey, "utf8").trimEnd().split("\n");
      const of2017 = lines.filter((line, at) => at === 0 || line.startsWith("2017,")).join("\n");
      await bringIn(
        "passengers.csv",
        of2017,
        { kind: "response", scale: "nps", occurredAt: "2017-05-15T12:00:00Z" },
        {
          respnum: "externalId",
          nps_0_10: "score",
        },
      );
      await untilAnswers(2746, "?to=2018-01-01");
      await open("metrics/nps?from=2017-01-01&to=2018-01-01");
      await page.getByText("39.8398 (37.2249 … 42.4546)", { exact: false }).waitFor();
      await page.getByText("n = 2,746", { exact: false }).first().waitFor();
      const file = await download(page, "Export", "CSV for Excel");
      const total = file.toString("utf8").split("\r\n")[1]!.split(",");
      expect(total[0]).toBe("Total");
      expect(total.slice(2, 5).map((cell) => Number(cell).toFixed(4))).toEqual([
        "39.8398",
        "37.2249",
        "42.4546",
      ]);
    },
  );

  it("passes the checks of accessibility, light and dark, and fits a telephone", async () => {
    const screens = [
      "metrics",
      "metrics/nps?by=channel",
      "metrics/contacts?compare=previous",
      "metrics/settings",
    ];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [at, screen] of screens.entries()) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        await picture(page, `metrics-${at}-${colorScheme}`);
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [at, screen] of screens.entries()) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      await picture(page, `metrics-${at}-phone`);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await page
    .getByRole("combobox", { name: label })
    .or(page.getByRole("textbox", { name: label }))
    .first()
    .click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

type Preview = { sourceName: string; options: unknown; columns: { name: string; field: string }[] };

/** Imports answers over the API: columns that no field is named for are attributes. */
/** Numbers come from a replica, which follows the records by the second. */
async function untilAnswers(n: number, query: string): Promise<void> {
  await until(120, async () => {
    const { total } = await journey.call<{ total: { n: number } }>("GET", `${api}/metrics/nps${query}`);
    return total.n === n;
  });
}

async function bringIn(
  name: string,
  csv: string,
  defaults: Record<string, string>,
  fields: Record<string, string> = { id: "externalId", at: "occurredAt", channel: "channel", mark: "score" },
): Promise<void> {
  const { id: fileId } = await journey.call<{ id: string }>("POST", `${api}/files?name=${name}`, csv);
  const seen = await journey.call<Preview>("POST", `${api}/imports/preview`, { fileId, kind: "feedback" });
  const columns = seen.columns.map((column) => ({
    column: column.name,
    field: fields[column.name] ?? "attribute",
  }));
  const { id } = await journey.call<{ id: string }>("POST", `${api}/imports`, {
    fileId,
    kind: "feedback",
    sourceName: name,
    reading: { options: seen.options, columns, defaults },
  });
  await until(180, async () => {
    const { status } = await journey.call<{ status: string }>("GET", `${api}/imports/${id}`);
    if (status === "failed") throw new Error("the import failed");
    return status === "done";
  });
}

/** 120 answers of one spring: half of them promoters, a quarter each of the others. */
function answers(): string {
  const rows = Array.from({ length: 120 }, (_, n) => {
    const mark = [9, 10, 8, 4][n % 4];
    const day = new Date(Date.UTC(2026, 2, 1) + n * 43_200_000).toISOString();
    return `a${n},${day},${n % 3 === 0 ? "phone" : "chat"},${mark},${1 + (n % 5)},${3 + (n % 3)}`;
  });
  return `id,at,channel,mark,food,signs\n${rows.join("\n")}\n`;
}
