import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../worlds/product.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An analyst puts the tree of topics in order in a real browser: proposals by one key, a roof over two, a merge with its diff. */
let journey: Journey;
let page: Page;
const patience = 180_000;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "en" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("topics", () => {
  it("teach the next step while there are none", async () => {
    await open();
    await page.getByText("No topics yet").waitFor();
  });

  it("proposed by the machine are accepted by one key, and the next one stands there", async () => {
    await importGrouped();
    await open("?tab=proposed");
    await page.getByRole("button", { name: "Accept" }).waitFor();
    const before = await proposed();
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(await page.locator("blockquote").count()).toBeGreaterThanOrEqual(2);
    const first = await heading();
    await page.keyboard.press("a");
    await page.getByText(`“${first}” is accepted`).waitFor();
    await expect.poll(proposed).toHaveLength(before.length - 1);
    const second = await heading();
    expect(second).not.toBe(first);
    await page.keyboard.press("j");
    await expect.poll(heading).not.toBe(second);
    await page.keyboard.press("r");
    await page.getByLabel("New name of the topic").fill("Renamed by hand");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Renamed by hand" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Renamed by hand" }).waitFor();
    await open();
    const line = page.getByRole("row").filter({ hasText: first });
    await line.getByText("accepted", { exact: true }).last().waitFor();
    await page.getByText(/No topic took [\d.]+%/).waitFor();
  });

  it("come under a roof after a preview, and the roof counts them", async () => {
    await page.getByRole("button", { name: "New topic" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Service");
    await page.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/open=/);
    await page.locator("tr[data-topic]").filter({ hasText: "Service" }).waitFor();
    const first = page.locator("tr[data-topic]").first().getByRole("button").last();
    const name = await first.innerText();
    await first.click();
    await page.getByRole("complementary", { name }).waitFor();
    await page.getByRole("button", { name: "Move…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Where to" }).fill("Service");
    await page.getByRole("option", { name: "Service" }).click();
    const counted = dialog.getByRole("row").filter({ hasText: "Service" });
    await counted.waitFor();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByText(`“${name}” is moved`).waitFor();
    await expect.poll(() => page.locator("tr[aria-level='2']").count()).toBe(1);
    const row = page
      .locator("tr[data-topic]")
      .filter({ has: page.getByRole("button", { name: "Service", exact: true }) });
    await row.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.locator("tr[aria-level='2']").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("tr[aria-level='2']").count()).toBe(1);
  });

  it("are dragged by the mouse after a preview, and what changed is one press away, with the way back", async () => {
    await open();
    await top().first().waitFor();
    const [dragged] = await movable();
    await cell(dragged!).dragTo(cell(await idOf("Service")));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("row").filter({ hasText: "Service" }).waitFor();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect.poll(() => levelOf(dragged!)).toBe("2");
    await page.getByRole("button", { name: "What changed" }).click();
    await page.waitForURL(/tab=history/);
    const change = page.locator("li").filter({ hasText: "was moved" }).first();
    await change
      .getByRole("row")
      .filter({ hasText: /inside.*Service/ })
      .waitFor();
    await change.getByRole("button", { name: "Undo" }).click();
    await page.getByText("undone").first().waitFor();
    await open();
    await expect.poll(() => levelOf(dragged!)).toBe("1");
  });

  it("are moved by Alt and arrows: into the one before, out again, and among brothers; the focus stays", async () => {
    const moved = (await movable()).at(-1)!;
    const press = async (arrow: string) => {
      await line(moved).focus();
      await page.keyboard.press(`Alt+${arrow}`);
    };
    const confirm = async () => {
      const ok = page.getByRole("dialog").getByRole("button", { name: "Move", exact: true });
      await expect.poll(() => ok.evaluate((each) => each.matches(":focus"))).toBe(true);
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await press("ArrowRight");
    await confirm();
    await expect.poll(() => levelOf(moved)).not.toBe("1");
    await press("ArrowLeft");
    await confirm();
    await expect.poll(() => levelOf(moved)).toBe("1");
    const placeOf = async () => (await idsOf(top())).indexOf(moved);
    const before = await placeOf();
    await press("ArrowUp");
    await expect.poll(placeOf).toBe(before - 1);
    expect(await line(moved).evaluate((each) => each.matches(":focus"))).toBe(true);
  });

  it("are merged after a preview, the diff is shown, and the merge is taken back", async () => {
    await open();
    const lines = page.locator("tr[data-topic][aria-level='1']");
    await lines.first().waitFor();
    const before = await page.locator("tr[data-topic]").count();
    await page.locator("tr[data-topic]").filter({ hasText: "Renamed by hand" }).focus();
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").click();
    await page.getByRole("option").nth(1).click();
    await dialog.getByText(/contacts? changes? (its|their) topic/).waitFor();
    await dialog.getByRole("cell", { name: "will be gone" }).waitFor();
    expect(await dialog.locator("blockquote").count()).toBeGreaterThanOrEqual(1);
    await picture(page, "topics-merge-preview");
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.waitForURL(/tab=history/);
    const change = page.locator("li").filter({ hasText: "Merge into" }).first();
    await change.getByRole("cell", { name: "contacts", exact: true }).first().waitFor();
    await change.getByText(/contacts? changed/).waitFor();
    await picture(page, "topics-history");
    await change.getByRole("button", { name: "Undo" }).click();
    await page.getByText("undone").first().waitFor();
    await open();
    await expect.poll(() => page.locator("tr[data-topic]").count()).toBe(before);
  });

  it("pass the checks of accessibility on all three views, light and dark, and fit a phone", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open();
      await page.locator("tr[data-topic]").first().waitFor();
      await page.locator("tr[data-topic] button").last().click();
      await page.getByLabel("Description").waitFor();
      await picture(page, `topics-tree-${colorScheme}`);
      expect(await flaws(page)).toEqual([]);
      await open("?tab=proposed");
      await page.getByRole("button", { name: "Accept" }).waitFor();
      await picture(page, `topics-proposed-${colorScheme}`);
      expect(await flaws(page)).toEqual([]);
      await open("?tab=history");
      await page
        .getByText(/^Merge into/)
        .first()
        .waitFor();
      expect(await flaws(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    await open();
    await page.locator("tr[data-topic]").first().waitFor();
    await picture(page, "topics-phone");
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
  });
});

const top = () => page.locator("tr[data-topic][aria-level='1']");
const line = (topicId: string) => page.locator(`tr[data-topic="${topicId}"]`);
/** The number of contacts of a line: a place to drag by and to drop on that is no button. */
const cell = (topicId: string) => line(topicId).locator("td").nth(1);
const levelOf = (topicId: string) => line(topicId).getAttribute("aria-level");
const idsOf = (lines: Locator) =>
  lines.evaluateAll((all) => all.map((each) => each.getAttribute("data-topic")!));
const idOf = async (name: string) =>
  (await page
    .locator("tr[data-topic]")
    .filter({ has: page.getByRole("button", { name, exact: true }) })
    .getAttribute("data-topic"))!;
/** Topics of the top level that no other step of the journey needs where they are. */
async function movable(): Promise<string[]> {
  return await idsOf(top().filter({ hasNotText: /Service|Renamed by hand/ }));
}
const heading = () => page.locator("h2").first().innerText();
const proposed = () =>
  page.getByRole("list", { name: "Proposed topics" }).getByRole("button").allInnerTexts();
async function open(query = ""): Promise<void> {
  await page.goto(`/w/${slug}/topics${query}`);
  await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
}

/** Contacts of five pains over half a year, read and grouped. */
async function importGrouped(): Promise<void> {
  await importContacts(journey, sampleCsv());
  type Tree = { nodes: unknown[]; runningJobId: string | null };
  await until(patience / 1000, async () => {
    const { nodes, runningJobId } = await journey.call<Tree>("GET", `${api}/topics/tree`);
    return nodes.length > 0 && runningJobId === null;
  });
}

const pains: { what: string[]; detail: string[]; end: string[] }[] = [
  {
    what: [
      "The internet drops every evening",
      "Home internet goes down again",
      "No internet connection since morning",
    ],
    detail: [
      "the router blinks red",
      "I restarted the router three times",
      "the whole street has no connection",
    ],
    end: ["Please repair the line.", "I work from home and cannot wait.", "When will it be repaired?"],
  },
  {
    what: [
      "I was charged twice for one month",
      "My bill has a double charge",
      "You took the payment two times",
    ],
    detail: [
      "the bank shows both payments",
      "support promised a refund and nothing came",
      "the refund has not arrived",
    ],
    end: ["Return my money.", "I want the refund today.", "Who will answer for this bill?"],
  },
  {
    what: [
      "I waited an hour for an operator",
      "Nobody answers the hotline",
      "The support line keeps me on hold",
    ],
    detail: [
      "music plays and the call ends",
      "the robot asks the same questions",
      "I called four times on hold",
    ],
    end: ["Hire more operators.", "My question takes one minute.", "I hung up in the end."],
  },
  {
    what: [
      "The technician did not come",
      "The installer missed the appointment",
      "Nobody came to install the box",
    ],
    detail: [
      "I took a day off for the visit",
      "the appointment was from nine to twelve",
      "he moved the visit to next week",
    ],
    end: ["Send a technician at last.", "My day is lost.", "Book a new appointment."],
  },
  {
    what: [
      "The app does not let me log in",
      "The mobile app crashes at the start",
      "The app asks for a code that never comes",
    ],
    detail: [
      "I deleted and installed the app again",
      "the password is right",
      "the update broke the login screen",
    ],
    end: ["Mend the app.", "I cannot see my plan.", "Give me access to my account."],
  },
];

function sampleCsv(): string {
  const lines = ["id,date,text,channel"];
  for (let n = 0; n < 600; n += 1) {
    const { what, detail, end } = pains[n % pains.length]!;
    const at = Math.floor(n / pains.length);
    const text = `${what[at % 3]}, ${detail[Math.floor(at / 3) % 3]}. ${end[Math.floor(at / 9) % 3]}`;
    const day = `2026-0${1 + (n % 6)}-${String(1 + (n % 28)).padStart(2, "0")}`;
    lines.push(`c${n},${day}T10:00:00Z,"${text}",${["phone", "chat", "email"][n % 3]}`);
  }
  return `${lines.join("\n")}\n`;
}
