import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../worlds/product.ts";
import { download } from "./download.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";

/** Looking for what customers said, in a real browser: words in any form, typos, facets, views, and an address that restores it all. */
let journey: Journey;
let page: Page;
const patience = 120_000;

type Said = { text: string; channel: string; team: string; city: string };
const openings = ["Добрый день.", "Здравствуйте!", "Пишу второй раз.", "Коллеги,"];
const said: Said[] = [
  { text: "Потерял карту, заблокируйте, пожалуйста", channel: "chat", team: "Карты", city: "Тверь" },
  { text: "Новые карты выдают с опозданием", channel: "phone", team: "Карты", city: "Омск" },
  { text: "С картой в поездке не было связи", channel: "chat", team: "Карты, выпуск", city: "Омск" },
  { text: "Кредит одобрили, но деньги не пришли", channel: "phone", team: "Кредиты", city: "Тула" },
  { text: "Ставка по кредиту выросла без предупреждения", channel: "email", team: "Кредиты", city: "Тверь" },
  { text: "The courier did not deliver the parcel", channel: "email", team: "Delivery", city: "Tver" },
];
const rowsInFile = 240;

beforeAll(async () => {
  journey = await startOwnersJourney({ locale: "ru", viewport: { width: 1440, height: 900 } });
  page = journey.page;
  await page.goto(`/w/${slug}/feedback`);
  await page.getByRole("heading", { name: "Обращений пока нет" }).waitFor();
  await importContacts(journey, saidCsv(), { team: "team", city: "attribute" });
}, 480_000);

afterAll(() => journey?.end());

describe("the list", () => {
  it("holds everything, draws only what is in sight, and loads on while scrolling", async () => {
    await openList();
    await page.getByText(`${rowsInFile} обращений`).waitFor();
    expect(await rows().count()).toBeLessThan(60);
    await rows().first().hover();
    const last = page.locator(`[aria-posinset="${rowsInFile}"]`);
    await until(patience / 1000, async () => {
      await page.mouse.wheel(0, 20_000);
      return (await last.count()) === 1;
    });
    await page.getByText("Это всё").waitFor();
  });

  it("passes the checks of accessibility, light and dark, with a contact open", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openList();
      await rows().first().click();
      await panel().getByText("Сведения", { exact: true }).waitFor();
      expect(await flaws(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  });
});

describe("search", () => {
  it("finds a word in all its forms and lights them", async () => {
    await openList();
    await page.keyboard.press("/");
    await page.keyboard.type("карта");
    await total("120 обращений");
    const lit = await page.locator("[data-row] mark").allInnerTexts();
    expect(new Set(lit.map((word) => word.toLowerCase()))).toEqual(new Set(["карту", "карты", "картой"]));
  });

  it("knows English forms too", async () => {
    await search("delivered parcels");
    await total("40 обращений");
  });

  it("forgives a typo, says what it took the word for, and lets that be taken over", async () => {
    await search("придупреждения");
    await page.getByText("нигде не встречается").waitFor();
    await page.getByRole("button", { name: "Искать «предупреждения»" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "предупреждения");
    await total("40 обращений");
    const box = page.getByLabel("Поиск по тексту");
    await until(patience / 1000, async () => (await box.inputValue()) === "предупреждения");
  });

  it("that finds nothing offers to drop its conditions one at a time", async () => {
    await page.goto(`/w/${slug}/feedback?q=${encodeURIComponent("курьер")}&channel=phone`);
    await page.getByText("Ничего не нашлось").waitFor();
    await page.getByRole("button", { name: "без «Текст: курьер»" }).click();
    await total("80 обращений");
  });
});

describe("facets", () => {
  it("count what each value would leave; values of one add up, different ones narrow", async () => {
    await openList();
    await facet("Канал").getByText("чат").click();
    await total("80 обращений");
    await facet("Канал").getByText("почта").click();
    await total("160 обращений");
    await facet("Команда").getByText("Delivery").click();
    await total("40 обращений");
    expect(new URL(page.url()).searchParams.getAll("channel")).toEqual(["chat", "email"]);
    await page.getByRole("button", { name: "Убрать условие «Команда: Delivery»" }).click();
    await total("160 обращений");
  });

  it("count both of two presses quicker than the screen", async () => {
    await openList();
    await facet("Канал").getByText("чат").waitFor();
    await page.evaluate(`for (const name of ["чат", "почта"])
      [...document.querySelectorAll("aside label")].find((label) => label.innerText.startsWith(name)).click()`);
    await total("160 обращений");
    expect(new URL(page.url()).searchParams.getAll("channel")).toEqual(["chat", "email"]);
  });

  it("keep a value with a comma in one piece", async () => {
    await openList();
    await facet("Команда").getByText("Карты, выпуск").click();
    await total("40 обращений");
    await page.reload();
    await total("40 обращений");
  });

  it("of attributes open when wanted, stay open, and narrow like the others", async () => {
    await openList();
    await page.getByRole("button", { name: "Признаки", exact: true }).click();
    await facet("Город").getByText("Омск").click();
    await total("80 обращений");
    await facet("Город").getByText("Тула").click();
    await total("120 обращений");
    await page.getByRole("button", { name: "Убрать условие «Город: Омск»" }).click();
    await total("40 обращений");
    await openList();
    await facet("Город").getByText("Тверь").waitFor();
  });

  it("and the period narrow together", async () => {
    await openList("?from=2026-01-01&to=2026-01-11");
    await page.getByRole("button", { name: /^Период/ }).waitFor();
    await total("10 обращений");
  });
});

describe("the contact", () => {
  it("opens by keyboard, moves with the list and closes", async () => {
    await openList();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/open=/);
    const first = page.url();
    await panel().getByText("Признаки обращения").waitFor();
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.searchParams.has("open"));
    await panel().waitFor({ state: "detached" });
  });

  it("shows its words, where it came from, and leads by an attribute to those alike", async () => {
    await openList("?channel=email");
    await rows().filter({ hasText: "кредиту" }).first().click();
    await panel().getByText("Источник", { exact: true }).waitFor();
    await panel().getByRole("link", { name: "Тверь" }).first().click();
    await page.waitForURL(/attr=/);
    await total("40 обращений");
  });
});

describe("what the machine read of a contact", () => {
  it("is put right by one key: a feeling, and the topics", async () => {
    await until(patience / 1000, async () => {
      type Pains = { pains: unknown[]; runningJobId: string | null };
      const { pains, runningJobId } = await journey.call<Pains>("GET", `${api}/pains`);
      return pains.length > 0 && runningJobId === null;
    });
    await openList("?channel=email");
    await rows().filter({ hasText: "кредиту" }).first().click();
    await panel()
      .getByRole("button", { name: /разочарование.*без предупреждения/ })
      .focus();
    await page.keyboard.press("4");
    await panel()
      .getByRole("button", { name: /страх.*без предупреждения.*отметил человек/s })
      .waitFor();
    await panel().getByRole("button", { name: "Исправить", exact: true }).click();
    await panel().getByLabel("О чём это обращение").first().waitFor();
    await panel().getByRole("button", { name: "Сохранить", exact: true }).click();
    await panel().locator("h3", { hasText: "Темы" }).waitFor();
    await panel().getByText("отметил человек").nth(1).waitFor();
  });
});

describe("the address", () => {
  it("restores search, facets, order, period and the open contact for a colleague", async () => {
    await openList("?q=карты&channel=chat&channel=phone&sort=oldest&from=2026-01-01");
    await total(/обращени/);
    await rows().nth(1).click();
    await page.waitForURL(/open=/);
    await panel().getByText("Сведения", { exact: true }).waitFor();
    const words = await panel().locator("p").first().innerText();
    const seen = await rows().allInnerTexts();

    const colleague = await journey.context.newPage();
    await colleague.goto(page.url());
    await colleague.getByText(words).last().waitFor();
    expect(await colleague.locator("[data-row]").allInnerTexts()).toEqual(seen);
    expect(await colleague.getByLabel("Поиск по тексту").inputValue()).toBe("карты");
    expect(await colleague.getByRole("checkbox", { checked: true }).count()).toBe(2);
    await colleague.close();

    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("open"));
    await panel().waitFor({ state: "detached" });
  });
});

describe("saved views", () => {
  it("are saved, opened, renamed, shared, deleted and brought back", async () => {
    await openList("?channel=email&sort=oldest");
    await total("80 обращений");
    await page.getByRole("button", { name: "Виды" }).click();
    await page.getByPlaceholder("Название вида").fill("Письма");
    await page.keyboard.press("Enter");
    await page.getByText("Вид «Письма» сохранён").waitFor();

    await openList();
    await page.getByRole("button", { name: "Виды" }).click();
    await page.getByRole("button", { name: "Письма", exact: true }).click();
    await page.waitForURL(/channel=email&sort=oldest/);
    await total("80 обращений");

    await page.getByRole("button", { name: "Письма" }).click();
    await page.getByRole("button", { name: "Переименовать: Письма" }).click();
    await page.getByRole("textbox", { name: "Переименовать: Письма" }).fill("Почта");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Показать всем: Почта" }).click();
    await page.getByRole("button", { name: "Скрыть от других: Почта" }).waitFor();
    await page.getByRole("button", { name: "Удалить: Почта" }).click();
    await page.getByText("Вид «Почта» удалён").waitFor();
    expect(await page.getByRole("button", { name: "Удалить: Почта" }).count()).toBe(0);
    await page.getByRole("button", { name: "Вернуть", exact: true }).click();
    await expect.poll(async () => (await views()).map(({ name }) => name)).toEqual(["Почта"]);
    expect((await views())[0]).toMatchObject({ query: "channel=email&sort=oldest", shared: true });
  });
});

describe("export", () => {
  it("gives what is filtered as CSV and XLSX", async () => {
    await openList("?channel=email");
    await total("80 обращений");
    const csv = (await download(page, "Выгрузить", "CSV для Excel")).toString("utf8");
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.match(/courier/g)).toHaveLength(40);
    const xlsx = await download(page, "Выгрузить", "XLSX");
    expect(xlsx.subarray(0, 2).toString("latin1")).toBe("PK");
  });
});

describe("on a phone", () => {
  it("facets stand in a drawer, the contact over the list, and nothing sticks out", async () => {
    const phone = await journey.context.newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`/w/${slug}/feedback`);
    await phone.locator("[data-row]").first().waitFor();
    expect(await phone.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await phone.getByRole("button", { name: "Условия" }).click();
    await phone.getByRole("dialog").getByText("чат").click();
    await phone.getByRole("button", { name: "Показать 80 обращений" }).click();
    await phone.waitForURL(/channel=chat/);
    await phone.locator("[data-row]").first().click();
    await phone.getByRole("dialog").getByText("Сведения").waitFor();
    await phone.getByRole("dialog").getByRole("button", { name: "Закрыть" }).click();
    await phone.waitForURL((url) => !url.searchParams.has("open"));
    await phone.close();
  });
});

const rows = () => page.locator("[data-row]");
const panel = () => page.getByRole("region", { name: "Обращение целиком" });
const facet = (name: string) => page.getByRole("region", { name, exact: true });

async function openList(query = ""): Promise<void> {
  await page.goto(`/w/${slug}/feedback${query}`);
  await rows().first().waitFor();
}

async function search(words: string): Promise<void> {
  await page.getByLabel("Поиск по тексту").fill(words);
}

/** The number of contacts the filter leaves, beside the title. */
async function total(text: string | RegExp): Promise<void> {
  await page
    .locator("header output")
    .filter({ hasText: text instanceof RegExp ? text : new RegExp(`^${text}$`) })
    .waitFor();
}

type View = { name: string; query: string; shared: boolean };

async function views(): Promise<View[]> {
  return (await journey.call<{ views: View[] }>("GET", `${api}/views?screen=feedback`)).views;
}

/** One contact a day from 1 January 2026 on, each of the six in turn. */
function saidCsv(): string {
  const quoted = (text: string) => `"${text}"`;
  const lines = Array.from({ length: rowsInFile }, (_, day) => {
    const { text, channel, team, city } = said[day % said.length]!;
    const date = new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString();
    const words = `${openings[day % openings.length]} ${text}`;
    return [String(day + 1), date, quoted(words), channel, quoted(team), quoted(city)].join(",");
  });
  return ["id,date,text,channel,team,city", ...lines].join("\n");
}
