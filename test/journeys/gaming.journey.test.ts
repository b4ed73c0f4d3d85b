import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gamedContacts, target } from "../worlds/gamed-contacts.ts";
import { until } from "../worlds/product.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An analyst looks for gamed metrics: nothing at first, then alarms, the contacts behind one, and a verdict that stays. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("how metrics are gamed", () => {
  it("says what it takes while there is nothing to judge", async () => {
    await open();
    await page.getByRole("heading", { name: "There is nobody to judge yet" }).waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it("shows every planted pattern with numbers beside everybody's", async () => {
    await importContacts(journey, csv(), {
      customer: "customer.externalId",
      at: "occurredAt",
      agent: "agent",
      team: "team",
      channel: "channel",
      text: "text",
      score: "score",
      handle_seconds: "handleSeconds",
      resolved: "resolvedFirstContact",
      id: "externalId",
    });
    // The copy that big numbers come from follows the records within seconds.
    await until(60, async () => {
      const { alarms } = await journey.call<{ alarms: unknown[] }>("GET", `${api}/metrics/gaming`);
      return alarms.length >= 6;
    });
    await open();
    for (const [title, who] of [
      ["Handle time falls while repeat contacts rise", "Agent rushes"],
      ["Many very short contacts", "Agent hangs up"],
      ["Contacts bunch just below a target", "Agent stops in time"],
      ["Marks without words come in a burst", "Agent types marks"],
      ["Marks only from the pleased", "Agent picks"],
      ["“Resolved at first contact”, but the customer came back", "Agent closes"],
    ] as const) {
      const found = card(title, who);
      await found.waitFor();
      expect(await found.innerText()).toMatch(/n = \d+/);
      expect(await found.getByRole("img").count()).toBeGreaterThanOrEqual(1);
    }
    expect(await page.getByText(/Agent agent-/).count()).toBe(0);
    await page.getByText(/Judged together: \d+ questions/).waitFor();
  });

  it("leads from an alarm to the contacts behind it, and to one of them whole", async () => {
    const heap = card("Many very short contacts", "Agent hangs up");
    await heap.getByRole("button", { name: /Show the \d+ contacts behind it/ }).click();
    const table = heap.getByRole("table", { name: "Contacts behind it: Agent hangs up" });
    await table.waitFor();
    expect(await table.locator("tbody tr").count()).toBe(20);
    await heap.getByRole("button", { name: "Show more" }).click();
    await table.locator("tbody tr").nth(30).waitFor();
    await table.getByRole("link").first().click();
    await page.waitForURL(/feedback\?.*open=[\w-]{36}/);
    expect(new URL(page.url()).searchParams.get("agent")).toBe("hangs up");
  });

  it("keeps what a person found, with the reason, until it is taken back", async () => {
    await open();
    const heap = card("Many very short contacts", "Agent hangs up");
    await heap.getByRole("button", { name: "There is an explanation" }).click();
    await heap.getByRole("button", { name: "Write the verdict down" }).click();
    await heap.getByText("Write what explains it").waitFor();
    await heap.getByRole("textbox").fill("The line dropped for a week");
    await heap.getByRole("button", { name: "Write the verdict down" }).click();
    await heap.getByText(/Explained: Ada/).waitFor();
    await page.reload();
    await heap.getByText("The line dropped for a week").waitFor();
    await heap.getByRole("button", { name: "Take the verdict back" }).click();
    await heap.getByText(/Explained: Ada/).waitFor({ state: "detached" });
  });

  it("counts anew by one's own target, which the address keeps", async () => {
    const targets = page.getByRole("textbox", { name: "Targets in seconds" });
    await targets.fill("many");
    await page.getByText("Whole seconds separated by commas, at most five").waitFor();
    await targets.fill("500");
    await targets.press("Enter");
    await page.waitForURL(/target=500/);
    await card("Contacts bunch just below a target", "Agent stops in time").waitFor({ state: "detached" });
    await card("Many very short contacts", "Agent hangs up").waitFor();
  });

  it("passes the checks of accessibility, light and dark, in both languages, and fits a telephone", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open();
      const heap = card("Many very short contacts", "Agent hangs up");
      await heap.getByRole("button", { name: /Show the/ }).click();
      await heap.getByRole("table").waitFor();
      await picture(page, `gaming-${colorScheme}`);
      expect(await flaws(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await journey.call("PATCH", "/api/me", { locale: "ru" });
    await open();
    await page.getByRole("heading", { name: "Накрутка показателей", level: 1 }).waitFor();
    await page
      .getByRole("button", { name: /Показать \d+/ })
      .first()
      .click();
    await page.getByRole("table").first().waitFor();
    await picture(page, "gaming-phone");
    expect(await flaws(page)).toEqual([]);
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { alarms } = await journey.call<{ alarms: unknown[] }>(
      "GET",
      `${api}/metrics/gaming?target=${target}`,
    );
    expect(alarms.length).toBeGreaterThanOrEqual(6);
  });
});

const card = (title: string, who: string) =>
  page.getByRole("article", { name: title }).filter({ has: page.getByText(who, { exact: true }) });

async function open(): Promise<void> {
  await page.goto(`/w/${slug}/metrics/gaming`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}

function csv(): string {
  const lines = gamedContacts().map((each, at) =>
    [
      at,
      each.customer,
      each.at.toISOString(),
      each.agent,
      each.team,
      each.channel,
      each.text,
      each.score ?? "",
      each.handleSeconds,
      each.resolved ? "yes" : "no",
    ].join(","),
  );
  return ["id,customer,at,agent,team,channel,text,score,handle_seconds,resolved", ...lines].join("\n");
}
