import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./flaws.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";

/** A file's way in, in a real browser: drop, look, dry run, import, what was left out, again, undo. */
let journey: Journey;
let page: Page;
const patience = 120_000;

const realFile = fileURLToPath(
  new URL("../../../shared/data/ru_bank_reviews/gazprombank_sravni_banki.csv.gz", import.meta.url),
);

/** Ten good rows and two that cannot be read, as an office in Russia saves them: windows-1251, semicolons, decimal commas. */
const office = [
  "Номер;Дата;Текст обращения;Оценка;Канал;Город",
  "1;01.02.2026 10:15;Карта не пришла, жду третью неделю;1;чат;Тверь",
  "2;02.02.2026 11:00;Списали деньги дважды за одну покупку;1;телефон;Омск",
  "3;03.02.2026;Приложение не открывается после обновления;2;чат;Омск",
  "4;03.02.2026 18:40;Спасибо, всё решили быстро;5;почта;Тверь",
  "5;04.02.2026 09:05;Не могу дозвониться до поддержки;1;почта;Тула",
  "6;05.02.2026 12:30;Перевод завис и деньги не дошли;2;телефон;Тула",
  "7;это не дата;Строка с неверной датой;3;чат;Омск",
  "8;06.02.2026 15:00;Комиссия выше обещанной;2;чат;Тверь",
  "9;07.02.2026;Отказали в кредите без причины;1;телефон;Омск",
  "10;08.02.2026 16:20;Удобное приложение, оплачиваю всё там;5;чат;Тула",
  "11;09.02.2026 10:00;Карту заблокировали в поездке;1;чат;Тверь",
  "12;30.02.2026;Такого дня не бывает;4;чат;Омск",
].join("\r\n");

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "ru" });
  page = journey.page;
}, 480_000);

afterAll(() => journey?.end());

describe("a file of an office", () => {
  it("is offered from the empty history", async () => {
    await page.goto(`/w/${slug}/imports`);
    await page.getByRole("heading", { name: "Загрузите первый файл" }).waitFor();
    await page.getByRole("link", { name: "Загрузить файл" }).first().click();
    await page.getByText("Перетащите файл сюда").waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it("is sent and recognised: encoding, delimiter, every column, each guess with its confidence", async () => {
    await sendFile("office.csv", iconv.encode(office, "win1251"));
    expect(await page.getByLabel("Кодировка").inputValue()).toBe("windows-1251");
    expect(await page.getByLabel("Разделитель").inputValue()).toBe(";");
    expect(await fieldOf("Номер")).toBe("externalId");
    expect(await fieldOf("Дата")).toBe("occurredAt");
    expect(await fieldOf("Текст обращения")).toBe("text");
    expect(await fieldOf("Оценка")).toBe("score");
    expect(await fieldOf("Канал")).toBe("channel");
    expect(await page.getByText(/догадка, \d+\s%/).count()).toBeGreaterThan(0);
    expect(await page.getByText("Карта не пришла, жду третью неделю").count()).toBeGreaterThan(0);
    expect(await flaws(page)).toEqual([]);
  });

  it("keeps its name when the page is opened anew", async () => {
    await page.getByRole("heading", { name: "office.csv" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "office.csv" }).waitFor();
  });

  it("looks different under another encoding, and the change can be taken back", async () => {
    await page.getByLabel("Кодировка").selectOption("koi8-r");
    await page.getByText("Карта не пришла").first().waitFor({ state: "detached" });
    await page.getByLabel("Кодировка").selectOption("windows-1251");
    await page.getByText("Карта не пришла").first().waitFor();
  });

  it("cannot be imported without words and score, and says what to do", async () => {
    await page.getByLabel("Что это: Текст обращения").selectOption("ignore");
    await page.getByLabel("Что это: Оценка").selectOption("ignore");
    await page.getByText("Укажите столбец с текстом или с оценкой").waitFor();
    expect(await page.getByRole("button", { name: "Загрузить", exact: true }).isDisabled()).toBe(true);
    await page.getByLabel("Что это: Текст обращения").selectOption("text");
    await page.getByLabel("Что это: Оценка").selectOption("score");
    expect(await page.getByRole("button", { name: "Загрузить", exact: true }).isEnabled()).toBe(true);
  });

  it("is tried dry: what would happen is told, nothing is written", async () => {
    await page.getByRole("button", { name: "Пробный прогон" }).click();
    await page.getByText("Строки с ошибками в загрузку не попадут").waitFor({ timeout: patience });
    expect(await counts()).toEqual({ inserted: "10", updated: "0", unchanged: "0", bad: "2" });
    expect(await contacts()).toEqual([]);
  });

  it("is imported, and the rows left out are listed with line, column and reason", async () => {
    await page.getByRole("button", { name: "Загрузить", exact: true }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    await page.getByRole("heading", { name: "Файл загружен" }).waitFor({ timeout: patience });
    expect(await counts()).toEqual({ inserted: "10", updated: "0", unchanged: "0", bad: "2" });
    const bad = await page.locator("tbody tr").allInnerTexts();
    expect(bad).toHaveLength(2);
    expect(bad[0]).toMatch(/^8\tДата\t.*дат.*это не дата/s);
    expect(bad[1]).toMatch(/^13\tДата\t/);
    expect(await flaws(page)).toEqual([]);
  });

  it("gives its errors as a file for spreadsheets", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Файл ошибок" }).click(),
    ]);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString("utf8")).toContain("это не дата");
  });

  it("changes nothing when imported again, and its columns are remembered", async () => {
    await page.goto(`/w/${slug}/imports/new`);
    await sendFile("office.csv", iconv.encode(office, "win1251"));
    await page.getByText("Столбцы расставлены, как в прошлый раз").waitFor();
    await page.getByRole("button", { name: "Загрузить", exact: true }).click();
    await page.getByRole("heading", { name: "Файл загружен" }).waitFor({ timeout: patience });
    expect(await counts()).toEqual({ inserted: "0", updated: "0", unchanged: "10", bad: "2" });
  });

  it("is taken back as a whole after a preview of what will go", async () => {
    await page.getByRole("link", { name: "Все импорты" }).click();
    await page.getByRole("button", { name: "Действия: office.csv" }).nth(1).click();
    await page.getByRole("menuitem", { name: "Отменить импорт" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Исчезнут 10 добавленных строк").waitFor();
    await dialog.getByRole("button", { name: "Отменить импорт" }).click();
    await page.getByText("отменён", { exact: true }).waitFor({ timeout: patience });
    expect(await contacts()).toEqual([]);
    expect(await flaws(page)).toEqual([]);
  });

  it("that is no table says so in a sentence and lets another be chosen", async () => {
    await page.goto(`/w/${slug}/imports/new`);
    await page.locator("input[type=file]").setInputFiles({
      name: "photo.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    });
    const sentence = await page.getByRole("alert").innerText();
    expect(sentence).toMatch(/[а-я]{3}/i);
    await page.getByRole("link", { name: "Другой файл" }).click();
    await page.getByText("Перетащите файл сюда").waitFor();
  });
});

describe("on a phone, by keyboard alone", () => {
  it("the wizard fits the width and is driven by keys", async () => {
    const phone = await journey.context.newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`/w/${slug}/imports/new`);
    await phone.locator("input[type=file]").setInputFiles({
      name: "visits.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("id,date,text\n1,2026-02-01,Queue at the counter\n2,2026-02-02,Friendly people\n"),
    });
    const button = phone.getByRole("button", { name: "Загрузить", exact: true });
    await button.waitFor();
    const wide = await phone.evaluate<number>("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(390);
    await button.focus();
    await phone.keyboard.press("Enter");
    await phone.getByRole("heading", { name: "Файл загружен" }).waitFor({ timeout: patience });
    await phone.close();
  });
});

describe.skipIf(!existsSync(realFile))("a real file of bank reviews, gzipped", () => {
  it("is recognised and imported whole, and leads on to the pains", async () => {
    await page.goto(`/w/${slug}/imports/new`);
    await sendFile("bank-reviews.csv.gz", await readFile(realFile));
    expect(await fieldOf("text")).toBe("text");
    expect(await fieldOf("date")).toBe("occurredAt");
    await page.getByRole("button", { name: "Загрузить", exact: true }).click();
    await page.getByRole("heading", { name: "Файл загружен" }).waitFor({ timeout: patience });
    const { inserted, bad } = await counts();
    expect(Number(inserted?.replace(/\s/g, "")) + Number(bad?.replace(/\s/g, ""))).toBe(2478);
    await page.getByRole("button", { name: "Найти боли" }).click();
    await page.waitForURL(/\/pains/);
  });
});

async function sendFile(name: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.waitForURL(/file=/, { timeout: patience });
  await page.getByRole("heading", { name: "Столбцы" }).waitFor({ timeout: patience });
}

const fieldOf = (column: string) => page.getByLabel(`Что это: ${column}`, { exact: true }).inputValue();

async function contacts(): Promise<unknown[]> {
  return (await journey.call<{ items: unknown[] }>("GET", `${api}/feedback`)).items;
}

/** The four figures of an import, by their keys. */
async function counts(): Promise<Record<string, string>> {
  const cells = await page.locator("[data-count]").all();
  const read = async (cell: (typeof cells)[number]) => [
    (await cell.getAttribute("data-count")) ?? "",
    (await cell.locator("dd").innerText()).trim(),
  ];
  return Object.fromEntries(await Promise.all(cells.map(read)));
}
