import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { download } from "./download.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";

/**
 * An analyst's way through Pains in a real browser: from an imported file to the contact under a number, and back with
 * the topics put in order by keyboard.
 */
let journey: Journey;
let page: Page;
const patience = 120_000;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
  await importContacts(journey, sampleCsv());
  await openPains();
}, 480_000);

afterAll(() => journey?.end());

describe("pains", () => {
  it("stand ranked by money, each with its share and interval, and what belongs to none is told", async () => {
    const money = await page.locator("tbody tr td:nth-child(5)").allInnerTexts();
    expect(money.length).toBeGreaterThanOrEqual(4);
    expect(money.every((text) => /\$[\d.]+.*\$[\d.]+/s.test(text))).toBe(true);
    const first = await page.locator("tbody tr").first().innerText();
    expect(first).toMatch(/%/);
    expect(await page.locator("tfoot").innerText()).toMatch(/Other[\s\S]*%/);
  });

  it("tell what changed in the last whole month, or that all was chance", async () => {
    await openPains();
    // The file ends on the 28th of June: June is not whole.
    const section = page.locator("section", {
      has: page.getByRole("heading", { name: "What changed in May 2026" }),
    });
    await section.waitFor();
    expect(await section.innerText()).toMatch(/contacts with words, \d+ the month before/);
    expect(await section.innerText()).toMatch(/month before; its share|nothing changed beyond chance/);
  });

  it("are ranked by cause, too, where an empty ranking teaches to build a tree", async () => {
    await openPains();
    await page.getByText("By cause", { exact: true }).click();
    await page.waitForURL(/by=cause/);
    await page.getByText("No topic has a tree of causes yet").waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.reload();
    await page.getByRole("link", { name: "Build a tree" }).click();
    await page.waitForURL(/\/causes/);
  });

  it("are grouped anew at a press, with progress", async () => {
    await openPains();
    await page.getByRole("button", { name: "Group anew" }).click();
    await page.getByText("Grouping the texts").waitFor();
    await page.getByText("The texts are grouped").waitFor({ timeout: patience });
    await page.getByText("Grouping the texts").waitFor({ state: "detached" });
    expect(await page.locator("tbody tr").count()).toBeGreaterThanOrEqual(4);
  });

  it("lead by keyboard to the topic, and from its quote to the contact itself", async () => {
    await page.keyboard.press("j");
    const name = await focusedName();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/topics\//);
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    await page.getByRole("img", { name: /Share of contacts with this topic/ }).waitFor();
    const quote = page
      .locator("section", { has: page.getByRole("heading", { name: "Quotes" }) })
      .locator("li a");
    const words = await quote.first().locator("blockquote").innerText();
    const lit = await quote.locator("mark").first().innerText();
    expect(lit.length).toBeGreaterThan(3);
    await quote.first().click();
    await page.waitForURL(/\/feedback\?topic=[\w-]+&open=[\w-]+/);
    await page.getByText(words.slice(0, 40)).last().waitFor();
    await page.goBack();
    await page.waitForURL(/\/topics\//);
    await page.goBack();
    await rows().first().waitFor();
  });

  it("are accepted, renamed and hidden by one key, and stay so after a reload", async () => {
    await openPains();
    await page.keyboard.press("j");
    const accepted = await focusedName();
    await page.keyboard.press("a");
    await page.getByText(`“${accepted}” is accepted`).waitFor();

    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.getByLabel("New name of the topic").fill("Renamed by hand");
    await page.keyboard.press("Enter");
    await page.getByText("The topic is now “Renamed by hand”").waitFor();
    expect(await focusedName()).toBe("Renamed by hand");

    await page.keyboard.press("j");
    const hidden = await focusedName();
    await page.keyboard.press("h");
    await link(hidden).waitFor({ state: "detached" });
    expect(await focusedName()).not.toBe("");

    await openPains();
    expect(await link(accepted).getAttribute("data-status")).toBe("accepted");
    expect(await link("Renamed by hand").count()).toBe(1);
    expect(await link(hidden).count()).toBe(0);

    await page.getByText("Hidden", { exact: true }).click();
    await page.waitForURL(/status=hidden/);
    await link(hidden).focus();
    await page.keyboard.press("h");
    await page.getByText("No hidden topics").waitFor();
    await openPains();
    await link(hidden).waitFor();
  });

  it("are merged after a preview", async () => {
    await openPains();
    const before = await rows().count();
    const boxes = page.locator("tbody input[type=checkbox]");
    await boxes.nth(before - 1).check();
    await boxes.nth(before - 2).check();
    await page.getByText("2 topics selected").waitFor();
    await page.getByRole("button", { name: "Merge…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/contacts? changes? (its|their) topic/).waitFor();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByText(/^Merged into/).waitFor();
    await expect.poll(() => rows().count(), { timeout: 30_000 }).toBe(before - 1);
  });

  it("are split after a preview of the parts", async () => {
    await openPains("?sort=count");
    const before = await rows().count();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/topics\//);
    await page.getByRole("heading", { name: "Quotes" }).waitFor();
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog");
    await dialog.locator("li").nth(1).waitFor({ timeout: patience });
    expect(await dialog.locator("li").count()).toBe(2);
    expect(await dialog.locator("blockquote").count()).toBeGreaterThanOrEqual(2);
    await dialog.getByRole("button", { name: "Split", exact: true }).click();
    await page.waitForURL(/\/pains/, { timeout: patience });
    await rows().first().waitFor();
    await expect.poll(() => rows().count(), { timeout: 30_000 }).toBe(before + 1);
  });

  it("are handed over to a team, which stays their owner", async () => {
    await journey.call("POST", `${api}/teams`, { name: "Billing" });
    await openPains();
    await page.locator("[data-row-link]").first().click();
    await page.getByRole("heading", { name: "Quotes" }).waitFor();
    const owner = page.getByRole("combobox", { name: "Owner team" });
    await owner.click();
    await page.getByRole("option", { name: "Billing" }).click();
    await page.getByText("Owner of the topic: Billing").waitFor();
    await page.reload();
    await owner.waitFor();
    expect(await owner.inputValue()).toBe("Billing");
  });

  it("keep sort, tab and filter in the address, and Back brings the former ones", async () => {
    await openPains();
    await page.getByRole("button", { name: "Contacts", exact: true }).click();
    await page.waitForURL(/sort=count/);
    await page.getByText("Accepted", { exact: true }).click();
    await page.waitForURL(/status=accepted/);
    await page.reload();
    await rows().first().waitFor();
    expect(await page.locator("th[aria-sort=descending]").innerText()).toMatch(/Contacts/);
    expect(await rows().count()).toBe(
      await page.locator("tbody [data-status=accepted][data-row-link]").count(),
    );
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("status"));
  });

  it("go out as a table that Excel opens", async () => {
    await openPains();
    const worst = await page.locator("[data-row-link]").first().innerText();
    const csv = await download(page, "Export", "CSV for Excel");
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.toString("utf8")).toContain(worst);
    const xlsx = await download(page, "Export", "XLSX file");
    expect(xlsx.subarray(0, 2).toString("latin1")).toBe("PK");
  });

  it("are ranked by churn, which first teaches what it needs, then tells who leaves as an association", async () => {
    await openPains();
    await page.getByText("By churn", { exact: true }).click();
    await page.waitForURL(/by=churn/);
    await page.getByText("Nobody knows who left").waitFor();
    expect(await flaws(page)).toEqual([]);

    await importContacts(journey, goodbyeCsv());
    await page.reload();
    await page.getByRole("heading", { name: "Leave more than comparable customers" }).waitFor();
    const row = page.locator("tbody tr").first();
    expect(await row.innerText()).toMatch(/% against [\d.]+%/);
    expect(await row.innerText()).toMatch(/\$/);
    expect(await page.locator("main").innerText()).toContain("not a proven effect");
    expect(await flaws(page)).toEqual([]);

    await row.getByRole("link").first().click();
    await page.waitForURL(/\/topics\/[^#]+#churn/);
    const section = page.locator("section", { has: page.getByRole("heading", { name: "Who leaves" }) });
    await section.getByText("An association, not a proven effect.").waitFor();
    await section.getByText("How they were compared").click();
    await section.getByText(/contacts of cancellation \(\d+\)/).waitFor();
    expect(await flaws(page)).toEqual([]);

    await openPains();
    await page
      .locator("tbody")
      .getByText(/^leave [×+]/)
      .first()
      .waitFor();
  });

  it("pass the checks of accessibility on both screens, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openPains();
      expect(await flaws(page)).toEqual([]);
      await page.locator("[data-row-link]").first().click();
      await page.getByRole("heading", { name: "Quotes" }).waitFor();
      expect(await flaws(page)).toEqual([]);
    }
  });
});

const rows = () => page.locator("tbody tr");
const link = (name: string) => page.locator("[data-row-link]").getByText(name, { exact: true });
const focusedName = () => page.evaluate<string>("document.activeElement?.innerText ?? ''");

async function openPains(query = ""): Promise<void> {
  await page.goto(`/w/${slug}/pains${query}`);
  await rows().first().waitFor({ timeout: patience });
}

/** Six pains, a hundred and more tellings of each, over half a year; the outage grows. */
const pains: { weight: (month: number) => number; what: string[]; detail: string[]; end: string[] }[] = [
  {
    weight: (month) => 8 + month * 6,
    what: [
      "The internet drops every evening",
      "Home internet goes down again and again",
      "No internet connection since morning",
      "The router loses the internet connection",
    ],
    detail: [
      "the router blinks red",
      "I restarted the router three times",
      "the whole street has no connection",
      "speed falls to zero before it drops",
    ],
    end: ["Please repair the line.", "I work from home and cannot wait.", "When will it be repaired?"],
  },
  {
    weight: () => 26,
    what: [
      "I was charged twice for one month",
      "My bill has a double charge",
      "You took the payment two times",
      "The invoice shows the same payment twice",
    ],
    detail: [
      "the bank shows both payments",
      "the bill was 40 dollars and you took 80",
      "support promised a refund and nothing came",
      "the refund has not arrived",
    ],
    end: ["Return my money.", "I want the refund today.", "Who will answer for this bill?"],
  },
  {
    weight: () => 22,
    what: [
      "I waited an hour for an operator",
      "Nobody answers the hotline",
      "The support line keeps me on hold",
      "It is impossible to reach a live operator",
    ],
    detail: [
      "music plays and the call ends",
      "the robot asks the same questions",
      "I called four times on hold",
      "the queue was forty people long",
    ],
    end: ["Hire more operators.", "My question takes one minute.", "I hung up in the end."],
  },
  {
    weight: () => 18,
    what: [
      "The technician did not come",
      "The installer missed the appointment",
      "The technician's visit was moved without a word",
      "Nobody came to install the box",
    ],
    detail: [
      "I took a day off for the visit",
      "the appointment was from nine to twelve",
      "he called and moved the visit to next week",
      "the installer said the address was wrong",
    ],
    end: ["Send a technician at last.", "My day is lost.", "Book a new appointment."],
  },
  {
    weight: () => 15,
    what: [
      "The app does not let me log in",
      "The mobile app crashes at the start",
      "I cannot enter the app after the update",
      "The app asks for a code that never comes",
    ],
    detail: [
      "I deleted and installed the app again",
      "the password is right",
      "the code arrives after ten minutes",
      "the update broke the login screen",
    ],
    end: ["Mend the app.", "I cannot see my plan.", "Give me access to my account."],
  },
  {
    weight: () => 12,
    what: [
      "My tariff was changed without asking",
      "The plan price went up without notice",
      "You moved me to a dearer tariff",
      "The tariff now costs more than promised",
    ],
    detail: [
      "the contract says another price",
      "no message about the new plan came",
      "the old tariff is no longer in the list",
      "the price rose by a third",
    ],
    end: ["Bring the old tariff back.", "I will go to another provider.", "Explain the price."],
  },
];

function sampleCsv(): string {
  const lines = ["id,date,text,channel,region,score,customer_id"];
  const regions = ["North", "South", "West"];
  const channels = ["phone", "chat", "email"];
  for (let month = 0; month < 6; month += 1) {
    for (const { weight, what, detail, end } of pains) {
      for (let index = 0; index < weight(month); index += 1) {
        const at = index * 7 + month * 5;
        const text = `${what[at % what.length]}, ${detail[(at >> 1) % detail.length]}. ${end[index % end.length]}`;
        const day = String(1 + (index % 28)).padStart(2, "0");
        const fields = [`c${lines.length}`, `2026-0${month + 1}-${day}T10:00:00Z`, `"${text}"`];
        lines.push(
          [...fields, channels[at % 3], regions[index % 3], 1 + (index % 5), `u${lines.length}`].join(","),
        );
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Every other customer of the first pain goes twenty days after telling of it; a few of the others do. */
function goodbyeCsv(): string {
  const lines = ["id,date,kind,text,customer_id"];
  const [, ...rows] = sampleCsv().trim().split("\n");
  for (const [at, row] of rows.entries()) {
    const date = /,(2026-[\dT:-]+Z),/.exec(row)![1]!;
    const isFirst = pains[0]!.what.some((what) => row.includes(what));
    if (at % (isFirst ? 2 : 30) !== 0 || date >= "2026-05") continue;
    const later = new Date(Date.parse(date) + 20 * 86_400_000).toISOString();
    lines.push([`g${at}`, later, "cancellation", "Please close my account", row.split(",").at(-1)].join(","));
  }
  return `${lines.join("\n")}\n`;
}
