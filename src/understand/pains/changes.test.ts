import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell, type Told } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import type { PainChanges } from "./contract.ts";

let world: World;
let ada: Caller;
let topics: Map<string, string>;

/** So many contacts spread evenly over a month of 2025, the last of them on its last day. */
function month(number: number, topic: string, count: number): (Told & { topic: string })[] {
  const days = new Date(Date.UTC(2025, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, i) => ({
    topic,
    text: `${topic} ${number} ${i}`,
    at: new Date(Date.UTC(2025, number - 1, 1 + Math.floor(((i + 1) * days - 1) / count), 9)).toISOString(),
    kind: "complaint",
    channel: i % 2 === 0 ? "phone" : "chat",
    customer: `${topic}-${number}-${i}`,
  }));
}
const told = [
  ...month(4, "queue", 60),
  ...month(5, "queue", 60),
  ...month(6, "queue", 60),
  ...month(5, "card", 20),
  ...month(6, "card", 60),
  ...month(6, "app", 20),
  ...month(5, "fees", 31),
  ...month(5, "hidden", 2),
  ...month(6, "hidden", 40),
];

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ topic }, i) => ({ feedbackId: ids[i], topic })),
  );
  await ada.patch(`/topics/${topics.get("hidden")}`, { status: "hidden" });
});
afterAll(() => world.end());

async function changes(who = ada, query = "") {
  const { body, status } = await who.get<PainChanges>(`/pains/changes${query}`);
  expect(status).toBe(200);
  if (!body.known) throw new Error("must be known");
  return body.value;
}

describe("what changed since last month", () => {
  it("is told of the last whole month of the records, by kind, in words", async () => {
    const found = await changes();
    expect(found.recent).toEqual({ from: "2025-06-01", to: "2025-07-01" });
    expect(found.before).toEqual({ from: "2025-05-01", to: "2025-06-01" });
    expect(found.total).toEqual({ recent: 180, before: 113 });
    const kinds = Object.fromEntries(found.changes.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ card: "grew", app: "new", fees: "gone" });
    expect(kinds["hidden"]).toBeUndefined();
    const card = found.changes.find(({ name }) => name === "card")!;
    expect(card.topicId).toBe(topics.get("card"));
    expect(card.count).toEqual({ before: 20, recent: 60 });
    expect(card.ratio!.low).toBeGreaterThan(1);
    expect(card.sentence).toMatch(/^“card” grew: 60 contacts/);
    expect(found.quiet).toBeNull();
  });

  it("follows the filter; a viewer may read it", async () => {
    const phone = await changes(ada, "?channel=phone");
    expect(phone.total.recent).toBe(
      told.filter(({ at, channel }) => at! >= "2025-06" && channel === "phone").length,
    );
    const nothing = await changes(ada, `?topic=${topics.get("queue")}`);
    expect(nothing.changes).toEqual([]);
    expect(nothing.quiet).toContain("nothing changed beyond chance");
    const viewer = await joinAs(world, ada, "viewer");
    expect((await changes(viewer)).changes.length).toBeGreaterThan(0);
  });

  it("has no answer before two whole months are there", async () => {
    const young = await createWorldOf(month(6, "card", 30));
    expect((await young.get<PainChanges>("/pains/changes")).body).toEqual({ known: false, why: "no-data" });
  });
});

/** Another company with these contacts alone. */
async function createWorldOf(contacts: readonly (Told & { topic: string })[]): Promise<Caller> {
  const other = await secondWorkspace(world, ada);
  await tell(world, other.slug, contacts);
  return other;
}
