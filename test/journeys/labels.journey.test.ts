import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { type Journey, slug, startOwnersJourney } from "./journey.ts";

/** An analyst teaches the classifier in a real browser: thirty texts by keyboard, and how often it is right, with its interval. */
let journey: Journey;
let page: Page;
const patience = 180_000;
/** The company's topics with words by which a person knows them at once. */
const kinds = [
  { name: "Internet outage", word: /internet/i },
  { name: "Double charge", word: /charge/i },
  { name: "Long wait", word: /waited/i },
];

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("labels", () => {
  it("teach the next step while there is nothing", async () => {
    await open("labels");
    await page.getByText("Nothing to label yet").waitFor();
    await open("labels/quality");
    await page.getByText("There is no classifier yet").waitFor();
  });

  it("come from a file labelled elsewhere, whose labels become topics", async () => {
    await importContacts(journey, contacts());
    await open("labels/import");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file" }).click(),
    ]);
    const lines = kinds.map(({ name }) => `"An old letter about ${name.toLowerCase()}",${name}`);
    await chooser.setFiles({
      name: "labelled.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`text,label\n${lines.join("\n")}\n`),
    });
    await page.getByRole("cell", { name: "Double charge", exact: true }).waitFor();
    await page.getByRole("button", { name: "Take the examples" }).click();
    await page.getByText(/Examples taken: 3/).waitFor();
  });

  it("are given by keyboard: thirty texts, with the way back", async () => {
    await open("labels?by=random");
    await text().waitFor();
    const keys = new Map<string, string>();
    for (const { name } of kinds) {
      const label = await chip(name).innerText();
      keys.set(name, /\d/.exec(label)![0]);
    }
    const first = await text().getAttribute("data-text-id");
    await page.keyboard.press("Enter");
    await page.getByText("Choose topics or “none of these”, then press Enter.").waitFor();
    for (let n = 1; n <= 30; n += 1) {
      const words = await text().innerText();
      const id = await text().getAttribute("data-text-id");
      const kind = kinds.find(({ word }) => word.test(words))!;
      await page.keyboard.press(keys.get(kind.name)!);
      await chip(kind.name).and(page.locator("[aria-pressed=true]")).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(`article[data-text-id="${id}"]`).waitFor({ state: "detached" });
    }
    await figure("Today by you", "30");
    await page.keyboard.press("z");
    await figure("Today by you", "29");
    const again = await text().innerText();
    const kind = kinds.find(({ word }) => word.test(again))!;
    await page.keyboard.press(keys.get(kind.name)!);
    await page.keyboard.press("Enter");
    await figure("Today by you", "30");
    expect(await text().getAttribute("data-text-id")).not.toBe(first);
  });

  it("show how often the classifier is right on texts it never saw, with the interval", async () => {
    await page.getByRole("button", { name: "Train" }).click();
    await page
      .getByText(/Version \d+ is trained/)
      .first()
      .waitFor({ timeout: patience });
    await open("labels/quality");
    const accuracy = page.locator("dl div", { hasText: "Right answers" }).first();
    await accuracy.waitFor();
    expect(await accuracy.innerText()).toMatch(/\d+(\.\d)?%\s+\d+(\.\d)?% – \d+(\.\d)?%/);
    for (const { name } of kinds) {
      // Once in the table of quality, once among those that more examples would help.
      const row = page.getByRole("row", { name: new RegExp(name) }).first();
      expect(await row.innerText()).toMatch(/%/);
    }
    await page.getByRole("img", { name: /Share of right answers by number of examples/ }).waitFor();
  });

  it("put a version in use and take it back by one key", async () => {
    await open("labels");
    await page.getByRole("button", { name: "Train" }).click();
    await page
      .getByText(/is trained/)
      .first()
      .waitFor({ timeout: patience });
    await open("labels/quality");
    const uses = page.getByRole("button", { name: "Put in use" });
    await uses.last().click();
    await page
      .getByText(/Version \d+ is in use$/)
      .first()
      .waitFor();
    await uses.first().click();
    await page.getByRole("button", { name: "Go back" }).waitFor();
    await page.locator("h1").click();
    await page.keyboard.press("b");
    await page.getByText(/is in use again/).waitFor();
  });

  it("are suggested as guesses, taken by one key, and the address brings the same text back", async () => {
    await open("labels");
    await text().waitFor();
    await page.getByText(/Guess of version \d+/).waitFor();
    await page.waitForURL(/text=[\w-]{36}/);
    const id = await text().getAttribute("data-text-id");
    await page.reload();
    await page.locator(`article[data-text-id="${id}"]`).waitFor();
    await page.keyboard.press("a");
    await page.locator("button[aria-pressed=true]").first().waitFor();
    await page.keyboard.press("s");
    await page.locator(`article[data-text-id="${id}"]`).waitFor({ state: "detached" });
  });

  it("pass the checks of accessibility, light and dark, and fit a telephone", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const screen of ["labels", "labels/quality", "labels/agreement", "labels/import"]) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const screen of ["labels", "labels/quality"]) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

const text = () => page.locator("article[data-text-id]");
const chip = (name: string) => page.locator("button[aria-pressed]", { hasText: name });

async function figure(name: string, value: string): Promise<void> {
  await page.locator("dl div", { hasText: name }).getByText(value, { exact: true }).waitFor();
}

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1, name: "Labels" }).waitFor();
}

/** Sixty contacts: too few for the grouping to find topics of its own in all of them, enough to label. */
function contacts(): string {
  const says = [
    ["The internet drops every evening", "No internet since morning", "My home internet is gone again"],
    ["You took a double charge for June", "There is a second charge on my bill", "Return the wrong charge"],
    ["I waited an hour on hold", "Nobody answered, I waited in vain", "We waited for an operator all day"],
  ];
  const ends = [
    "please help",
    "it is the third time",
    "my flat is number",
    "I wrote before",
    "what is going on",
  ];
  const rows = Array.from({ length: 60 }, (_, n) => {
    const words = `${says[n % 3]![((n / 3) % 3) | 0]}, ${ends[n % ends.length]} ${n}`;
    return `c${n},2026-03-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00Z,"${words}"`;
  });
  return `id,date,text\n${rows.join("\n")}\n`;
}
