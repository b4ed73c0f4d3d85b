import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An analyst draws twenty texts at random, reads them by keyboard, and sees what share of all texts each topic has. */
let journey: Journey;
let page: Page;
const kinds = [
  { name: "Internet outage", word: /internet/i },
  { name: "Double charge", word: /charge/i },
];

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("a representative reading", () => {
  it("is planned: how many to read, in two numbers", async () => {
    await open("reading");
    await page.getByText("No readings yet").waitFor();
    await page.getByText("No texts match the filter").waitFor();
    await importContacts(journey, contacts());
    for (const { name } of kinds) await journey.call("POST", `${api}/topics`, { name });
    await open("reading");
    const forMargin = page.locator("dl div", { hasText: "For an error of ±5%" });
    await forMargin.waitFor();
    // 90 texts, an error of five points: 74 by Cochran with the finite-population correction.
    expect(await forMargin.innerText()).toMatch(/\b74\b/);
    await page.getByLabel("Acceptable error").first().click();
    await page.getByRole("option", { name: "±10%" }).click();
    await page.locator("dl div", { hasText: "For an error of ±10%" }).waitFor();
    expect(page.url()).toContain("margin=0.1");
  });

  it("draws twenty texts and lets them be read by keyboard, with the way back", async () => {
    await page.getByRole("button", { name: "New reading" }).click();
    await page.getByRole("textbox", { name: "How many texts" }).fill("20");
    await page.getByRole("button", { name: "Choose the texts" }).click();
    await page.waitForURL(/\/reading\/[\w-]{36}\/read$/);
    await text().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Choose a topic or “None of them”.").waitFor();
    for (let n = 1; n <= 20; n += 1) {
      await read();
      await page.getByText(`${n} of 20`).first().waitFor();
      if (n === 3) {
        await page.keyboard.press("u");
        await page.getByText("2 of 20").first().waitFor();
        await page.keyboard.press("Enter");
        await page.getByText("3 of 20").first().waitFor();
      }
    }
    await page.getByText("All is read").waitFor();
  });

  it("tells each topic's share over all texts with its interval, and who may be missing", async () => {
    await page.getByRole("link", { name: "To the shares" }).first().click();
    await page.getByText("Read 20 of 20, skipped 0. Texts in all: 90.").waitFor();
    const row = page.getByRole("row", { name: /Internet outage/ });
    expect(await row.innerText()).toMatch(/\d+(\.\d)?%\s+\d+(\.\d)?% – \d+(\.\d)?%/);
    await row.getByRole("img", { name: /Internet outage: .*%, from .*% to .*%/ }).waitFor();
    await page.getByText("Without words: 0 of 90").waitFor();
    await open("reading");
    await page.getByRole("row", { name: /20 of 20/ }).waitFor();
  });

  it("passes the checks of accessibility, light and dark, and fits a telephone", async () => {
    const id = await journey.call<{ readings: { id: string }[] }>("GET", `${api}/readings`);
    const reading = `reading/${id.readings[0]!.id}`;
    const more = await journey.call<{ id: string }>("POST", `${api}/readings`, {
      name: "Second",
      filter: {},
      groupBy: [],
      size: 5,
    });
    const screens = ["reading", reading, `reading/${more.id}/read`];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const screen of screens) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        await picture(page, `reading-${screen.split("/").length}-${colorScheme}`);
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const screen of screens) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      await picture(page, `reading-${screen.split("/").length}-phone`);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

const text = () => page.getByRole("article", { name: "Text" });
const chip = (name: string) => page.locator("button[aria-pressed]", { hasText: name });

/** Reads the text on screen as a person would: its topic by key, none where it has no topic. */
async function read(): Promise<void> {
  const words = await text().innerText();
  const topic = chip(kinds.find(({ word }) => word.test(words))?.name ?? "None of them");
  await page.keyboard.press(/\d/.exec(await topic.innerText())![0]);
  await topic.and(page.locator("[aria-pressed=true]")).waitFor();
  await page.keyboard.press("Enter");
}

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Three complaints in turn, thirty of each. */
function contacts(): string {
  const says = [
    ["The internet drops every evening", "No internet since morning", "My home internet is gone again"],
    ["You took a double charge for June", "There is a second charge on my bill", "Return the wrong charge"],
    ["I waited an hour on hold", "Nobody answered, I waited in vain", "We waited for an operator all day"],
  ];
  const ends = ["please help", "it is the third time", "I wrote before", "what is going on"];
  const rows = Array.from({ length: 90 }, (_, n) => {
    const words = `${says[n % 3]![((n / 3) % 3) | 0]}, ${ends[n % ends.length]} ${n}`;
    return `c${n},2026-03-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00Z,${n % 2 ? "chat" : "phone"},"${words}"`;
  });
  return `id,created,channel,message\n${rows.join("\n")}\n`;
}
