import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct, until } from "../worlds/product.ts";
import { launchBrowser } from "./browser.ts";

/** An analyst puts the tree of topics in order in a real browser: proposals by one key, a roof over two, a merge with its diff. */
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const owner = { email: "ada@brightline.example", password: "a long enough password" };
const slug = "brightline-telecom";
const api = `/api/w/${slug}`;
const patience = 180_000;

beforeAll(async () => {
  product = await startProduct({ seconds: 300 });
  browser = await launchBrowser();
  context = await browser.newContext({ locale: "en-US", viewport: { width: 1360, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${product.url}/sign-in`);
  await call("POST", "/api/first-run", {
    ...owner,
    name: "Ada",
    company: "Brightline Telecom",
    locale: "en",
    timeZone: "Europe/Moscow",
    currency: "USD",
  });
  await call("POST", "/api/auth/sign-in/email", owner);
}, 480_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("topics", () => {
  it("teach the next step while there are none", async () => {
    await open();
    await page.getByText("No topics yet").waitFor();
  });

  it("proposed by the machine are accepted by one key, and the next one stands there", async () => {
    await importContacts();
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
    await shot("merge-preview");
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.waitForURL(/tab=history/);
    const change = page.locator("li").filter({ hasText: "Merge into" }).first();
    await change.getByRole("cell", { name: "contacts", exact: true }).first().waitFor();
    await change.getByText(/contacts? changed/).waitFor();
    await shot("history");
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
      await shot(`tree-${colorScheme}`);
      expect(await violations()).toEqual([]);
      await open("?tab=proposed");
      await page.getByRole("button", { name: "Accept" }).waitFor();
      await shot(`proposed-${colorScheme}`);
      expect(await violations()).toEqual([]);
      await open("?tab=history");
      await page
        .getByText(/^Merge into/)
        .first()
        .waitFor();
      expect(await violations()).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    await open();
    await page.locator("tr[data-topic]").first().waitFor();
    await shot("phone");
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
  });
});

const heading = () => page.locator("h2").first().innerText();
const proposed = () =>
  page.getByRole("list", { name: "Proposed topics" }).getByRole("button").allInnerTexts();
async function open(query = ""): Promise<void> {
  await page.goto(`${product.url}/w/${slug}/topics${query}`);
  await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
}

/** A picture for the eye, where OTKLIK_SHOTS names a folder. */
async function shot(name: string): Promise<void> {
  const folder = process.env["OTKLIK_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/topics-${name}.png` });
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

/** Asks the API as the page itself would, with its cookies. */
async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await page.evaluate(
    async ({ method, path, body }) => {
      const json = typeof body !== "string";
      const answer = await fetch(path, {
        method,
        ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
        headers: { "content-type": json ? "application/json" : "application/octet-stream" },
      });
      return { status: answer.status, text: await answer.text() };
    },
    { method, path, body },
  );
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
  return JSON.parse(reply.text || "null") as T;
}

/** Contacts of five pains over half a year; waits until they are read and grouped. */
async function importContacts(): Promise<void> {
  const { id: fileId } = await call<{ id: string }>("POST", `${api}/files?name=contacts.csv`, sampleCsv());
  type Guess = {
    kind: string;
    sourceName: string;
    options: unknown;
    columns: { name: string; field: string }[];
    defaults: unknown;
  };
  const guess = await call<Guess>("POST", `${api}/imports/preview`, { fileId });
  await call("POST", `${api}/imports`, {
    fileId,
    kind: guess.kind,
    sourceName: guess.sourceName,
    reading: {
      options: guess.options,
      columns: guess.columns.map(({ name, field }) => ({ column: name, field })),
      defaults: guess.defaults,
    },
  });
  type Tree = { nodes: unknown[]; runningJobId: string | null };
  await until(patience / 1000, async () => {
    const { nodes, runningJobId } = await call<Tree>("GET", `${api}/topics/tree`);
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
