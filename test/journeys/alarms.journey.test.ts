import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import { type MailServer, startMailServer } from "../worlds/mail-server.ts";
import { until } from "../worlds/product.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** Chats rise now: Today says so, its page shows how, a person says it is real, and whoever is to be told is named. */
let journey: Journey;
let page: Page;
let mail: MailServer;

/** What leads: what rose by most, the segment; the topic of the words once texts are grouped, and the channel, rise with it. */
const risen = /Southerners|Chat|terminal/i;

beforeAll(async () => {
  mail = await startMailServer();
  journey = await startOwnersJourney({
    locale: "en",
    env: { SMTP_URL: mail.url, MAIL_FROM: "otklik@brightline.example" },
  });
  page = journey.page;
}, 480_000);

afterAll(async () => {
  await journey?.end();
  await mail?.close();
});

describe("early warning", () => {
  it("waits for two weeks of contacts", async () => {
    await open("alarms");
    await page.getByText("Not watching yet").waitFor();
    await page.getByRole("switch", { name: "Watch" }).waitFor();
  });

  it("notices by itself what rises now, and says so on Today", async () => {
    const south = { on: "attribute", of: "contact", name: "region", value: { oneOf: ["South"] } };
    const definition = { on: "group", join: "all", parts: [south] };
    await journey.call("POST", `${api}/segments`, { name: "Southerners", shared: true, definition });
    await importContacts(journey, contacts(Date.now()));
    await until(240, async () => (await journey.call<{ open: number }>("GET", `${api}/warnings`)).open > 0);
    await open("");
    await page.getByRole("note").getByText("1 alarm now").waitFor();
    await page.getByRole("note").getByRole("link").first().click();
    await page.waitForURL(/\/alarms\/[\w-]{36}$/);
  });

  it("shows how it went, what rose together, whom it befell and their words", async () => {
    await page.getByRole("heading", { level: 1, name: risen }).waitFor();
    await page.getByRole("img", { name: /contacts by 15 minutes/ }).waitFor();
    await page.getByText("Numbers of the chart").click();
    await page.getByRole("columnheader", { name: "95% of the usual" }).waitFor();
    await page.getByRole("link", { name: /Channel: Chat/i }).waitFor();
    const together = page.getByRole("table", { name: "What rose together" });
    await together.getByText("Segment “Southerners”").first().waitFor();
    await page.getByText("the card terminal is down").first().waitFor();
  });

  it("is judged by a person, who may take it back", async () => {
    const real = page.getByRole("button", { name: "Real" });
    await real.click();
    await real.and(page.locator("[aria-pressed=true]")).waitFor();
    await page.getByText("real, Ada").waitFor();
    await open("alarms");
    await page.getByRole("row", { name: risen }).getByText("real").waitFor();
    await page.getByText(/Saved segments among them: 1\./).waitFor();
  });

  it("has a budget of false alarms and an address to be told, whose secret is shown once", async () => {
    const budget = page.getByRole("textbox", { name: "False alarms a week" });
    await budget.fill("2");
    await page.getByRole("textbox", { name: /webhook/ }).fill("https://hooks.brightline.example/otklik");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("it will not be shown again").waitFor();
    expect(await page.getByRole("textbox", { name: "Secret of the signature" }).inputValue()).toMatch(
      /^whsec_/,
    );
    await open("alarms");
    expect(await budget.inputValue()).toBe("2");
    expect(await page.getByText("it will not be shown again").count()).toBe(0);
  });

  it("tells people by mail, once a test has shown that the way is open", async () => {
    const emails = page.getByRole("textbox", { name: /E-mail/ });
    await emails.fill("no address");
    await page.getByRole("button", { name: "Save" }).click();
    await emails.and(page.locator("[aria-invalid=true]")).waitFor();
    await emails.fill("duty@brightline.example");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Send by e-mail" }).click();
    await page.getByText("The test message was taken.").waitFor();
    expect(mail.letters).toHaveLength(1);
    expect(mail.recipients).toEqual([["duty@brightline.example"]]);
  });

  it("passes the checks of accessibility, light and dark, and fits a telephone", async () => {
    const { items } = await journey.call<{ items: { id: string }[] }>("GET", `${api}/warnings`);
    const screens = ["alarms", `alarms/${items[0]!.id}`];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const screen of screens) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        await picture(page, `alarms-${screen.split("/").length}-${colorScheme}`);
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const screen of screens) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      await picture(page, `alarms-${screen.split("/").length}-phone`);
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

/** Three weeks of six contacts an hour by phone and chat; in the last forty minutes sixty more in chat, from the south. */
function contacts(now: number): string {
  const minute = 60_000;
  const random = seededRandom(11);
  const rows: string[] = [];
  const add = (at: number, channel: string, region: string, words: string) =>
    rows.push(`c${rows.length},${new Date(at).toISOString()},${channel},${region},"${words} ${rows.length}"`);
  const region = () => (random() < 0.25 ? "South" : "North");
  for (let at = now - 21 * 24 * 60 * minute; at < now - 20 * minute; at += 20 * minute) {
    add(at + 20 * minute * random(), "phone", region(), "a question about my bill");
    add(at + 20 * minute * random(), "chat", region(), "when does the office open");
  }
  for (let at = now - 40 * minute; at < now; at += (2 / 3) * minute)
    add(at, "chat", "South", "the card terminal is down, nothing can be paid");
  return `id,created,channel,region,message\n${rows.join("\n")}\n`;
}
