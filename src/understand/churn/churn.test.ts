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
import { inWorkspace } from "../../store/transaction.ts";
import { newId } from "../../store/new-id.ts";
import type { CostModel } from "../costs/contract.ts";
import type { ChurnReply, TopicChurn } from "./contract.ts";

type Line = Told & { topic: string | null };
const at = (day: number) => new Date(Date.UTC(2025, 0, 1 + day, 9)).toISOString();

/** One contact of a customer about a topic; some of them cancel so many days later. */
function troubled(topic: string, count: number, leave: { every: number; after: number }): Line[] {
  return Array.from({ length: count }, (_, i): Line[] => {
    const customer = `${topic}-${i}`;
    const day = (i * 7) % 84;
    const contact = {
      topic,
      customer,
      at: at(day),
      text: `${topic} ${i}`,
      channel: i % 2 ? "phone" : "chat",
    };
    const goodbye = {
      topic: null,
      customer,
      at: at(day + leave.after),
      text: "I am leaving",
      kind: "cancellation" as const,
    };
    return i % leave.every === 0 ? [contact, goodbye] : [contact];
  }).flat();
}

const told: Line[] = [
  // A third of those with fees go within the month; of the others one in twenty.
  ...troubled("fees", 120, { every: 3, after: 20 }),
  ...troubled("queue", 200, { every: 20, after: 20 }),
  ...troubled("app", 200, { every: 20, after: 30 }),
  // They go, but long after: that is not counted as gone because of it.
  ...troubled("slow", 120, { every: 3, after: 75 }),
  // Too few to tell.
  ...troubled("rare", 6, { every: 2, after: 10 }),
  // Told of it at the end of the records: nobody knows yet whether they stay.
  ...Array.from({ length: 9 }, (_, i) => ({
    topic: "fees",
    customer: `late-${i}`,
    at: at(160 + i),
    text: `fees late ${i}`,
  })),
  // Nobody knows who they are.
  ...Array.from({ length: 4 }, (_, i) => ({ topic: "fees", at: at(30 + i), text: `fees from nobody ${i}` })),
  // Had left before they told of it.
  { topic: null, customer: "gone", at: at(2), text: "I am leaving", kind: "cancellation" },
  { topic: "fees", customer: "gone", at: at(9), text: "fees after all" },
  // Named it in the very contact by which they left.
  {
    topic: "fees",
    customer: "named",
    at: at(50),
    text: "I am leaving because of the fees",
    kind: "cancellation",
  },
  // The end of the records.
  { topic: "queue", customer: "last", at: at(180), text: "queue at the end" },
];

let world: World;
let ada: Caller;
let topics: Map<string, string>;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
});
afterAll(() => world.end());

const reply = async (who = ada, query = "") => {
  const { body, status, text } = await who.get<ChurnReply>(`/pains/churn${query}`);
  expect(status, text).toBe(200);
  return body;
};
const known = async (who = ada, query = "") => {
  const body = await reply(who, query);
  if (!body.known) throw new Error(body.why);
  return body.value;
};
const topicOf = (found: { topics: TopicChurn[] }, name: string) => {
  const topic = found.topics.find((each) => each.name === name);
  if (!topic) throw new Error(`no ${name}`);
  return topic;
};
function churnOf(found: { topics: TopicChurn[] }, name: string) {
  const { churn } = topicOf(found, name);
  if (!churn.known) throw new Error(churn.why);
  return churn.value;
}

async function putEvents(events: { customer: string; name: string; at: string }[]): Promise<void> {
  const { store } = world.lent;
  const { rows } = await store.pool.query<{ workspace_id: string; customer_id: string; external_id: string }>(
    "select workspace_id, customer_id, external_id from customers where external_id = any($1)",
    [events.map(({ customer }) => customer)],
  );
  await inWorkspace(store, rows[0]!.workspace_id, async ({ db, workspaceId }) => {
    const sourceId = newId();
    await db
      .insertInto("sources")
      .values({ workspace_id: workspaceId, id: sourceId, name: "Events", kind: "events", reading: "{}" })
      .execute();
    for (const event of events) {
      const id = newId();
      await db
        .insertInto("product_events")
        .values({
          workspace_id: workspaceId,
          customer_id: rows.find((row) => row.external_id === event.customer)!.customer_id,
          id,
          source_id: sourceId,
          external_id: id,
          content_hash: Buffer.from(id),
          import_id: null,
          name: event.name,
          occurred_at: event.at,
          attributes: "{}",
        })
        .execute();
    }
  });
}

describe("churn of those who told of a topic", () => {
  it("has no answer while no customer is known to have left", async () => {
    expect(await reply()).toEqual({ known: false, why: "no-data" });
    const ids = await tell(world, ada.slug, told as Told[]);
    topics = await putTopics(
      world,
      ada.slug,
      told.map(({ topic }, i) => ({ feedbackId: ids[i]!, topic })),
    );
    expect((await reply()).known).toBe(true);
  });

  it("finds the topic that customers leave after, and not the innocent ones", async () => {
    const found = await known();
    expect(found.topics[0]!.name).toBe("fees");
    const fees = churnOf(found, "fees");
    expect(fees).toMatchObject({ verdict: "more", told: { people: 120, left: 40 } });
    expect(fees.shares.told).toBeCloseTo(1 / 3, 1);
    expect(fees.shares.others).toBeLessThan(0.12);
    expect(fees.difference.low).toBeGreaterThan(0.1);
    expect(fees.ratio.known && fees.ratio.value.low).toBeGreaterThan(2);
    expect(fees.qValue).toBeLessThan(0.001);
    for (const name of ["queue", "app", "slow"]) expect(churnOf(found, name).verdict, name).not.toBe("more");
    expect(churnOf(found, "slow").told).toEqual({ people: 120, left: 0 });
    expect(topicOf(found, "rare").churn).toEqual({ known: false, why: "too-few" });
    expect(found.compared).toBe(4);
    expect(found.matchedBy.slice(0, 3)).toEqual(["month", "earlier", "channel"]);
  });

  it("says who was left out and why, and how leaving is known", async () => {
    const found = await known();
    expect(topicOf(found, "fees")).toMatchObject({
      customers: 129,
      tooYoung: 9,
      anonymous: 4,
      alreadyLeft: 1,
      namedLeaving: 1,
    });
    expect(found.days).toBe(60);
    expect(found.followedTo).toBe("2025-05-01");
    expect(found.leaving.events).toEqual([]);
    expect(found.leaving.contacts).toBe(40 + 10 + 10 + 40 + 3 + 1 + 1);
  });

  it("prices what left beyond the comparable at the company's own value of a customer", async () => {
    const before = (await ada.get<{ model: CostModel }>("/cost-model")).body.model;
    const found = await known();
    const { excess, difference, money } = churnOf(found, "fees");
    expect(found.isGuess).toBe(true);
    expect(excess.value).toBeCloseTo(difference.value * 129, 8);
    if (!money?.known) throw new Error("must be known");
    expect(money.value.value).toBeCloseTo(excess.value * before.churn.yearlyValue, 6);
    expect(money.value.currency).toBe("RUB");
    expect(churnOf(found, "queue").money).toBeNull();
    await ada.put("/cost-model", { ...before, churn: { ...before.churn, yearlyValue: 0 } });
    const free = await known();
    expect(free.isGuess).toBe(false);
    expect(churnOf(free, "fees").money).toEqual({ known: false, why: "no-data" });
    await ada.put("/cost-model", before);
  });

  it("counts what lies inside a topic with it", async () => {
    const putUnder = (parent: string | null) =>
      world.lent.store.pool.query("update topics set parent_id = $1 where id = $2", [
        parent,
        topics.get("rare"),
      ]);
    const alone = topicOf(await known(), "queue").customers;
    await putUnder(topics.get("queue")!);
    expect(topicOf(await known(), "queue").customers).toBe(alone + 6);
    await putUnder(null);
  });

  it("follows the filter", async () => {
    const phone = await known(ada, "?channel=phone");
    expect(churnOf(phone, "fees").told.people).toBe(60);
    const searched = await known(ada, `?q=${encodeURIComponent("nobody")}`);
    expect(topicOf(searched, "fees")).toMatchObject({ customers: 0, anonymous: 4 });
  });

  it("knows the events that mean leaving, which the company names, up to where events are known", async () => {
    const stay = told.flatMap(({ customer, topic }) => (topic === "app" && customer ? [customer] : []));
    const ordinary = { customer: "last", name: "login", at: at(150) };
    await putEvents([
      ...stay
        .slice(100)
        .map((customer, i) => ({ customer, name: "Договор расторгнут", at: at((((100 + i) * 7) % 84) + 5) })),
      ordinary,
    ]);
    expect(churnOf(await known(), "app").verdict).not.toBe("more");
    const { model } = (await ada.get<{ model: CostModel }>("/cost-model")).body;
    await ada.put("/cost-model", { ...model, leavingEvents: ["Договор расторгнут"] });
    const found = await known();
    expect(found.leaving.events).toEqual([{ name: "Договор расторгнут", customers: 100 }]);
    expect(found.followedTo).toBe("2025-04-01");
  });

  it("is for all who read pains; other companies know nothing of it", async () => {
    const seen = await known(await joinAs(world, ada, "viewer"));
    expect(seen.topics.map(({ topicId }) => topicId)).toContain(topics.get("fees"));
    expect(await reply(await secondWorkspace(world, ada))).toEqual({ known: false, why: "no-data" });
  });
});
