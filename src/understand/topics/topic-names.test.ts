import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics, themes } from "../../../test/worlds/few-topics.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, reading, type World } from "../../../test/worlds/world.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { readTopicsNow } from "../labels/topics-now.ts";

/** A topic has a name in Russian and one in English: whatever a person opens says it in their language. */
let world: World;
let ada: Caller;
let topics: Map<string, string>;
let contacts: string[];
let readingId: string;
const told = fewTopics(120);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  contacts = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: contacts[i]!, topic: theme })),
  );
  for (const theme of themes) {
    const names = { nameRu: `По-русски ${theme}`, nameEn: `In English ${theme}` };
    expect((await ada.patch(`/topics/${topics.get(theme)}`, names)).status).toBe(204);
  }
  await ada.post("/topics", { name: "Roof", parentId: null });
  const cause = await ada.post<{ id: string }>("/causes", {
    topicId: topics.get("card"),
    parentId: null,
    statement: "Карту блокируют",
  });
  expect(cause.status).toBe(201);
  const drawn = await ada.post<{ id: string }>("/readings", {
    name: "Год",
    filter: {},
    groupBy: [],
    size: 4,
  });
  expect(drawn.status).toBe(201);
  readingId = drawn.body.id;
  const { body } = await ada.get<{ text: { feedbackId: string } }>(`/readings/${readingId}/next`);
  const answer = { feedbackId: body.text.feedbackId, topicIds: [topics.get("card")] };
  expect((await ada.post(`/readings/${readingId}/answers`, answer)).status).toBe(200);
});
afterAll(() => world.end());

/** Everything that names a topic, by its address. */
const addresses = (): string[] => [
  "/pains",
  "/pains/export.csv",
  "/today",
  "/feedback",
  "/feedback/topic-facet",
  "/feedback/export.csv",
  `/feedback/${contacts[0]}`,
  "/topics",
  "/topics/tree",
  "/topics/proposals",
  "/topics/changes",
  `/topics/${topics.get("card")}`,
  `/topics/${topics.get("card")}/card`,
  "/labels",
  "/causes",
  `/readings/${readingId}`,
  `/causes/topics/${topics.get("card")}`,
];

/** A reply without the places where both names belong. */
function shown(text: string): string {
  if (!text.startsWith("{")) return text;
  const both = new Set(["nameRu", "nameEn", "standingName", "fields"]);
  return JSON.stringify(JSON.parse(text, (key, value: unknown) => (both.has(key) ? undefined : value)));
}

describe.each([
  { locale: "ru" as const, own: "По-русски", other: "In English" },
  { locale: "en" as const, own: "In English", other: "По-русски" },
])("who reads $locale", ({ locale, own, other }) => {
  it("finds topics called so on every screen and in every file", async () => {
    const reader = reading(world, ada, locale);
    for (const address of addresses()) {
      const reply = await reader.get(address);
      expect([address, reply.status]).toEqual([address, 200]);
      expect({ address, own: shown(reply.text).includes(own) }).toEqual({ address, own: true });
      expect({ address, other: shown(reply.text).includes(other) }).toEqual({ address, other: false });
    }
  });

  it("sees them so in a preview and in a refusal", async () => {
    const reader = reading(world, ada, locale);
    const [card, app] = [topics.get("card")!, topics.get("app")!];
    const preview = await reader.post("/topics/change-preview", {
      kind: "merge",
      topicIds: [card],
      intoId: app,
    });
    expect(preview.text).toContain(`${own} app`);
    const late = await reader.patch<{ code: string; detail: string }>(`/topics/${card}`, {
      name: "x",
      version: 1,
    });
    expect([late.status, late.body.detail.includes(`${own} card`)]).toEqual([409, true]);
  });
});

it("a topic with one name is called by it in every language", async () => {
  for (const locale of ["ru", "en"] as const) {
    const { text } = await reading(world, ada, locale).get("/topics");
    expect(text).toContain('"name":"Roof"');
  }
});

it("a job, which nobody reads, takes the name that stands", async () => {
  const { store } = world.lent;
  const { id } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  const { nameOf } = await inWorkspace(store, id, readTopicsNow, "read");
  expect(nameOf(topics.get("card")!)).toBe("По-русски card");
});
