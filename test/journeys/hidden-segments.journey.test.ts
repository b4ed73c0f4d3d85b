import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An analyst asks where marks are low, sees the segment that the average hides, and opens its contacts. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("a search for hidden segments", () => {
  it("begins on an empty screen that says what to do", async () => {
    await open("segments/hidden");
    await page.getByText("No searches yet").waitFor();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByText("There is nothing to search").waitFor();
  });

  it("finds the planted segment: 20 % overall, 60 % here", async () => {
    await importContacts(journey, contacts());
    await open("segments/hidden");
    await page.getByLabel("Look for").first().click();
    await page.getByRole("option", { name: "Low mark" }).click();
    await page.getByLabel("Mark at most").waitFor();
    await page.locator("label", { hasText: /^Contacts$/ }).click();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await find().waitFor({ timeout: 180_000 });
    expect(page.url()).toMatch(/search=[\w-]{36}/);
    const told = await find().innerText();
    expect(told).toMatch(/2\d(\.\d)?% overall, [56]\d(\.\d)?% here/);
    expect(told).toMatch(/confirmed/i);
    expect(told).toMatch(/\d+ of \d+ contacts · .* of others · .* times as often/);
    expect(await page.getByRole("listitem").filter({ hasText: " here" }).count()).toBe(1);
  });

  it("is kept under its address, and taken away as CSV", async () => {
    await page.reload();
    await find().waitFor();
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export CSV" }).click();
    const csv = await readFile((await (await started).path())!, "utf8");
    expect(csv.split("\r\n")[1]).toMatch(/region = north/);
  });

  it("opens its contacts", async () => {
    await page.getByRole("link", { name: /^Contacts: / }).click();
    await page.waitForURL(/\/feedback\?/);
    const asked = new URL(page.url()).searchParams;
    expect(asked.getAll("attr").toSorted()).toEqual(["plan:gold", "region:north"]);
    expect(asked.get("scoreMax")).toBe("6");
    await page
      .getByText(/Bill of a customer/)
      .first()
      .waitFor();
  });

  it("opens as a list of its customers, each with what they said last", async () => {
    await open("segments/hidden");
    await find().waitFor();
    await page.getByRole("link", { name: /^Case list: / }).click();
    await page.waitForURL(/\/segments\/hidden\/[\w-]{36}\/cases\/0$/);
    await page.getByRole("heading", { level: 1, name: /Region: north/ }).waitFor();
    const list = page.getByRole("table", { name: "Customers of a hidden segment" });
    await list
      .getByText(/Bill of a customer/)
      .first()
      .waitFor();
    await page.waitForLoadState("networkidle");
    await picture(page, "hidden-segments-cases");
    expect(await flaws(page)).toEqual([]);
    const started = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "CSV for Excel" }).click();
    const csv = await readFile((await (await started).path())!, "utf8");
    const told = /([\d,]+) customers/.exec((await page.getByRole("main").textContent()) ?? "")![1]!;
    expect(csv.trim().split("\r\n")).toHaveLength(1 + Number(told.replaceAll(",", "")));
    await list.getByRole("link").first().click();
    await page.waitForURL(/\/feedback\?customer=/);
  });

  it("becomes the draft of an improvement with its numbers, which is written on and taken away", async () => {
    await open("segments/hidden");
    await find().waitFor();
    await page.getByRole("button", { name: /^Draft an improvement: / }).click();
    await page.waitForURL(/\/improvements\/[\w-]{36}$/);
    await page.getByRole("heading", { level: 1, name: /Region: north/ }).waitFor();
    const source = page.getByRole("region", { name: "How this is known" });
    await source.getByText(/2\d(\.\d)?% overall, [56]\d(\.\d)?% here/).waitFor();
    await page.getByRole("textbox", { name: "As is" }).fill("The bill has two pages");
    await page.getByRole("combobox", { name: "Stage" }).click();
    await page.getByRole("option", { name: "develop" }).click();
    await page.getByRole("link", { name: "Segments" }).click();
    await page.getByRole("button", { name: "Stay" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Save" }).and(page.locator("[data-disabled]")).waitFor();
    await page.waitForLoadState("networkidle");
    await picture(page, "improvement");
    expect(await flaws(page)).toEqual([]);
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download Markdown" }).click();
    const text = await readFile((await (await started).path())!, "utf8");
    expect(text).toContain("The bill has two pages");
    expect(text).toContain("region = north");
    await open("improvements");
    const list = page.getByRole("table", { name: "Improvements" });
    await list.getByRole("row", { name: /Region: north.*develop/ }).waitFor();
    await picture(page, "improvements");
    expect(await flaws(page)).toEqual([]);
    // Drafted again, the same find opens the same draft.
    await open("segments/hidden");
    await find().waitFor();
    await page.getByRole("button", { name: /^Draft an improvement: / }).click();
    await page.waitForURL(/\/improvements\/[\w-]{36}$/);
    expect(await page.getByRole("textbox", { name: "As is" }).inputValue()).toBe("The bill has two pages");
  });

  it("is saved as a segment, and the segment cuts pains", async () => {
    await open("segments");
    await page.getByRole("link", { name: "Find hidden ones" }).first().click();
    await find().waitFor();
    await page.getByRole("link", { name: /^Save as a segment/ }).click();
    await page.waitForURL(/\/segments\/new\?name=.*definition=/);
    const name = page.getByRole("textbox", { name: "Name" });
    expect(await name.inputValue()).toBe("Plan: gold · Region: north");
    await name.fill("North, gold");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 1, name: "North, gold" }).waitFor();
    await open("pains");
    await page
      .getByText(/1,500 contacts/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Condition" }).click();
    await page.getByRole("menuitem", { name: "Segment" }).click();
    await page.getByRole("checkbox", { name: "North, gold" }).check();
    await page.waitForURL(/segment=[\w-]{36}/);
    await page.keyboard.press("Escape");
    await page
      .getByText(new RegExp(`${planted()} contacts`))
      .first()
      .waitFor();
  });

  it("passes the checks of accessibility, light and dark, and fits a telephone", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open("segments/hidden");
      await find().waitFor();
      await page.waitForLoadState("networkidle");
      await picture(page, `hidden-segments-${colorScheme}`);
      expect(await flaws(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await open("segments/hidden");
    await find().waitFor();
    await picture(page, "hidden-segments-phone");
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

const find = () => page.getByRole("listitem").filter({ hasText: "Region: north" }).first();

/** How many contacts are of the planted segment. */
function planted(): number {
  return contacts()
    .split("\n")
    .filter((row) => row.includes(",north,gold,")).length;
}

/** 12 % are displeased, but 60 % of those of the north with the gold plan. */
function contacts(): string {
  const random = seededRandom(5);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const rows = Array.from({ length: 1500 }, (_, n) => {
    const [region, plan] = [pick(["north", "south", "east"]), pick(["gold", "basic"])];
    const isBad = random() < (region === "north" && plan === "gold" ? 0.6 : 0.12);
    const score = isBad ? Math.floor(random() * 7) : 9 + Math.floor(random() * 2);
    const day = `2026-03-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00Z`;
    return `r${n},c${n},${day},${pick(["chat", "phone"])},${region},${plan},${score},"Bill of a customer ${n}"`;
  });
  return `id,customer_id,created,channel,region,plan,nps,message\n${rows.join("\n")}\n`;
}

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}
