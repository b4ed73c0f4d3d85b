import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql, type SqlBool } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyDefinition } from "../../../test/worlds/any-definition.ts";
import { makePeople, type Person, putPeople, whoFits } from "../../../test/worlds/segment-people.ts";
import { createWorld, firstOwner, secondWorkspace, type World } from "../../../test/worlds/world.ts";
import { type ReplicaAnalytics, openReplicaAnalytics } from "../../store/analytics/open-analytics.ts";
import type { Analytics } from "../../store/analytics/analytics.ts";
import { type Ask, quickest } from "../../store/analytics/quickest.ts";
import { recordsAnalytics } from "../../store/analytics/records-analytics.ts";
import { newId } from "../../store/new-id.ts";
import { inWorkspace } from "../../store/transaction.ts";
import * as fields from "../segments/field-queries.ts";
import { readFrame } from "../segments/segment-frame.ts";
import { countSizes } from "../segments/size-queries.ts";
import { attributeCounts } from "./attribute-queries.ts";
import { prepareFilter } from "./filter.ts";

/** What stands beside lists and in forms is counted by the replica where contacts are many: it must be the same. */
let world: World;
let workspaceId: string;
let replica: ReplicaAnalytics;
let records: Analytics;
let folder: string;
let people: Person[];

beforeAll(async () => {
  world = await createWorld();
  const owner = await firstOwner(world);
  const other = await secondWorkspace(world, owner);
  const { store } = world.lent;
  people = makePeople(120, []).map((person, at) => ({
    ...person,
    attributes: { ...person.attributes, ...(at % 3 === 0 ? { device: "desk" } : {}), account: `A${at}` },
    said: person.said.map((each, nth) => ({
      ...each,
      attributes: { ...each.attributes, order: 1000 * at + nth, 'it\'s 100% "odd"/~': nth % 2 },
    })),
  }));
  await putPeople(world, owner.slug, people);
  await putPeople(
    world,
    other.slug,
    makePeople(20, [], 3).map((person) => ({ ...person, attributes: { theirs: "only" } })),
  );
  workspaceId = (
    await store.db
      .selectFrom("workspaces")
      .select("id")
      .where("slug", "=", owner.slug)
      .executeTakeFirstOrThrow()
  ).id;
  folder = await mkdtemp(join(tmpdir(), "otklik-attributes-"));
  records = recordsAnalytics(store);
  replica = openReplicaAnalytics(store, {
    folder,
    limits: { threads: 2, memoryMegabytes: 256 },
    onTrouble: (error) => {
      throw error;
    },
    waitMs: 3_600_000,
  });
  await replica.catchUp();
});
afterAll(async () => {
  await replica.close();
  await world.end();
  await rm(folder, { recursive: true, force: true });
});

/** Rows without their order: ties are put in order by each door as it likes. */
async function both<Row>(question: (ask: Ask) => Promise<Row[]>): Promise<Row[]> {
  const [fromReplica, fromRecords] = await Promise.all(
    [replica, records].map(async (door) =>
      question(async (build) => {
        const answered = await door.ask(workspaceId, build);
        expect(answered.from).toBe(door === replica ? "replica" : "records");
        return answered.rows;
      }),
    ),
  );
  const told = (rows: Row[]) => rows.map((row) => JSON.stringify(row, Object.keys(row as object).toSorted()));
  expect(told(fromReplica!).toSorted()).toEqual(told(fromRecords!).toSorted());
  return fromRecords!;
}

describe("attributes of contacts and of their customers, with their values", () => {
  const filters = {
    "without a filter": {},
    "of a period, in days of the company's clock": { from: "2025-03-01", to: "2025-05-01" },
    "of a channel and an attribute": { channel: ["phone", "-"], attr: ["device:iOS", "device:desk"] },
    "where nothing is left": { channel: ["nobody's"] },
  };
  it.each(Object.entries(filters))("%s", async (_, asked) => {
    const { store } = world.lent;
    const rows = await inWorkspace(store, workspaceId, async (tx) => {
      const actor = { workspace: { timeZone: "Europe/Moscow" } } as Parameters<typeof prepareFilter>[1];
      const filter = await prepareFilter(tx, actor, asked);
      return await both((ask) => ask((facts) => attributeCounts(workspaceId, filter, facts)));
    });
    const named = new Set(rows.map(({ part, name }) => `${part} ${name}`));
    if (rows[0]!.count === 0) return expect(rows).toHaveLength(1);
    expect(named).toContain("own device");
    expect(named).toContain("customer region");
    expect([...named].some((name) => name.includes("theirs"))).toBe(false);
  });

  it("that are too many to choose among are told by name, with how many contacts have one", async () => {
    const rows = await both((ask) =>
      ask((facts) => attributeCounts(workspaceId, { where: () => ofCompany(), isDear: false }, facts)),
    );
    const contacts = people.flatMap(({ said }) => said).length;
    expect(contacts).toBeGreaterThan(200);
    expect(rows.filter(({ name }) => name === "order")).toEqual([
      { part: "own", name: "order", value: null, count: contacts },
    ]);
  });
});

const ofCompany = () => sql<SqlBool>`feedback.workspace_id = ${workspaceId}`;

describe("what one may ask of customers", () => {
  it("is the same", async () => {
    const customers = await both(async (ask) =>
      comparable(await fields.listCustomerValues(ask, workspaceId)),
    );
    expect(new Set(customers.map(({ name }) => name))).toEqual(
      new Set(["region", "age", "vip", "device", "account"]),
    );
    expect(customers.find(({ name }) => name === "age")).toMatchObject({
      isNumber: false,
      min: 18,
      max: 1e21,
    });
    const theirs = new Set(customers.map(({ name }) => name));
    const contacts = await both(async (ask) =>
      comparable(await fields.listContactValues(ask, workspaceId, theirs)),
    );
    expect(new Set(contacts.map(({ name }) => name))).toEqual(
      new Set(["speed", "order", 'it\'s 100% "odd"/~']),
    );
    const columns = await both((ask) => fields.listColumnValues(ask, workspaceId));
    expect(
      columns
        .filter(({ field }) => field === "team")
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(["Lines", "Shops"]);
    const events = await both((ask) => fields.listEventNames(ask, workspaceId));
    expect(events.map(({ value }) => value).toSorted()).toEqual(["account_closed", "login", "paid"]);
  });
});

describe("the size of a segment", () => {
  it("is the same, whatever it asks of", async () => {
    const { store } = world.lent;
    const frame = await inWorkspace(store, workspaceId, (tx) =>
      readFrame(tx, { workspace: { timeZone: "Europe/Moscow" } }),
    );
    const definitions = fc
      .sample(anyDefinition([newId()]), { numRuns: 60, seed: 5 })
      .map((definition, at) => ({ name: `S${at}`, definition }));
    const asked = { ...frame, rfm: { event: "paid", money: "sum", isMinor: false } };
    const sizes = await both(async (ask) => [...(await countSizes(ask, asked, definitions)).values()]);
    expect(sizes[0]).toMatchObject({ name: "", customers: people.length });
    for (const { name, definition } of definitions)
      expect([name, sizes.find((size) => size.name === name)!.customers]).toEqual([
        name,
        whoFits(definition, people).length,
      ]);
  });
});

/** Which two hundred of many equals are shown, and in which order, is each door's own. */
function comparable(rows: fields.ValueRow[]) {
  return rows.map(({ name, value, count, values, customers, isNumber, min, max }) => ({
    name,
    ...(values > 200 ? {} : { value, count }),
    values,
    customers,
    isNumber,
    min,
    max,
  }));
}

describe("who answers", () => {
  it("is the records where contacts are few, and the replica where they are many and no words are asked for", async () => {
    const { store } = world.lent;
    await store.pool.query("analyze feedback");
    const from = async (needs?: Parameters<typeof quickest>[2]) =>
      await inWorkspace(store, workspaceId, async (tx) => {
        let asked = "records";
        const told: Analytics = {
          ...replica,
          ask: async (...question) => {
            asked = "replica";
            return await replica.ask(...question);
          },
        };
        const ask = await quickest(tx, told, needs);
        await ask((facts) =>
          attributeCounts(workspaceId, { where: () => ofCompany(), isDear: false }, facts),
        );
        return asked;
      });
    expect(await from()).toBe("records");
    expect(await from({ from: 100 })).toBe("replica");
    expect(await from({ from: 100, records: true })).toBe("records");
  });
});
