import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { download } from "./download.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { type Journey, slug, startOwnersJourney } from "./journey.ts";

/** An analyst builds a tree of causes by keyboard, with customers' words as evidence, and takes it into a report. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
  await importContacts(journey, sampleCsv());
  await page.goto(`/w/${slug}/pains`);
  await page.locator("tbody tr").first().waitFor({ timeout: 120_000 });
}, 480_000);

afterAll(() => journey?.end());

const card = (words: string) => page.locator("section [data-cause-card]", { hasText: words });
/** Words of the card that has the focus; none where something else has it. */
const focused = () =>
  page.evaluate<string>("document.activeElement?.closest('[data-cause-card]')?.innerText ?? ''");

describe("a tree of causes", () => {
  it("is begun from an empty screen, and grows by Enter and Tab", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByText("No cause trees yet").waitFor();
    await page.getByRole("combobox", { name: /Begin a tree/ }).click();
    await page.getByRole("option").first().click();
    await page.waitForURL(/causes\?topic=/);
    await page.getByLabel("What customers complain of").fill("Charged twice for one month");
    await page.keyboard.press("Enter");
    await card("Charged twice").waitFor();
    await expect.poll(focused, { timeout: 10_000 }).toContain("Charged twice");

    await page.keyboard.press("Enter");
    await page.getByLabel(/^Why: “Charged twice/).fill("The payment is repeated when the bank answers late");
    await page.keyboard.press("Enter");
    await card("The payment is repeated").waitFor();
    await expect.poll(focused, { timeout: 10_000 }).toContain("The payment is repeated");

    await page.keyboard.press("Tab");
    await page.getByLabel(/^Why: “Charged twice/).fill("Nobody tells of the refund");
    await page.keyboard.press("Enter");
    await expect.poll(focused, { timeout: 10_000 }).toContain("Nobody tells of the refund");
    expect(await page.locator("section [data-cause-card]").count()).toBe(3);
  });

  it("is walked by arrows, and a step without quotes cannot be accepted", async () => {
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toContain("The payment is repeated");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(focused).toContain("Charged twice");
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toContain("The payment is repeated");
    expect(await focused()).toContain("hypothesis");
    await page.keyboard.press("a");
    await page.getByText(/The step has no quote/).waitFor();
  });

  it("holds the step that was walked to last, also when two steps follow at once", async () => {
    await card("The payment is repeated").focus();
    const quickly =
      "for (const n of [0, 1]) document.querySelectorAll('section [data-cause-card]')[n].focus()";
    await page.evaluate(quickly);
    expect(await focused()).toContain("The payment is repeated");
    const id = await card("The payment is repeated").getAttribute("data-cause-card");
    await expect.poll(() => new URL(page.url()).searchParams.get("node")).toBe(id);
    await expect.poll(() => page.locator("[data-cause-statement]").inputValue()).toMatch(/^The payment/);
  });

  it("gets evidence by a search and Enter, and is accepted by one key", async () => {
    await card("The payment is repeated").focus();
    await page.keyboard.press("p");
    await page.getByLabel("Words in the topic's contacts").fill("bank");
    await expect.poll(() => page.locator("li[draggable] blockquote").first().innerText()).toMatch(/bank/i);
    // The list is asked anew a quarter of a second after the last letter.
    await page.waitForTimeout(600);
    await page.keyboard.press("Enter");
    await page.getByText("The quote is pinned").waitFor();
    await expect.poll(() => page.locator("[data-evidence]").count()).toBe(1);
    expect(await page.locator("[data-evidence]").innerText()).toMatch(/bank/i);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toContain("The payment is repeated");
    expect(await focused()).not.toContain("hypothesis");
    await page.keyboard.press("a");
    await expect
      .poll(() => card("The payment is repeated").getAttribute("data-status"), { timeout: 10_000 })
      .toBe("accepted");
  });

  it("takes a quote that is dragged onto a card, too", async () => {
    const quote = page.locator("li[draggable]").first();
    await quote.dragTo(card("Charged twice"));
    await expect
      .poll(() => card("Charged twice").getAttribute("data-hypothesis"), { timeout: 10_000 })
      .toBeNull();
  });

  it("loses a step by Delete and gets it back", async () => {
    await card("Nobody tells").focus();
    await page.keyboard.press("Delete");
    await card("Nobody tells").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await card("Nobody tells").waitFor();
  });

  it("tells shares after a random reading", async () => {
    await page.getByRole("button", { name: "Read 30 at random" }).click();
    await page.getByRole("button", { name: /^Draw \d+ contacts/ }).click();
    for (let read = 1; read <= 8; read++) {
      const text = await page.locator("aside form blockquote").innerText();
      if (/bank/i.test(text)) {
        await page.getByRole("checkbox", { name: /The payment is repeated/ }).check();
        await page.getByRole("button", { name: "Next", exact: true }).click();
      } else await page.getByRole("button", { name: "None of them" }).click();
      await page.getByText(`Read ${read} of`).waitFor();
    }
    await page.getByRole("button", { name: "To the tree" }).click();
    await expect.poll(() => card("The payment is repeated").innerText()).toMatch(/%/);
  });

  it("stands in its address: view and step come back after a reload", async () => {
    await card("The payment is repeated").click();
    await page.getByText("List", { exact: true }).click();
    await page.waitForURL(/view=list/);
    await page.reload();
    const line = page.locator("nav [data-cause-card][aria-current]");
    await line.waitFor();
    expect(await line.innerText()).toContain("The payment is repeated");
    await page.getByText("Map", { exact: true }).click();
    await card("The payment is repeated").waitFor();
  });

  it("goes out as a picture and a table, hypotheses marked", async () => {
    const png = await download(page, "Export", "PNG picture");
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.length).toBeGreaterThan(5_000);
    const csv = (await download(page, "Export", "CSV for Excel")).toString("utf8");
    expect(csv).toMatch(/Nobody tells of the refund,draft,HYPOTHESIS/);
    expect(csv).toMatch(/The payment is repeated.*,accepted,quotes/);
  });

  it("goes to the printer, or into a PDF, as a list with the words under each step, on white", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate("window.print = () => { window.isPrinted = true; }");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "Print or PDF" }).click();
    await expect.poll(() => page.evaluate("window.isPrinted")).toBe(true);
    const pdf = await page.pdf({ format: "A4", printBackground: true });
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    const paper = "getComputedStyle(document.body).backgroundColor";
    expect(await page.evaluate(paper)).toBe("rgb(255, 255, 255)");
    await page.locator("nav li ul li", { hasText: /bank/i }).first().waitFor();
    expect(await page.locator("aside").first().isVisible()).toBe(false);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    await card("Charged twice").waitFor();
  });

  it("is told on the topic's page by its accepted causes alone", async () => {
    await page.getByRole("link", { name: "Topic page" }).click();
    const why = page.locator("section", { has: page.getByRole("heading", { name: "Why", exact: true }) });
    await why.getByText("The payment is repeated").waitFor();
    expect(await why.innerText()).not.toContain("Nobody tells");
    await why.getByRole("link", { name: /The payment is repeated/ }).click();
    await page.waitForURL(/causes\?topic=[\w-]+&node=/);
    await card("The payment is repeated").waitFor();
  });

  it("passes the checks of accessibility, on the map, in the list and on a phone, light and dark", async () => {
    const address = page.url();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(address);
      await card("Charged twice").waitFor();
      expect(await flaws(page)).toEqual([]);
      await page.goto(`${address}&view=list`);
      await page.locator("nav [data-cause-card]").first().waitFor();
      expect(await flaws(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(address);
    await page.locator("nav [data-cause-card]").first().waitFor();
    expect(await page.locator(".react-flow").count()).toBe(0);
    expect(await flaws(page)).toEqual([]);
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    await page.goto(`/w/${slug}/causes`);
    await page.getByRole("link", { name: /./ }).first().waitFor();
    expect(await flaws(page)).toEqual([]);
  });
});

/** Double charges above all, so that they are the first topic offered; two other pains beside. */
const said = [
  {
    count: 150,
    what: [
      "I was charged twice for one month",
      "My bill has a double charge",
      "You took the payment two times",
    ],
    detail: ["the bank shows both payments", "the refund has not arrived", "support promised a refund"],
    end: ["Return my money.", "I want the refund today.", "Who answers for this bill?"],
  },
  {
    count: 90,
    what: [
      "The internet drops every evening",
      "No internet connection since morning",
      "The router loses internet",
    ],
    detail: ["the router blinks red", "the whole street has no connection", "speed falls to zero"],
    end: ["Please repair the line.", "I work from home.", "When will it be repaired?"],
  },
  {
    count: 60,
    what: [
      "The technician did not come",
      "The installer missed the appointment",
      "Nobody came to install the box",
    ],
    detail: ["I took a day off for the visit", "he moved the visit to next week", "the address was wrong"],
    end: ["Send a technician at last.", "My day is lost.", "Book a new appointment."],
  },
];

function sampleCsv(): string {
  const lines = ["id,date,text,channel"];
  for (const { count, what, detail, end } of said) {
    for (let i = 0; i < count; i++) {
      const text = `${what[i % 3]}, ${detail[Math.floor(i / 3) % 3]}. ${end[Math.floor(i / 9) % 3]}`;
      const day = `2026-0${1 + (i % 6)}-${String(1 + (i % 28)).padStart(2, "0")}T10:00:00Z`;
      lines.push([`c${lines.length}`, day, `"${text}"`, ["phone", "chat", "email"][i % 3]].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}
