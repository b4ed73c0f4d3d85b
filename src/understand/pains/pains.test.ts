import exceljs from "exceljs";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics, themes } from "../../../test/worlds/few-topics.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  withKey,
  type World,
} from "../../../test/worlds/world.ts";
import type { CostModel } from "../costs/contract.ts";
import type { Pains } from "./contract.ts";
import type { Today } from "../today/contract.ts";
import type { TopicPage } from "../topics/page-contract.ts";

/** The app fails where city and version meet: six of ten there, else as rare in one city or version as in any other. */
function cityAndVersion(isApp: boolean, turn: number): Record<string, string> {
  const [both, city, version] = isApp ? [6, 7, 8] : [1, 4, 7];
  return {
    city: turn < city ? "Казань" : "Пермь",
    version: turn < both || (turn >= city && turn < version) ? "7.4" : "7.3",
  };
}

let world: World;
let ada: Caller;
let topics: Map<string, string>;
const told = fewTopics(400).map((each, i) => ({
  ...each,
  // The card theme lives in one region; what comes last of each twenty is in no topic (all of them queues).
  attributes: {
    region: each.theme === "card" && i % 2 === 0 ? "Омск" : i % 3 === 0 ? "Томск" : "Тверь",
    ...cityAndVersion(each.theme === "app", Math.floor(i / 4) % 10),
  },
  score: each.theme === "queue" ? 5 : 2,
  scale: "csat5",
}));

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i], topic: i % 20 === 19 ? null : theme })),
  );
});
afterAll(() => world.end());

const pains = async (query = "") => (await ada.get<Pains>(`/pains${query}`)).body;
const page = async (theme: string, query = "") =>
  (await ada.get<TopicPage>(`/topics/${topics.get(theme)}${query}`)).body;

describe("the ranking", () => {
  it("counts, shares and money agree with the contacts", async () => {
    const found = await pains();
    expect(found.total).toBe(400);
    expect(found.other.count).toBe(20);
    expect(found.pains.map(({ name }) => name).toSorted()).toEqual([...themes].toSorted());
    expect(found.pains.reduce((sum, { count }) => sum + count, 0)).toBe(380);
    for (const { count, share, money, moneyPerMonth, sentiment, spark } of found.pains) {
      if (!share.known || !money.known || !moneyPerMonth.known || !sentiment.known)
        throw new Error("must be known");
      expect(share.value.value).toBeCloseTo(count / 400, 10);
      expect(share.value.low).toBeLessThan(share.value.value);
      expect(money.value.currency).toBe("RUB");
      expect(money.value.low).toBeLessThan(money.value.value);
      expect(moneyPerMonth.value.value).toBeCloseTo(money.value.value / found.period.months, 6);
      expect(spark.reduce((sum, each) => sum + each, 0)).toBe(count);
    }
  });

  it("costs by hand: minutes at the hourly rate, complaints, customers at risk", async () => {
    const model: CostModel = {
      hourlyRate: 600,
      channels: { phone: { minutes: 6, perContact: 10 }, default: { minutes: 3, perContact: 0 } },
      compensation: { mean: 1000, share: 0.5 },
      churn: { yearlyValue: 1000, extraShare: 0.1, extraShareLow: 0.1, extraShareHigh: 0.1 },
      leavingEvents: [],
    };
    expect((await ada.put("/cost-model", model)).status).toBe(200);
    const card = told.filter(({ theme }, i) => theme === "card" && i % 20 !== 19);
    const handling = card.reduce((sum, { channel }) => sum + (channel === "phone" ? 70 : 30), 0);
    const complaints = card.filter(({ kind }) => kind === "complaint").length * 500;
    const churn = new Set(card.map(({ customer }) => customer)).size * 100;
    const { costParts, money } = await page("card");
    const parts = Object.fromEntries(costParts.map(({ part, money: { value } }) => [part, value]));
    expect(parts["handling"]).toBeCloseTo(handling, 6);
    expect(parts["compensation"]).toBeCloseTo(complaints, 6);
    expect(parts["churn"]).toBeCloseTo(churn, 6);
    expect(money.known && money.value.value).toBeCloseTo(handling + complaints + churn, 6);
  });

  it("follows the shared filter, a search and an attribute among it", async () => {
    const phone = await pains("?channel=phone");
    expect(phone.total).toBe(told.filter(({ channel }) => channel === "phone").length);
    const omsk = await pains(`?attr=${encodeURIComponent("region:Омск")}`);
    expect(omsk.pains.map(({ name }) => name)).toEqual(["card"]);
    const searched = await pains(`?q=${encodeURIComponent("ипотека")}`);
    expect(searched.pains.map(({ name }) => name)).toEqual(["credit"]);
    const spring = await pains("?from=2025-03-01&to=2025-06-01");
    expect(spring.period.months).toBeCloseTo(3, 0);
    expect((await pains("?from=1990-01-01&to=1991-01-01")).pains).toEqual([]);
    expect((await ada.get("/pains?from=2025-06-01&to=2025-03-01")).status).toBe(400);
  });

  it("sorts by what was asked", async () => {
    const byCount = (await pains("?sort=count")).pains.map(({ count }) => count);
    expect(byCount).toEqual(byCount.toSorted((a, b) => b - a));
    const [saddest] = (await pains("?sort=sentiment")).pains;
    expect(saddest.sentiment.known && saddest.sentiment.value.value).toBeCloseTo(-0.5, 5);
    expect((await pains("?sort=sentiment")).pains.at(-1)!.name).toBe("queue");
  });
});

describe("a topic's page", () => {
  it("finds the segment that stands out, and none where there is none", async () => {
    const card = await page("card");
    const omsk = card.segments.find(({ value }) => value === "Омск");
    expect(omsk).toMatchObject({ field: "attr:region" });
    expect(omsk!.lift).toBeGreaterThan(3);
    expect(omsk!.count).toBe(
      told.filter(({ attributes }, i) => attributes.region === "Омск" && i % 20 !== 19).length,
    );
    expect(omsk!.qValue).toBeLessThan(0.001);
    expect((await page("card")).segments).toEqual(card.segments);
    expect((await page("credit")).segments.some(({ value }) => value === "phone")).toBe(false);
  });

  it("finds a segment hidden in two attributes together, which its link opens exactly", async () => {
    const { segments } = await page("app");
    const pair = segments.find(({ also }) => also !== null)!;
    expect([pair.field, pair.value, pair.also]).toEqual([
      "attr:city",
      "Казань",
      { field: "attr:version", value: "7.4" },
    ]);
    expect(pair.share.low).toBeGreaterThan(0.5);
    expect(segments.some(({ value, also }) => also === null && (value === "7.4" || value === "Казань"))).toBe(
      false,
    );
    const attr = ["city:Казань", "version:7.4"].map((each) => `attr=${encodeURIComponent(each)}`).join("&");
    const opened = await ada.get<{ total: number }>(`/feedback/facets?topic=${topics.get("app")}&${attr}`);
    expect(opened.body.total).toBe(pair.count);
  });

  it("draws the trend in equal periods that add up", async () => {
    const { trendPoints, step, count } = await page("app");
    expect(step).toBe("month");
    expect(trendPoints).toHaveLength(12);
    expect(trendPoints[0].day).toBe("2025-01-01");
    expect(trendPoints.reduce((sum, point) => sum + point.count, 0)).toBe(count);
    expect(trendPoints.reduce((sum, point) => sum + point.total, 0)).toBe(400);
    expect((await page("app", "?from=2025-03-01&to=2025-06-01")).step).toBe("week");
  });

  it("quotes its own contacts, chosen ones first, inside the filter", async () => {
    const { quotes } = await page("queue");
    expect(quotes).toHaveLength(5);
    for (const { snippet, topics: shown } of quotes) {
      expect(snippet.length).toBeGreaterThan(10);
      expect(shown[0].name).toBe("queue");
    }
    const phone = await page("queue", "?channel=phone");
    expect(phone.quotes.every(({ channel }) => channel === "phone")).toBe(true);
  });

  it("is empty but stands where the filter leaves nothing", async () => {
    const none = await page("queue", "?channel=pigeon");
    expect(none).toMatchObject({ count: 0, money: { known: false, why: "no-data" }, quotes: [] });
  });
});

describe("exports", () => {
  it("CSV opens with a BOM, holds intervals and quotes, and no cell runs as a formula", async () => {
    await ada.patch(`/topics/${topics.get("queue")}`, { name: "=cmd|' /C calc'!A1" });
    const { text, headers } = await ada.get("/pains/export.csv", { "accept-language": "ru" });
    expect(String(headers["content-type"])).toContain("text/csv");
    expect(text.startsWith("\uFEFFБоль,")).toBe(true);
    expect(text).toContain("'=cmd");
    expect(text).not.toMatch(/(^|,)=cmd/m);
    const table = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    expect(table.map((line) => line.length)).toEqual([41, 41, 41, 41, 41]);
    await ada.patch(`/topics/${topics.get("queue")}`, { name: "queue" });
  });

  it("XLSX holds the same lines", async () => {
    const reply = await world.app.inject({
      url: `/api/w/${ada.slug}/pains/export.xlsx?sort=count`,
      headers: { authorization: (await withKeyHeader()).authorization },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(reply.rawPayload as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet.rowCount).toBe(5);
    expect([2, 5].map((row) => sheet.getCell(`C${row}`).value)).toEqual([100, 80]);
  });
});

async function withKeyHeader(): Promise<{ authorization: string }> {
  const made = await ada.post<{ secret: string }>("/keys", { name: "export", scopes: ["pains.read"] });
  return { authorization: `Bearer ${made.body.secret}` };
}

describe("today", () => {
  it("tells volume, pains, marks and next steps", async () => {
    const { body, status } = await ada.get<Today>("/today");
    expect(status).toBe(200);
    expect(body).toMatchObject({ hasFeedback: true, total: 400 });
    expect(body.hurtsMost.length).toBeGreaterThan(2);
    expect(body.volume.recent).toBeGreaterThan(0);
    expect(body.volume.ratio.known).toBe(true);
    const contactsIn = async (days: { from: string; to: string }) =>
      (await ada.get<{ total: number }>(`/feedback/facets?from=${days.from}&to=${days.to}`)).body.total;
    expect(await contactsIn(body.periods.recent)).toBe(body.volume.recent);
    expect(await contactsIn(body.periods.before)).toBe(body.volume.before);
    expect(body.periods.recent.from).toBe(body.periods.before.to);
    expect(body.periods.year.to).toBe(body.periods.recent.to);
    const year = await pains(`?from=${body.periods.year.from}&to=${body.periods.year.to}`);
    expect(body.hurtsMost.map(({ count }) => count)).toEqual(
      year.pains.slice(0, 5).map(({ count }) => count),
    );
    expect(body.marks[0]).toMatchObject({ scale: "csat5", changed: false });
    expect(body.marks[0].recent.known).toBe(true);
    expect(body.nextSteps.map(({ code }) => code)).toContain("read-top-pain");
    expect(body.nextSteps.length).toBeLessThanOrEqual(3);
  });
});

describe("the cost model", () => {
  it("refuses what cannot be, keeps versions, and is for those with the right", async () => {
    const before = await ada.get<{ version: number; model: CostModel; isDefault: boolean }>("/cost-model");
    expect(before.body).toMatchObject({ version: 1, isDefault: false });
    const { model } = before.body;
    expect((await ada.put("/cost-model", { ...model, channels: {} })).status).toBe(400);
    expect((await ada.put("/cost-model", { ...model, hourlyRate: -1 })).status).toBe(400);
    const upsideDown = { ...model, churn: { ...model.churn, extraShareLow: 0.5, extraShareHigh: 0.2 } };
    expect((await ada.put("/cost-model", upsideDown)).status).toBe(400);
    expect(
      (await ada.put<{ version: number }>("/cost-model", { ...model, hourlyRate: 700 })).body.version,
    ).toBe(2);
    const analyst = await joinAs(world, ada, "analyst");
    expect((await analyst.get("/cost-model")).status).toBe(200);
    expect((await analyst.put("/cost-model", model)).status).toBe(403);
    const key = await withKey(world, ada, ["feedback.read"]);
    expect((await key.get("/pains")).status).toBe(403);
    const audit = await ada.get<{ items: { action: string }[] }>("/audit?limit=10");
    expect(audit.body.items.map(({ action }) => action)).toContain("cost-model.changed");
  });
});
