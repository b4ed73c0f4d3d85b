import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** A head of support builds a segment from an imported file, sees its size at once, and cuts pains and contacts by it. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
  await importContacts(journey, contacts());
}, 480_000);

afterAll(() => journey?.end());

describe("a segment", () => {
  it("begins with a ready one or from nothing", async () => {
    await open("segments");
    await page.getByText("No segments yet").waitFor();
    await page.getByRole("link", { name: "Contact us often" }).click();
    await page.getByText("Contacted us 3 or more times in the last 30 days").waitFor();
    await told().getByText("5 customers").waitFor();
  });

  it("is built by choosing, with its size and its meaning in words at every step", async () => {
    await open("segments/new");
    await page.getByText("Fill in the conditions").waitFor();
    await page.getByRole("button", { name: "Condition", exact: true }).click();
    await choose("What it is about", "Tariff (of a contact)");
    await page.getByText("Choose a value", { exact: true }).waitFor();
    await page.getByRole("combobox", { name: "Tariff: values" }).click();
    await page.getByRole("option", { name: /Basic/ }).click();
    await page.keyboard.press("Escape");
    await told().getByText("Tariff of a contact is Basic").waitFor();
    await told().getByText("10 customers").waitFor();
    await page.getByRole("button", { name: "Condition", exact: true }).click();
    await told().getByText("and contacted us 3 or more times in the last 30 days").waitFor();
    await told().getByText("5 customers").waitFor();
    expect(page.url()).toContain("definition=");
    await page.reload();
    await told().getByText("5 customers").waitFor();
  });

  it("asks of what is noted of a contact: any channel but some, or none given", async () => {
    await page.getByRole("combobox", { name: "Channel" }).click();
    await page.getByRole("option", { name: "any but" }).click();
    await page.getByText("Choose a value", { exact: true }).waitFor();
    await page.getByRole("option", { name: /^chat/ }).click();
    await page.keyboard.press("Escape");
    await told().getByText("(channel is any but chat)").waitFor();
    await told().getByText("0 customers").waitFor();
    await page.getByRole("combobox", { name: "Channel" }).click();
    await page.getByRole("option", { name: "any but" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Team" }).click();
    await page.getByRole("option", { name: "not given" }).click();
    await page.keyboard.press("Escape");
    await told().getByText("(chat, team is not given)").waitFor();
    await told().getByText("5 customers").waitFor();
    await page.goBack();
    await page.goForward();
    await told().getByText("(chat, team is not given)").waitFor();
    await picture(page, "segments-of-contacts");
    expect(await flaws(page)).toEqual([]);
  });

  it("is saved with a tone of voice that follows from who they are", async () => {
    await page.getByRole("list", { name: "Advice on tone" }).getByRole("button", { name: "Take" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Basic and loud");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 1, name: "Basic and loud" }).waitFor();
    await page.getByText("do not make them tell it again").waitFor();
    await page.getByText(/25% of 20/).waitFor();
    await page.getByRole("heading", { name: "What hurts them" }).waitFor();
    await open("segments");
    const row = page.getByRole("row", { name: /Basic and loud/ });
    await row.getByText("25%").waitFor();
    expect(await row.innerText()).toMatch(/5\s+25%\s+15/);
  });

  it("cuts pains and contacts, and the address says so", async () => {
    await open("pains");
    await page.locator("tbody tr").first().waitFor();
    await page
      .getByText(/40 contacts/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Condition" }).click();
    await page.getByRole("menuitem", { name: "Segment" }).click();
    await page.getByRole("checkbox", { name: "Basic and loud" }).check();
    await page.waitForURL(/segment=[\w-]{36}/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Segment: Basic and loud", exact: true }).waitFor();
    await page
      .getByText(/15 contacts/)
      .first()
      .waitFor();
    await open(`feedback?${new URL(page.url()).searchParams}`);
    await page.getByText("15 contacts").first().waitFor();
    await page.getByRole("checkbox", { name: "Basic and loud" }).uncheck();
    await page.getByText("40 contacts").first().waitFor();
    await open("");
    await page.getByRole("button", { name: "All customers" }).click();
    await page.getByRole("checkbox", { name: "Basic and loud" }).check();
    await page.waitForURL(/segment=[\w-]{36}/);
    await page.getByRole("link", { name: "15 contacts" }).first().waitFor();
  });

  it("once removed, is told of in an old address in words, with the way out", async () => {
    const { segments } = await journey.call<{ segments: { id: string }[] }>("GET", `${api}/segments`);
    const id = segments[0]!.id;
    await open(`segments/${id}`);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("No segments yet").waitFor();
    await open(`pains?segment=${id}`);
    await page.getByText("A segment of this filter was removed").first().waitFor();
    await page.getByRole("button", { name: "Remove the condition “Segment: a removed segment”" }).click();
    await page.locator("tbody tr").first().waitFor();
  });

  it("is made of a cell of purchases, once somebody has said what a purchase is", async () => {
    await open("segments/rfm");
    await page.getByText("There are no product events").waitFor();
    await importContacts(journey, purchases());
    await page.reload();
    await page.getByRole("button", { name: "Count" }).click();
    await page.getByText("Buyers: 10, purchases: 30").waitFor();
    await page.getByRole("button", { name: /^champions: 2 customers, 20%/ }).click();
    await page.getByRole("menuitem", { name: "Make the cell a segment" }).click();
    await told()
      .getByText(/Recency of purchases 5 of 5 and frequency and money/)
      .waitFor();
    await told().getByText("2 customers").waitFor();
    await open("segments/rfm?view=names");
    await page
      .getByRole("row", { name: /^champions/ })
      .first()
      .waitFor();
  });

  it("passes the checks of accessibility, light and dark, and fits a telephone", async () => {
    const definition = {
      on: "group",
      join: "all",
      parts: [
        { on: "attribute", of: "contact", name: "Tariff", value: { oneOf: ["Basic"] } },
        {
          on: "group",
          join: "any",
          parts: [
            { on: "contacts", count: { min: 2 }, within: { days: 30 } },
            { on: "mark", scale: "nps", which: "last", is: { group: "detractor" } },
          ],
        },
      ],
    };
    const body = { name: "Basic", definition, tone: "Plainly." };
    const { id } = await journey.call<{ id: string }>("POST", `${api}/segments`, body);
    const screens = {
      list: "segments",
      new: `segments/new?${new URLSearchParams({ definition: JSON.stringify(definition) })}`,
      one: `segments/${id}`,
      rfm: "segments/rfm",
    };
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [name, screen] of Object.entries(screens)) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        await picture(page, `segments-${name}-${colorScheme}`);
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [name, screen] of Object.entries(screens)) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      await picture(page, `segments-${name}-phone`);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect([name, overflow]).toEqual([name, 0]);
    }
  });
});

const told = () => page.getByRole("region", { name: "What it comes to" });

async function choose(field: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).last().click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Twenty customers: five on the tariff Basic wrote thrice this month, five once; ten on Plus wrote twice. */
function contacts(): string {
  const says = ["The internet drops every evening", "You took a double charge for June"];
  const ends = ["please help", "it is the third time", "I wrote before", "what is going on", "answer me"];
  const rows = Array.from({ length: 20 }, (_, n) => {
    const days = n < 5 ? [20, 24, 28] : n < 10 ? [3] : [5, 15];
    return days.map((day, at) => {
      const words = `${says[(n + at) % 2]}, ${ends[(n + at) % ends.length]} ${n}-${at}`;
      const date = `2026-03-${String(day).padStart(2, "0")}T10:00:00Z`;
      return `c${n}-${at},k${n},${date},chat,${n < 10 ? "Basic" : "Plus"},"${words}"`;
    });
  }).flat();
  return `id,customer id,created,channel,Tariff,message\n${rows.join("\n")}\n`;
}

/** Ten customers: the later they bought, the more often and the more. */
function purchases(): string {
  const rows = Array.from({ length: 10 }, (_, n) =>
    Array.from({ length: n < 5 ? 1 : 5 }, (_each, at) => {
      const day = String(1 + 2 * n).padStart(2, "0");
      return `e${n}-${at},k${n},purchase,2026-03-${day}T10:0${at}:00Z,${100 * (n + 1)}`;
    }),
  ).flat();
  return `id,customer id,event,time,amount\n${rows.join("\n")}\n`;
}
