import { createHmac } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct } from "../worlds/product.ts";
import { launchBrowser } from "./browser.ts";
import { flaws } from "./flaws.ts";

/** An owner's way in and through Settings, in a real browser: people, keys, costs, languages, the second factor, the record. */
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const password = "lantern walrus north";
const settings = "/w/brightline-telecom/settings";

beforeAll(async () => {
  product = await startProduct({ seconds: 300 });
  browser = await launchBrowser();
  context = await open({ locale: "en-US" });
  page = await context.newPage();
}, 480_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("getting in", () => {
  it("tells an empty form what it needs, then creates the owner and offers a file or a demo", async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "Welcome to Otklik" }).waitFor();
    await page.getByRole("button", { name: "Create and enter" }).click();
    await page.getByText("Enter an e-mail address").waitFor();
    expect(await flaws(page, "all")).toEqual([]);
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("E-mail").fill("ada@brightline.example");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByLabel("Company").fill("Brightline Telecom");
    await page.getByText("A strong password").waitFor();
    await page.getByRole("button", { name: "Create and enter" }).click();
    await page.getByRole("heading", { name: "Where to begin" }).waitFor();
    await page.getByRole("link", { name: "Choose a file" }).waitFor();
    await page.getByRole("button", { name: "Load the demo" }).waitFor();
    expect(await page.title()).toBe("Where to begin · Brightline Telecom · Otklik");
  });

  it("leads back to the wanted address after signing in", async () => {
    const stranger = await (await open({ locale: "en-US" })).newPage();
    await stranger.goto(`${settings}/costs?from=letter`);
    await stranger.waitForURL(/sign-in\?to=/);
    await stranger.getByLabel("E-mail").fill("ada@brightline.example");
    await stranger.getByLabel("Password", { exact: true }).fill("not this one");
    await stranger.getByRole("button", { name: "Sign in" }).click();
    await stranger.getByText("is wrong").waitFor();
    await stranger.getByLabel("Password", { exact: true }).fill(password);
    await stranger.getByRole("button", { name: "Sign in" }).click();
    await stranger.waitForURL(/settings\/costs\?from=letter$/);
    await stranger.context().close();
  });
});

describe("people", () => {
  let viewer: Page;

  it("come by a link that is shown once, and start in the language they read it in", async () => {
    await page.goto(`${settings}/members`);
    await page.getByRole("button", { name: "Invite" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "E-mail" }).fill("boris@brightline.example");
    await sheet.getByRole("combobox", { name: "Role" }).click();
    await page.getByRole("option", { name: "Viewer" }).click();
    await sheet.getByRole("button", { name: "Create a link" }).click();
    const link = await sheet.getByLabel("Invitation link", { exact: true }).inputValue();
    viewer = await (await open({ locale: "ru-RU" })).newPage();
    await viewer.goto(new URL(link).pathname);
    await viewer.getByRole("heading", { name: "Приглашение в «Brightline Telecom»" }).waitFor();
    expect(await flaws(viewer, "all")).toEqual([]);
    await viewer.getByLabel("Ваше имя").fill("Борис");
    await viewer.getByLabel("Пароль", { exact: true }).fill("лампа верблюд север");
    await viewer.getByRole("button", { name: "Присоединиться" }).click();
    await viewer.waitForURL(/\/w\/brightline-telecom$/);
    await viewer.getByRole("link", { name: "Обращения" }).waitFor();
  });

  it("see only the rooms that their role opens", async () => {
    await viewer.goto(`${settings}/company`);
    await viewer.getByText("Изменить может руководитель или владелец").waitFor();
    const sections = await viewer
      .getByRole("navigation", { name: "Настройки" })
      .getByRole("link")
      .allInnerTexts();
    expect(sections).toEqual(["Компания", "Модель затрат", "Языки", "Мой профиль"]);
    expect(await viewer.getByRole("link", { name: "Импорт" }).count()).toBe(0);
    await viewer.context().close();
  });

  it("are put in teams and given a role in their row", async () => {
    await page.goto(`${settings}/members`);
    await page.getByLabel("New team").fill("Delivery");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("combobox", { name: "Teams: Борис" }).click();
    await page.getByRole("option", { name: "Delivery" }).click();
    await page.getByText("1 member", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Remove: Ada" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("This is the last owner").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  });
});

describe("keys", () => {
  it("open the API until they are revoked", async () => {
    await page.goto(`${settings}/keys`);
    await page.getByRole("button", { name: "Create a key" }).click();
    await page.getByLabel("Name", { exact: true }).fill("CRM export");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    const secret = await page.getByLabel("Key", { exact: true }).inputValue();
    expect(await page.getByLabel("Try it", { exact: true }).inputValue()).toContain(secret);
    const ask = () =>
      fetch(`${product.url}/api/w/brightline-telecom/feedback?limit=5`, {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await ask()).status).toBe(200);
    await page.getByRole("button", { name: "I have kept the key" }).click();
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("No keys yet").waitFor();
    expect((await ask()).status).toBe(401);
  });
});

describe("the cost model", () => {
  it("shows what one contact comes to while it is typed, and stays", async () => {
    await page.goto(`${settings}/costs`);
    await page.getByText("For now these are our guesses").waitFor();
    await page.getByLabel("Hour of work").fill("60");
    await page.getByLabel("Minutes: Phone").fill("10");
    await page.getByLabel("On top: Phone").fill("0.5");
    await page.getByText("One contact (phone) costs $10.50").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("For now these are our guesses").waitFor({ state: "detached" });
    await page.reload();
    await page.getByText("One contact (phone) costs $10.50").waitFor();
    await page.getByLabel("At least").fill("50");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Must lie between the lower and the upper bound").waitFor();
  });
});

describe("the shell", () => {
  it("speaks the other language at once and remembers it for the person", async () => {
    await page.goto(`${settings}/languages`);
    await page.getByRole("main").getByText("Русский").first().click();
    await page.getByRole("heading", { name: "Языки" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    await page.reload();
    await page.getByRole("heading", { name: "Языки" }).waitFor();
    await page.getByRole("main").getByText("English").first().click();
    await page.getByRole("heading", { name: "Languages" }).waitFor();
  });

  it("is moved through by keys alone", async () => {
    await page.keyboard.press("Control+k");
    await page
      .getByRole("dialog")
      .getByRole("searchbox")
      .or(page.getByPlaceholder("Where to go"))
      .first()
      .waitFor();
    await page.keyboard.type("late parcel");
    await page.getByText("in feedback").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/feedback\?q=late/);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.waitForURL(/\/settings\/company/);
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Keyboard shortcuts").waitFor();
    await page.keyboard.press("Escape");
    await page.goto("/w/brightline-telecom/no-such-room");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });

  it.each(["light", "dark"] as const)(
    "has no flaw of accessibility in %s, nor a phone's sideways scroll",
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const section of ["company", "members", "keys", "costs", "languages", "audit", "me"]) {
        await page.goto(`${settings}/${section}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect(await flaws(page, "all"), section).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );
});

describe("the second factor", () => {
  it("is set up with an app's code, and asked for at the next sign-in", async () => {
    await page.goto(`${settings}/me`);
    await page.getByRole("button", { name: "Switch on" }).click();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Go on" }).click();
    const key = await page.getByLabel("Key to enter by hand", { exact: true }).inputValue();
    await page.getByLabel("Code from the app").fill(oneTimeCode(key, 0));
    await page.getByRole("button", { name: "Check and switch on" }).click();
    expect((await page.getByLabel("Backup codes", { exact: true }).inputValue()).split("\n")).toHaveLength(
      10,
    );
    await page.getByRole("button", { name: "I have kept the codes" }).click();
    await page.getByRole("button", { name: "Menu: Ada" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
    await page.getByLabel("E-mail").fill("ada@brightline.example");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Code from the app").fill(oneTimeCode(key, 1));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/w\/brightline-telecom$/);
  });
});

describe("the record", () => {
  it("tells in sentences who changed what, and its filter is in the address", async () => {
    await page.goto(`${settings}/audit`);
    await page.getByRole("cell", { name: "API key revoked" }).waitFor();
    const text = await page.locator("tbody").innerText();
    for (const sentence of ["Invitation created", "Member joined", "Team created", "Cost model changed"]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toMatch(/\b(member|key|team)\.[a-z]/);
    await page.goto(`${settings}/audit?action=team.created`);
    await page.getByRole("cell", { name: "Team created" }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
  });
});

async function open(options: { locale: string }): Promise<BrowserContext> {
  const opened = await browser.newContext({
    ...options,
    baseURL: product.url,
    viewport: { width: 1280, height: 800 },
    timezoneId: "Europe/Moscow",
  });
  opened.setDefaultTimeout(60_000);
  return opened;
}

/** RFC 6238, as an authenticator app counts it; `ahead` steps of 30 s (a code is taken once only). */
function oneTimeCode(secret: string, ahead: number): string {
  const bits = [...secret].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac("sha1", Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const code = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, "0");
}
