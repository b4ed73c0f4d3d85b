import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { type Journey, slug, startOwnersJourney } from "./journey.ts";

/** From an imported survey to what goes with satisfaction, by segment, and to what satisfaction is worth. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
  const fields = { id: "externalId", when: "occurredAt", who: "customer.externalId", region: "attribute" };
  const parts = { speed: "attribute", courtesy: "attribute", wall: "attribute" };
  const { satisfied, recommends } = surveys();
  await importContacts(journey, satisfied, { ...fields, ...parts, CSAT: "score" });
  await importContacts(journey, recommends, { ...fields, NPS: "score" });
}, 480_000);

afterAll(() => journey?.end());

describe("drivers", () => {
  it("teach what they need where there is nothing to explain", async () => {
    await page.goto(`/w/${slug}/drivers?channel=phone`);
    await page.getByText("Nothing to explain yet").waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it("stand ranked with intervals, n and what to do, as an association", async () => {
    await page.goto(`/w/${slug}/drivers`);
    const table = page.getByRole("table", { name: "Importance of drivers" });
    await table.waitFor();
    const names = await table.locator("tbody tr td:first-child").allInnerTexts();
    expect(names).toEqual(["speed", "courtesy", "wall"]);
    expect(await table.locator("tbody tr").first().innerText()).toMatch(/%[\s\S]*–[\s\S]*n = 300/);
    expect(await table.locator("tbody tr").first().innerText()).toContain("fix first");
    await page
      .getByText(/Association, not effect/)
      .first()
      .waitFor();
    await page.getByText(/explain [\d.]+% of the outcome's spread \(95% interval/).waitFor();
    await page
      .getByRole("img", { name: /Drivers by importance and performance/ })
      .locator("svg")
      .waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it("are told by segment, which the address keeps", async () => {
    await page.getByLabel("By segment").selectOption({ label: "Region" });
    await page.waitForURL(/by=attr/);
    await page.reload();
    const segments = page.getByRole("region", { name: "Share of what is explained by segment" });
    await segments.getByText("south").waitFor();
    expect(await segments.innerText()).toMatch(/north[\s\S]*speed[\s\S]*%/);
  });

  it("tell what satisfaction is worth, each side with its count", async () => {
    const section = page.locator("section", {
      has: page.getByRole("heading", { name: "What satisfaction is worth" }),
    });
    await section.getByText(/Satisfied: \d+, in between: \d+, dissatisfied: \d+/).waitFor();
    const recommend = section.getByRole("region", { name: /Recommend/ });
    await recommend
      .getByText(/times as often/)
      .first()
      .waitFor();
    expect(await recommend.innerText()).toMatch(/95% interval/);
    await section.getByText(/Nobody knows who left/).waitFor();
  });

  it.each(["Download CSV", "Download this part, CSV"])("go out by “%s”", async (link) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link }).click(),
    ]);
    const csv = await readFile(await file.path());
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.toString("utf8")).toContain("association, not effect");
  });

  it("stand beside figures of others only where that is fair", async () => {
    await page.goto(`/w/${slug}/benchmarks`);
    const own = page.getByRole("article", { name: "NPS, 0–10" });
    await own.getByText("n = 300").first().waitFor();
    await page.getByRole("button", { name: "Add a figure" }).click();
    const form = page.getByRole("dialog", { name: "A figure of others" });
    await form.getByLabel("Whose figure").fill("A rival");
    await form.getByLabel("Who published it, and where").fill("A yearly study");
    await form.getByLabel("Value").fill("12");
    await form.getByLabel("How many answered (n)").fill("900");
    await form.getByLabel("The question as asked").fill("Would you recommend us?");
    await form.getByLabel("Channels, commas between").fill("phone");
    await form.getByLabel("How it was sampled and computed").fill("a panel");
    expect(await flaws(page)).toEqual([]);
    await form.getByRole("button", { name: "Save" }).click();
    const figure = page.getByRole("article", { name: "A rival" });
    await figure.getByText("Compare with care").waitFor();
    await figure.getByText("It is not known whom one of them asked.").waitFor();
    await own.getByRole("button", { name: "How we ask" }).click();
    const question = page.getByRole("dialog", { name: /How we ask/ });
    await question.getByLabel("The question as asked").fill("Are you pleased with this call?");
    await question.getByLabel("Who was asked").fill("customers");
    await question.getByLabel(/What about/).fill("a call");
    await question.getByLabel("How it was sampled and computed").fill("a panel");
    await question.getByRole("button", { name: "Save" }).click();
    await figure.getByText("Cannot be compared").waitFor();
    await figure
      .getByText(/The questions differ: “Would you recommend us\?” against “Are you pleased/)
      .waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it("fit a phone and the dark, without flaws", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`/w/${slug}/drivers`);
    await page.getByRole("table", { name: "Importance of drivers" }).waitFor();
    expect(await flaws(page)).toEqual([]);
    const isTooWide = "document.documentElement.scrollWidth > window.innerWidth";
    expect(await page.evaluate(isTooWide)).toBe(false);
    await page.goto(`/w/${slug}/benchmarks`);
    await page.getByRole("article", { name: "A rival" }).waitFor();
    expect(await flaws(page)).toEqual([]);
    expect(await page.evaluate(isTooWide)).toBe(false);
  });
});

/** Two files of the same people: satisfaction with its parts, and whether they would recommend. */
function surveys(): { satisfied: string; recommends: string } {
  const random = seededRandom(4);
  const markOf = (wanted: number) => Math.max(1, Math.min(5, Math.round(wanted)));
  const people = Array.from({ length: 300 }, (_, i) => {
    const mood = random() * 2;
    const speed = markOf(1 + mood + random() * 2);
    const courtesy = markOf(3 + mood / 2 + random() * 1.5);
    const mark = markOf(0.7 * speed + 0.3 * courtesy + random() - 1);
    const who = `2026-03-${String(1 + (i % 28)).padStart(2, "0")},c${i},${i % 3 === 0 ? "north" : "south"}`;
    const recommends = mark >= 4 ? (i % 3 === 0 ? 8 : 10) : i % 5 === 0 ? 9 : 3;
    return {
      satisfied: `a${i},${who},${mark},${speed},${courtesy},${1 + (i % 5)}`,
      recommends: `n${i},${who},${recommends}`,
    };
  });
  const head = "id,when,who,region";
  return {
    satisfied: [`${head},CSAT,speed,courtesy,wall`, ...people.map((each) => each.satisfied)].join("\n"),
    recommends: [`${head},NPS`, ...people.map((each) => each.recommends)].join("\n"),
  };
}
