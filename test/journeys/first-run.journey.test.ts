import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Journey, startJourney } from "./journey.ts";

/** The main job, as a new user meets it: from the first page to the ranked pains of a real file. */
let journey: Journey;
let page: Page;
const patience = 240_000;
const realFile = fileURLToPath(
  new URL("../../../shared/data/ru_bank_reviews/gazprombank_sravni_banki.csv.gz", import.meta.url),
);

beforeAll(async () => {
  journey = await startJourney({ locale: "ru" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe.skipIf(!existsSync(realFile))("a new installation", () => {
  it("opens to the owner's form, and its owner is let in", async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "Добро пожаловать в Отклик" }).waitFor();
    await page.getByLabel("Ваше имя").fill("Ада");
    await page.getByLabel("Почта").fill("ada@example.com");
    await page.getByLabel("Пароль", { exact: true }).fill("длинный надёжный пароль");
    await page.getByLabel("Компания").fill("Северный Мост");
    await page.getByRole("button", { name: "Создать и войти" }).click();
    await page.waitForURL(/\/w\/severnyy-most/);
  });

  it("takes a real file in, and ranks its pains by money with readable Russian names", async () => {
    await page.goto("/w/severnyy-most/imports/new");
    await page.locator("input[type=file]").setInputFiles(realFile);
    await page.waitForURL(/file=/, { timeout: patience });
    await page.getByRole("button", { name: "Загрузить", exact: true }).click({ timeout: patience });
    await page.getByRole("heading", { name: "Файл загружен" }).waitFor({ timeout: patience });
    await page.goto("/w/severnyy-most/pains");
    const rows = page.locator("tbody tr");
    await rows.nth(7).waitFor({ timeout: patience });
    const count = await rows.count();
    expect(count).toBeGreaterThanOrEqual(8);
    expect(count).toBeLessThanOrEqual(60);
    const text = await page.locator("tbody").innerText();
    expect(text).toMatch(/ипотек|вклад|карт/i);
    expect(text).toMatch(/₽/);
    const shares = text.match(/\d+(,\d+)?\s%/g) ?? [];
    expect(shares.length).toBeGreaterThanOrEqual(count);
  }, 600_000);

  it("opens Today with one question each, asked while the console is still on its way", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const script = page.waitForResponse((reply) => /\/assets\/index-.*\.js$/.test(reply.url()));
    await page.goto("/w/severnyy-most");
    await page.getByRole("heading", { name: "Что болит сильнее всего" }).waitFor();
    expect((await script).headers()["content-encoding"]).toBe("gzip");
    expect(asked.filter((path) => path === "/api/me")).toHaveLength(1);
    expect(asked.filter((path) => path === "/api/w/severnyy-most/today")).toHaveLength(1);
    const started = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name, startTime }) => ({ name, startTime })),
    );
    const at = (part: RegExp) => started.find(({ name }) => part.test(name))!.startTime;
    expect(at(/\/today$/)).toBeLessThan(at(/\/assets\/notices-.*\.js$/));
  });
});
