import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../worlds/mail-server.ts";
import { until } from "../worlds/product.ts";
import { download } from "./download.ts";
import { flaws } from "./flaws.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** A head of support builds a dashboard of the demo, moves its tiles, shares it, takes it away as files and has it mailed. */
let journey: Journey;
let page: Page;
let mail: MailServer;
/** The address of the dashboard that is built. */
let board: string;
const name = "Служба заботы: неделя";
const password = "a long enough password";

beforeAll(async () => {
  mail = await startMailServer(["nobody@brightline.example"]);
  journey = await startOwnersJourney({
    locale: "ru",
    env: { SMTP_URL: mail.url, MAIL_FROM: "otklik@brightline.example" },
  });
  page = journey.page;
}, 480_000);

afterAll(async () => {
  await journey?.end();
  await mail?.close();
});

describe("a dashboard", () => {
  it("says what it is for while there is none, and begins empty", async () => {
    await open("dashboards");
    await page.getByRole("heading", { name: "Дашбордов пока нет" }).waitFor();
    await page.getByRole("button", { name: "Начать с готового" }).waitFor();
    await picture(page, "dashboards-none");
    await loadDemo();
    await open("dashboards");
    await page.getByRole("button", { name: "Новый дашборд" }).click();
    await page.getByText("На дашборде пока нет плиток").waitFor();
    board = new URL(page.url()).pathname.split("/").slice(3).join("/");
    expect(board).toMatch(/^dashboards\/[\w-]{36}$/);
    await page.getByRole("textbox", { name: "Название дашборда" }).fill(name);
  });

  it("takes a figure, a line against the time before, and a slice by an attribute under a filter", async () => {
    await addTile("Сколько обращений", async (dialog) => {
      await choose(dialog, "Метрика", /· Обращения$|^Обращения$/);
      await choose(dialog, "Шаг", "Без шага");
    });
    await addTile("CSAT по неделям", async (dialog) => {
      await choose(dialog, "Метрика", /· CSAT$/);
      await choose(dialog, "Период", "Последние 12 месяцев");
      await choose(dialog, "Шаг", "Неделя");
      await choose(dialog, "Сравнить", "с прошлым таким же периодом");
      await dialog
        .getByRole("img", { name: /график/ })
        .locator("svg")
        .waitFor();
      await picture(page, "dashboards-editor");
      expect(await flaws(page)).toEqual([]);
    });
    await addTile("", async (dialog) => {
      await choose(dialog, "Метрика", /· AHT$/);
      await choose(dialog, "Период", "Свой период");
      await dialog.getByLabel("С", { exact: true }).fill("2024-01-01");
      await choose(dialog, "Шаг", "Без шага");
      await choose(dialog, "Разрез", "Регион");
      await dialog.getByRole("button", { name: "Условие" }).click();
      await page.getByRole("menuitem", { name: "Канал" }).click();
      await page.getByRole("checkbox").first().check();
      await page.keyboard.press("Escape");
      await dialog.getByRole("button", { name: /^Канал: / }).waitFor();
      await picture(page, "dashboards-editor-slice");
    });
    await tile("Сколько обращений")
      .getByText(/n = \d/)
      .waitFor();
    await tile("Среднее время обработки")
      .getByText(/Регион · 1 условие/)
      .waitFor();
  });

  it("asks before unsaved tiles are lost", async () => {
    await page.getByRole("navigation", { name: "Разделы" }).getByRole("link", { name: "Боли" }).click();
    const question = page.getByRole("dialog", { name: "Правки не сохранены" });
    await question.getByRole("button", { name: "Остаться" }).click();
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await closing;
  });

  it("moves a tile by the keyboard and by the mouse, and keeps its places", async () => {
    const first = await placeOf("Сколько обращений");
    await page.getByRole("button", { name: "Плитка «CSAT по неделям»: правка, место и размер" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Выше на странице" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await until(10, async () => (await placeOf("CSAT по неделям")).y <= first.y);
    expect((await placeOf("Сколько обращений")).y).toBeGreaterThan(first.y);
    // To the right half, by the mouse.
    const { x, y, width } = await placeOf("Среднее время обработки");
    await page.mouse.move(x + width / 2, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + 60, { steps: 4 });
    await page.mouse.move(x + width * 1.5, y - 240, { steps: 12 });
    await page.mouse.up();
    await until(10, async () => (await placeOf("Среднее время обработки")).x > x + width / 2);
    await picture(page, "dashboards-edit");
    expect(await flaws(page)).toEqual([]);
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await page.getByText("Дашборд сохранён").waitFor();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const { tiles } = await journey.call<{ tiles: { title: string; x: number; y: number }[] }>(
      "GET",
      `${api}/${board}`,
    );
    expect(tiles.find(({ title }) => title === "CSAT по неделям")).toMatchObject({ x: 0, y: 0 });
    expect(tiles.find(({ title }) => title === "")!.x).toBeGreaterThan(3);
  });

  it("changes a tile that stands, with what it asked already chosen", async () => {
    await page.getByRole("button", { name: "Изменить" }).click();
    await page.getByRole("button", { name: /^Плитка «CSAT по неделям»/ }).click();
    await page.getByRole("menuitem", { name: "Изменить плитку" }).click();
    const dialog = page.getByRole("dialog", { name: "Плитка" });
    expect(await dialog.getByRole("textbox", { name: "Заголовок" }).inputValue()).toBe("CSAT по неделям");
    expect(await field(dialog, "Шаг").inputValue()).toBe("Неделя");
    expect(await field(dialog, "Период").inputValue()).toBe("Последние 12 месяцев");
    await choose(dialog, "Разрез", "Канал");
    await dialog.getByRole("textbox", { name: "Заголовок" }).fill("CSAT по каналам");
    await dialog.getByRole("button", { name: "Готово" }).click();
    await tile("CSAT по каналам").getByRole("img").locator("svg").waitFor();
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await page.getByRole("button", { name: "Поделиться" }).waitFor();
    await page.reload();
    await tile("CSAT по каналам").getByRole("img").locator("svg").waitFor();
  });

  it("is seen by a colleague once it is shared, who may not change it", async () => {
    const { token } = await journey.call<{ token: string }>("POST", `${api}/invitations`, {
      email: "boris@brightline.example",
      role: "viewer",
      seesPersonalData: false,
    });
    const context = await journey.browser.newContext({ baseURL: journey.product.url, locale: "en-US" });
    context.setDefaultTimeout(60_000);
    const colleague = await context.newPage();
    await colleague.goto(`/invitation/${token}`);
    await colleague.getByLabel("Your name").fill("Boris");
    await colleague.getByLabel("Password", { exact: true }).fill(password);
    await colleague.getByRole("button", { name: "Join" }).click();
    await colleague.waitForURL(new RegExp(`/w/${slug}$`));
    await colleague.goto(`/w/${slug}/${board}`);
    await colleague.getByText("There is no such dashboard, or it is closed to you").waitFor();
    await picture(colleague, "dashboards-closed");

    await page.getByRole("button", { name: "Поделиться" }).click();
    await page.getByRole("menuitemradio", { name: "Вся компания смотрит", exact: true }).click();
    await page.getByText("Вся компания смотрит").first().waitFor();
    await colleague.reload();
    await colleague.getByRole("heading", { level: 1, name }).waitFor();
    await colleague.getByText("By Ада").waitFor();
    await colleague.getByRole("img", { name: "Average Handle Time: chart" }).waitFor();
    await colleague.getByRole("button", { name: "Share" }).click();
    await colleague.getByRole("menuitem", { name: "Copy the link" }).waitFor();
    expect(await colleague.getByRole("menuitemradio").count()).toBe(0);
    for (const action of ["Edit", "Mailings", "More"]) {
      expect(await colleague.getByRole("button", { name: action, exact: true }).count()).toBe(0);
    }
    // The address of the editor shows them the dashboard, no more.
    await colleague.goto(`/w/${slug}/${board}?edit=1`);
    await colleague.getByRole("button", { name: "Export" }).waitFor();
    expect(await colleague.getByRole("button", { name: "Add a tile" }).count()).toBe(0);
    await colleague.getByRole("img", { name: "Average Handle Time: chart" }).waitFor();
    await picture(colleague, "dashboards-viewer");
    expect(await flaws(colleague)).toEqual([]);
    await context.close();
  });

  it("is taken away as PDF, PNG, Excel and CSV, under its own Russian name", async () => {
    await page.getByRole("button", { name: "Выгрузить" }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "PNG" }).click();
    expect((await waiting).suggestedFilename()).toBe("Служба заботы неделя.png");
    expect((await download(page, "Выгрузить", "PDF")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await download(page, "Выгрузить", "Excel (XLSX)")).subarray(0, 2).toString()).toBe("PK");
    const csv = (await download(page, "Выгрузить", "CSV")).toString("utf8");
    expect(csv).toContain("CSAT по каналам");
    // The total of a tile is what the screen says.
    const shown = /n = ([\d\u00a0 ]+)/
      .exec(await tile("Сколько обращений").innerText())![1]!
      .replace(/\D/g, "");
    const lines = csv.split("\r\n");
    const at = lines.findIndex((line) => line.endsWith("Сколько обращений"));
    expect(lines[at + 2]!.split(",")).toContain(shown);
  });

  it("is mailed: now, every week, or not for a while; and says why when it was not", async () => {
    await page.getByRole("button", { name: "Рассылки" }).click();
    const drawer = page.getByRole("dialog", { name: "Рассылки" });
    await drawer.getByText("Рассылок пока нет").waitFor();
    await drawer.getByRole("button", { name: "Новая рассылка" }).click();
    const to = drawer.getByRole("textbox", { name: "Кому" });
    expect(await to.inputValue()).toBe("ada@brightline.example");
    await to.fill("head@brightline.example, не-адрес");
    await drawer.getByRole("button", { name: "Сохранить" }).click();
    await drawer.getByText("«не-адрес» не похоже на адрес почты").waitFor();
    await to.fill("head@brightline.example, care@brightline.example");
    await choose(drawer, "День недели", "Пятница");
    await choose(drawer, "Час", "08:00");
    await drawer.getByText("Europe/Moscow").waitFor();
    await picture(page, "dashboards-mailing-form");
    expect(await flaws(page)).toEqual([]);
    await drawer.getByRole("button", { name: "Сохранить" }).click();
    const card = drawer.getByRole("region", { name: "По пятницам в 08:00" });
    await card.getByText("Ещё не отправлялось").waitFor();
    const nextRound = async () => (await card.getByText(/следующее/).innerText()).split("следующее")[1];
    const next = await nextRound();
    await card.getByRole("button", { name: "Отправить сейчас" }).click();
    await card.getByText(/^Отправлено/).waitFor();
    expect(mail.letters).toHaveLength(1);
    expect(mail.recipients[0]).toEqual(["head@brightline.example", "care@brightline.example"]);
    expect(mail.letters[0]).toContain("application/pdf");
    expect(await nextRound()).toBe(next);
    await picture(page, "dashboards-mailings");
    expect(await flaws(page)).toEqual([]);
    await card.getByRole("button", { name: "Изменить" }).click();
    await to.fill("nobody@brightline.example");
    await drawer.getByRole("button", { name: "Сохранить" }).click();
    await card.getByText("nobody@brightline.example").waitFor();
    await card.getByRole("button", { name: "Отправить сейчас" }).click();
    await card.getByRole("note").waitFor();
    expect(await nextRound()).toBe(next);
    await picture(page, "dashboards-mailing-failed");
    await card.getByRole("switch").press("Space");
    await card.getByText(/выключена/).waitFor();
    await card.getByRole("button", { name: "Удалить" }).click();
    const question = page.getByRole("dialog", { name: "Удалить рассылку?" });
    await question.getByRole("button", { name: "Удалить" }).click();
    await drawer.getByText("Рассылок пока нет").waitFor();
    await page.keyboard.press("Escape");
  });

  it("grows by what a metric's page shows, and is copied", async () => {
    await open("metrics/nps?by=channel&grain=none");
    await page.getByRole("button", { name: "На дашборд" }).click();
    await page.getByRole("menuitem", { name }).click();
    await page.getByText(`Добавлено на дашборд «${name}»`).waitFor();
    await page.getByRole("button", { name: "Открыть", exact: true }).click();
    await page.waitForURL(new RegExp(board));
    await tile("Индекс готовности рекомендовать")
      .getByRole("img", { name: /график/ })
      .waitFor();
    await page.getByRole("button", { name: "Ещё", exact: true }).click();
    await page.getByRole("menuitem", { name: "Сделать копию" }).click();
    await page.getByRole("heading", { level: 1, name: `${name} — копия` }).waitFor();
    await page.getByRole("button", { name: "Ещё", exact: true }).click();
    await page.getByRole("menuitem", { name: "Удалить дашборд" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Удалить дашборд" }).click();
    await page.getByRole("heading", { level: 1, name: "Дашборды" }).waitFor();
    await page.getByRole("row", { name: /Служба заботы/ }).waitFor();
    expect(await page.getByRole("row", { name: /копия/ }).count()).toBe(0);
  });

  it("passes the checks of accessibility, light and dark, in both languages, and fits a telephone", async () => {
    const screens = ["dashboards", board, `${board}?edit=1`];
    for (const [locale, colorScheme] of [
      ["ru", "light"],
      ["ru", "dark"],
      ["en", "light"],
    ] as const) {
      await journey.call("PATCH", "/api/me", { locale });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [at, screen] of screens.entries()) {
        await open(screen);
        await page.waitForLoadState("networkidle");
        await picture(page, `dashboards-${at}-${locale}-${colorScheme}`);
        expect(await flaws(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [at, screen] of screens.entries()) {
      await open(screen);
      await page.waitForLoadState("networkidle");
      await picture(page, `dashboards-${at}-phone`);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

/** A telecom operator with its 18 months, and the copy of it that numbers come from. */
async function loadDemo(): Promise<void> {
  const demo = { industry: "telecom", language: "ru" };
  const { jobId } = await journey.call<{ jobId: string }>("POST", `${api}/demo`, demo);
  await until(300, async () => {
    const { status } = await journey.call<{ status: string }>("GET", `${api}/jobs/${jobId}`);
    if (status === "failed") throw new Error("the demo was not loaded");
    return status === "done";
  });
  await until(120, async () => {
    const { total } = await journey.call<{ total: { n: number } }>("GET", `${api}/metrics/contacts`);
    return total.n > 0;
  });
}

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const tile = (title: string) => page.getByRole("region", { name: title, exact: true });

async function placeOf(title: string) {
  return (await tile(title).boundingBox())!;
}

/** Fills the dialog of a new tile and puts it on the dashboard. */
async function addTile(title: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: "Добавить плитку" }).click();
  const dialog = page.getByRole("dialog", { name: "Новая плитка" });
  await fill(dialog);
  if (title !== "") await dialog.getByRole("textbox", { name: "Заголовок" }).fill(title);
  await dialog.getByRole("button", { name: "Добавить", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

function field(place: Locator, label: string): Locator {
  return place
    .getByRole("combobox", { name: label, exact: true })
    .or(place.getByRole("textbox", { name: label, exact: true }))
    .first();
}

async function choose(place: Locator, label: string, option: string | RegExp): Promise<void> {
  await field(place, label).click();
  const isExact = typeof option === "string";
  await page.getByRole("option", { name: option, exact: isExact }).first().click();
}
