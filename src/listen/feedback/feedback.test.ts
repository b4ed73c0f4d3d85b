import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type AttributeFacets,
  attributePair,
  type Facets,
  type FeedbackDetail,
  type FeedbackItem,
  sentimentBounds,
  type TopicFacet,
} from "./contract.ts";

type List = { items: FeedbackItem[]; nextCursor: string | null; correctedQuery: string | null };

let world: World;
let ada: Caller;
let ids: string[];
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world);
  ids = await tell(world, ada.slug, [
    {
      text: "Не могу досрочно погасить ипотеку в приложении",
      channel: "app",
      at: "2025-01-10T09:00:00Z",
      sentiment: -0.6,
      customer: "C-1",
    },
    {
      text: "Курьер опоздал на два часа, заказ остыл",
      channel: "phone",
      at: "2025-02-11T09:00:00Z",
      sentiment: -0.8,
      score: 2,
      customer: "C-1",
    },
    {
      text: "The courier was late again and nobody called",
      channel: "chat",
      at: "2025-02-12T09:00:00Z",
      sentiment: -0.7,
      score: 1,
    },
    {
      text: "Всё понравилось, спасибо!",
      channel: "phone",
      at: "2025-03-01T21:30:00Z",
      sentiment: 0.9,
      score: 5,
    },
    {
      text: '=HYPERLINK("http://evil") мой номер ‹phone›',
      channel: "email, form",
      at: "2025-03-02T09:00:00Z",
      original: '=HYPERLINK("http://evil") мой номер +7 912 345-67-89',
      customer: "C-2",
      attributes: { tariff: "Безлимит" },
    },
  ]);
});
afterAll(() => world.end());

const list = async (query: string) => (await ada.get<List>(`/feedback?${query}`)).body;

describe("the list of everything", () => {
  it("is newest first and pages without losing or repeating a row", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await list(`limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? "";
    } while (cursor);
    expect(seen).toEqual([...ids].reverse());
    expect((await list("sort=oldest")).items[0].id).toBe(ids[0]);
  });

  it("tells which customers nobody knows", async () => {
    const { items } = await list("sort=oldest");
    expect(items.map(({ anonymous }) => anonymous)).toEqual([false, false, true, true, false]);
    const { body } = await ada.get<FeedbackDetail>(`/feedback/${ids[2]}`);
    expect([body.anonymous, body.customer.anonymous]).toEqual([true, true]);
  });

  it("finds other forms of a Russian and an English word and lights them", async () => {
    const russian = await list("q=ипотека");
    expect(russian.items.map((item) => item.id)).toEqual([ids[0]]);
    const [from, to] = russian.items[0].highlights[0];
    expect(russian.items[0].snippet.slice(from, to)).toBe("ипотеку");
    expect((await list("q=couriers")).items.map((item) => item.id)).toEqual([ids[2]]);
    expect((await list("q=ипот")).items).toHaveLength(1);
  });

  it("forgives a typo and says what it searched instead", async () => {
    const typo = await list(`q=${encodeURIComponent("курьр")}`);
    expect(typo.items.map((item) => item.id)).toContain(ids[1]);
    expect(typo.correctedQuery).toBe("курьер");
    expect((await list("q=zzzzqq")).items).toEqual([]);
  });

  it("filters by period in the company's own days", async () => {
    // 21:30 UTC on the 1st is the 2nd in Moscow.
    const second = await list("from=2025-03-02&to=2025-03-03");
    expect(second.items.map((item) => item.id)).toEqual([ids[4], ids[3]]);
    const wrong = await ada.get<{ code: string }>("/feedback?from=2025-03-03&to=2025-03-01");
    expect(wrong.body.code).toBe("feedback.bad-period");
  });

  it("filters by channel, sentiment, mark, attribute and what is not given", async () => {
    expect((await list("channel=phone&channel=chat")).items).toHaveLength(3);
    expect((await list("sentiment=positive")).items.map((item) => item.id)).toEqual([ids[3]]);
    expect((await list("sentiment=-")).items.map((item) => item.id)).toEqual([ids[4]]);
    expect((await list("scoreMax=2")).items).toHaveLength(2);
    expect(
      (await list(`attr=${encodeURIComponent("tariff:Безлимит")}`)).items.map((item) => item.id),
    ).toEqual([ids[4]]);
    expect((await list("topic=-")).items).toHaveLength(5);
  });

  it("keeps a value with a comma whole", async () => {
    expect((await list(`channel=${encodeURIComponent("email, form")}`)).items).toHaveLength(1);
    expect((await list(`channel=chat&channel=${encodeURIComponent("email, form")}`)).items).toHaveLength(2);
    expect((await list("channel=phone,chat")).items).toEqual([]);
  });

  it("refuses a broken cursor with a sentence", async () => {
    expect((await ada.get<{ code: string }>("/feedback?cursor=zzz")).body.code).toBe("feedback.bad-cursor");
  });
});

describe("facets", () => {
  it("count what the other filters leave, and agree with the list", async () => {
    const { body } = await ada.get<Facets>("/feedback/facets?channel=phone&to=2025-03-01");
    expect(body.total).toBe(1);
    const channel = body.facets.find((facet) => facet.name === "channel")!;
    expect(Object.fromEntries(channel.values.map(({ value, count }) => [value, count]))).toEqual({
      app: 1,
      phone: 1,
      chat: 1,
    });
    const sentiment = body.facets.find((facet) => facet.name === "sentiment")!;
    expect(sentiment.values).toEqual([{ value: "negative", label: "negative", count: 1 }]);
    expect(body.weeks).toEqual([{ day: "2025-02-10", count: 1 }]);
  });
});

describe("the facet of topics", () => {
  it("counts the contacts that the rest of the filter leaves, without its own choice", async () => {
    const harbor = await secondWorkspace(world, ada, "Harbor topics");
    const [first, second, third] = await tell(world, harbor.slug, [
      { text: "Late, late again", at: "2025-01-31T09:00:00Z", channel: "phone" },
      { text: "Late and cold", at: "2025-02-01T09:00:00Z", channel: "chat" },
      { text: "Cold", at: "2025-02-02T09:00:00Z", channel: "chat" },
    ]);
    const ids = await putTopics(world, harbor.slug, [
      { feedbackId: first!, topic: "Late" },
      { feedbackId: second!, topic: "Late" },
      { feedbackId: second!, topic: "Cold" },
      { feedbackId: third!, topic: "Cold" },
      { feedbackId: third!, topic: "Rude" },
    ]);
    const counted = async (query: string) => {
      const { values } = (await harbor.get<TopicFacet>(`/feedback/topic-facet?${query}`)).body;
      return Object.fromEntries(values.map(({ label, count }) => [label, count]));
    };
    const all = { Late: 2, Cold: 2, Rude: 1 };
    expect(await counted("")).toEqual(all);
    expect(await counted(`topic=${ids.get("Late")}`)).toEqual(all);
    expect(await counted("channel=phone")).toEqual({ Late: 1 });
    expect(await counted("q=cold&channel=chat")).toEqual({ Cold: 2, Late: 1, Rude: 1 });
    expect(await counted("from=2999-01-01")).toEqual({});
  });
});

describe("facets of sentiment", () => {
  it("have the bounds that the numbers of sets were made with", async () => {
    const harbor = await secondWorkspace(world, ada, "Harbor tones");
    const { negative, positive } = sentimentBounds;
    const tones = [negative - 0.01, negative + 0.01, positive - 0.01, positive + 0.01];
    await tell(
      world,
      harbor.slug,
      tones.map((sentiment) => ({ text: `Tone ${sentiment}`, at: "2025-01-31T09:00:00Z", sentiment })),
    );
    const { body } = await harbor.get<Facets>("/feedback/facets");
    const { values } = body.facets.find(({ name }) => name === "sentiment")!;
    expect(Object.fromEntries(values.map(({ value, count }) => [value, count]))).toEqual({
      negative: 1,
      neutral: 2,
      positive: 1,
    });
  });
});

describe("the last day", () => {
  it("is in the company's own time, and of no contact that is still to come", async () => {
    const lastDay = async (who: Caller) =>
      (await who.get<{ lastDay: string | null }>("/feedback/last-day")).body.lastDay;
    expect(await lastDay(ada)).toBe("2025-03-02");
    const harbor = await secondWorkspace(world, ada, "Harbor days");
    expect(await lastDay(harbor)).toBeNull();
    await tell(world, harbor.slug, [
      { text: "Already", at: "2025-01-31T23:30:00Z" },
      { text: "Later", at: "2999-01-01T00:00:00Z" },
    ]);
    expect(await lastDay(harbor)).toBe("2025-01-31");
  });
});

describe("attributes", () => {
  const facets = async (query: string) =>
    (await ada.get<AttributeFacets>(`/feedback/attribute-facets?${query}`)).body.attributes;
  const counts = async (query: string) =>
    Object.fromEntries(
      (await facets(query)).map(({ name, values }) => [
        name,
        Object.fromEntries(values.map((each) => [each.value, each.count])),
      ]),
    );
  const found = async (...pairs: [name: string, value: string][]) => {
    const query = new URLSearchParams();
    for (const [name, value] of pairs) query.append("attr", attributePair(name, value));
    return (await list(query.toString())).items.length;
  };

  it("of contacts and their customers are counted as one; the contact's own goes first", async () => {
    const { body: whole } = await ada.get<FeedbackDetail>(`/feedback/${ids[0]}`);
    await world.lent.store.db
      .updateTable("customers")
      .set({ attributes: JSON.stringify({ tariff: "Старт", "city: born": "Тверь, центр", number: null }) })
      .where("customer_id", "=", whole.customerId)
      .execute();
    expect(await counts("")).toEqual({
      tariff: { Безлимит: 1, Старт: 2, "-": 2 },
      "city: born": { "Тверь, центр": 2, "-": 3 },
    });
  });

  it("agree with the list, each value and what is not given", async () => {
    for (const { name, values } of await facets("")) {
      for (const { value, count } of values) expect(await found([name, value])).toBe(count);
    }
    expect(await found(["tariff", "Старт"], ["tariff", "Безлимит"])).toBe(3);
    expect(await found(["tariff", "Безлимит"], ["city: born", "-"])).toBe(1);
  });

  it("are counted without their own choice, and within the others", async () => {
    const chosen = `attr=${encodeURIComponent(attributePair("tariff", "Безлимит"))}`;
    expect(await counts(chosen)).toEqual({ tariff: { Безлимит: 1, Старт: 2, "-": 2 } });
    expect(await counts("channel=phone")).toEqual({
      tariff: { Старт: 1, "-": 1 },
      "city: born": { "Тверь, центр": 1, "-": 1 },
    });
  });

  it("with more values than one would choose among are left out", async () => {
    const orders = await secondWorkspace(world, ada, "Order lines");
    const said = Array.from({ length: 202 }, (_, at) => ({
      text: "Late",
      attributes: { order: `N-${at}`, minutes: String(at % 30), floor: String(at % 3), plan: "S" },
    }));
    await tell(world, orders.slug, said);
    const { body } = await orders.get<AttributeFacets>("/feedback/attribute-facets");
    expect(body.attributes.map(({ name, values }) => [name, values.length])).toEqual([
      ["floor", 3],
      ["plan", 1],
    ]);
    const narrowed = await orders.get<AttributeFacets>("/feedback/attribute-facets?attr=order%3AN-7");
    expect(narrowed.body.attributes.map(({ name }) => name).sort()).toEqual(["floor", "minutes", "plan"]);
  });

  it("of other workspaces are not seen", async () => {
    const other = await secondWorkspace(world, ada, "Other lines");
    expect((await other.get<AttributeFacets>("/feedback/attribute-facets")).body.attributes).toEqual([]);
  });
});

describe("the whole contact", () => {
  it("shows the words as they came only to those with the right", async () => {
    const full = await ada.get<FeedbackDetail>(`/feedback/${ids[4]}`);
    expect(full.body.text).toContain("+7 912");
    expect(full.body.customer.phone).toBe("+7 900 000-00-00");
    const agent = await joinAs(world, ada, "agent");
    const masked = await agent.get<FeedbackDetail>(`/feedback/${ids[4]}`);
    expect(masked.body.text).toContain("‹phone›");
    expect(masked.text).not.toContain("345-67-89");
    expect(masked.body.masked).toBe(true);
    expect(masked.body.customer.phone).toBeNull();
  });

  it("shows the customer with everything else they said", async () => {
    const { body } = await ada.get<FeedbackDetail>(`/feedback/${ids[0]}`);
    expect(body.customer.externalId).toBe("C-1");
    expect(body.customer.feedbackCount).toBe(2);
    expect(body.customer.recent.map((item) => item.id)).toEqual([ids[1], ids[0]]);
  });

  it("is unknown in another workspace", async () => {
    const other = await secondWorkspace(world, ada);
    expect((await other.get(`/feedback/${ids[0]}`)).status).toBe(404);
    expect((await other.get<List>("/feedback")).body.items).toEqual([]);
    expect((await other.get<Facets>("/feedback/facets")).body.total).toBe(0);
  });
});

describe("exports", () => {
  it("CSV opens in Excel as UTF-8 and runs no formula", async () => {
    const reply = await ada.get("/feedback/export.csv");
    expect(reply.text.startsWith("\uFEFF")).toBe(true);
    expect(reply.text.trim().split("\r\n")).toHaveLength(6);
    expect(reply.text).toContain(`"'=HYPERLINK`);
    expect(reply.text).not.toContain("345-67-89");
    const audit = await ada.get<{ items: { action: string }[] }>("/audit?limit=1");
    expect(audit.body.items[0].action).toBe("feedback.exported");
  });

  it("XLSX holds the same rows", async () => {
    const reply = await world.app.inject({
      url: `/api/w/${ada.slug}/feedback/export.xlsx?channel=phone`,
      headers: { cookie: await cookieOf() },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(reply.rawPayload as unknown as ArrayBuffer);
    expect(book.worksheets[0].rowCount).toBe(3);
  });
});

describe("saved views", () => {
  it("are kept, shared, renamed and removed by their maker", async () => {
    const made = await ada.post<{ id: string }>("/views", {
      screen: "feedback",
      name: "Late couriers",
      query: "q=courier",
      shared: false,
    });
    expect(made.status).toBe(201);
    const again = await ada.post<{ code: string }>("/views", {
      screen: "feedback",
      name: "Late couriers",
      query: "",
      shared: false,
    });
    expect(again.body.code).toBe("view.name-taken");
    const agent = await joinAs(world, ada, "agent");
    expect((await agent.get<{ views: unknown[] }>("/views")).body.views).toEqual([]);
    await ada.patch(`/views/${made.body.id}`, {
      screen: "feedback",
      name: "Late couriers",
      query: "q=late",
      shared: true,
    });
    const seen = await agent.get<{ views: { query: string; mine: boolean }[] }>("/views?screen=feedback");
    expect(seen.body.views).toMatchObject([{ query: "q=late", mine: false }]);
    expect((await agent.delete(`/views/${made.body.id}`)).status).toBe(404);
    expect((await ada.delete(`/views/${made.body.id}`)).status).toBe(204);
  });
});

async function cookieOf(): Promise<string> {
  const reply = await world.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    payload: { email: "ada@example.com", password: "correct horse battery" },
  });
  return reply.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
