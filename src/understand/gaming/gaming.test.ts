import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cheats,
  type GamedContact,
  gamedContacts,
  putGamedContacts,
  target,
} from "../../../test/worlds/gamed-contacts.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  reading,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { readConfig } from "../../server/config.ts";
import { lendReplica } from "../../server/open-replica.ts";
import type { GamingAlarm, GamingReply, GamingRow, GamingVerdict } from "./contract.ts";

let world: World;
let ada: Caller;
let honest: Caller;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world);
  honest = await secondWorkspace(world, ada);
  await putGamedContacts(world, ada.slug, gamedContacts());
  await putGamedContacts(world, honest.slug, gamedContacts({ planted: [], honest: 20 }));
});
afterAll(async () => await world.end());

const look = async (caller: Caller, query = "") =>
  (await caller.get<GamingReply>(`/metrics/gaming?target=${target}${query}`)).body;

type Rows = { items: GamingRow[]; nextCursor: string | null };
function rowsPath({ pattern, level, who, targetSeconds, hours }: GamingAlarm): string {
  const query = new URLSearchParams({ pattern, level, who, target: String(target) });
  if (targetSeconds !== null) query.set("targetSeconds", String(targetSeconds));
  for (const { at } of hours) query.append("hour", at);
  return `/metrics/gaming/rows?${query}`;
}

async function allRows(alarm: GamingAlarm): Promise<GamingRow[]> {
  const rows: GamingRow[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const { body } = await ada.get<Rows>(`${rowsPath(alarm)}&limit=40${more}`);
    rows.push(...body.items);
    cursor = body.nextCursor;
  }
  return rows;
}

async function alarmOf(pattern: GamingAlarm["pattern"], who: string): Promise<GamingAlarm> {
  const { alarms } = await look(ada);
  const alarm = alarms.find((each) => each.pattern === pattern && each.who === who);
  if (!alarm)
    throw new Error(`no ${pattern} of ${who}: ${alarms.map((each) => `${each.pattern} ${each.who}`)}`);
  return alarm;
}

const planted = [
  ["aht-repeats", "rushes"],
  ["heap", "hangs up"],
  ["below-target", "stops in time"],
  ["mark-burst", "types marks"],
  ["asked-pleased", "picks"],
  ["resolved-returns", "closes"],
] as const;

describe("planted patterns", () => {
  it.each(planted)("%s of who %s is found, with its numbers", async (pattern, who) => {
    const alarm = await alarmOf(pattern, who);
    expect(alarm).toMatchObject({ level: "agent", label: who, verdict: null });
    expect(alarm.qValue).toBeLessThanOrEqual(0.05);
    expect(alarm.qValue).toBeGreaterThanOrEqual(alarm.pValue);
    for (const { own, usual } of alarm.strips) {
      expect(own.low).toBeLessThanOrEqual(own.value);
      expect(own.value).toBeLessThanOrEqual(own.high);
      expect(own.value < usual.low || own.value > usual.high).toBe(true);
    }
    expect(alarm.strips[0]!.peers.length).toBeGreaterThanOrEqual(10);
  });

  it("call nobody else among agents", async () => {
    const { alarms, judged, watched } = await look(ada);
    const called = new Set(alarms.filter(({ level }) => level === "agent").map(({ who }) => who));
    expect([...called].filter((who) => !(cheats as readonly string[]).includes(who))).toEqual([]);
    expect(judged).toBeGreaterThan(80);
    // The team's and the channel's burst are the agent's: one card shows the rows.
    expect(alarms.filter(({ pattern }) => pattern === "mark-burst").map(({ who }) => who)).toEqual([
      "types marks",
    ]);
    // Three teams are too few to know how teams honestly differ.
    const teams = watched.find(({ pattern, level }) => pattern === "heap" && level === "team");
    expect(teams).toMatchObject({ judged: 0, untold: [{ why: "not-comparable", people: 3 }] });
  });

  it("are told from where nobody cheats: there is silence", async () => {
    const { alarms, judged } = await look(honest);
    expect(alarms).toEqual([]);
    expect(judged).toBeGreaterThan(80);
  });

  it("give the same numbers from the replica as from the records", async () => {
    const fromRecords = await look(ada);
    const config = readConfig({ DATABASE_URL: world.databaseUrl, DATA_DIR: world.dataDir });
    const { replica } = lendReplica(world.lent, config, (error) => expect(error).toBeNull(), 3_600_000);
    const records = world.lent.analytics;
    world.lent.analytics = replica!;
    try {
      await replica!.catchUp();
      expect(replica!.state().replica).toBe("ready");
      const fromReplica = await look(ada);
      expect(fromReplica.alarms.map(({ pattern, who }) => [pattern, who])).toEqual(
        fromRecords.alarms.map(({ pattern, who }) => [pattern, who]),
      );
      for (const [at, alarm] of fromReplica.alarms.entries()) {
        expect(alarm.rows).toBe(fromRecords.alarms[at]!.rows);
        expect(alarm.pValue).toBeCloseTo(fromRecords.alarms[at]!.pValue, 9);
      }
    } finally {
      world.lent.analytics = records;
      await replica!.close();
    }
  });
});

describe("the contacts behind an alarm", () => {
  it.each(planted)("of %s are as many as it says, all theirs, and show the pattern", async (pattern, who) => {
    const alarm = await alarmOf(pattern, who);
    const rows = await allRows(alarm);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(alarm.evidence);
    expect(rows.every(({ agent }) => agent === who)).toBe(true);
    const shows: Record<string, (row: GamingRow) => boolean> = {
      "aht-repeats": ({ returnedAt }) => returnedAt !== null,
      heap: ({ handleSeconds }) => handleSeconds! < 20,
      "below-target": ({ handleSeconds }) => handleSeconds! >= 162 && handleSeconds! < target,
      "mark-burst": ({ snippet, score }) => snippet === "" && score !== null,
      "asked-pleased": ({ score, resolvedFirstContact }) => score === null && resolvedFirstContact === false,
      "resolved-returns": ({ returnedAt, resolvedFirstContact }) =>
        returnedAt !== null && resolvedFirstContact!,
    };
    expect(rows.filter((row) => !shows[pattern]!(row))).toEqual([]);
  });

  it("keep to the filter", async () => {
    const alarm = await alarmOf("heap", "hangs up");
    const { body } = await ada.get<Rows>(`${rowsPath(alarm)}&from=2025-02-01&to=2025-02-08&limit=200`);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.length).toBeLessThan(alarm.evidence);
    expect(
      body.items.every(({ occurredAt }) => occurredAt >= "2025-01-31" && occurredAt < "2025-02-08"),
    ).toBe(true);
    const none = await ada.get<Rows>(`${rowsPath(alarm)}&from=2020-01-01&to=2020-02-01`);
    expect(none.body).toEqual({ items: [], nextCursor: null });
  });
});

describe("customers who came back", () => {
  it("count within the days that are asked for, and only where that time is over", async () => {
    const week = await alarmOf("resolved-returns", "closes");
    const { alarms } = await look(ada, "&days=2");
    const two = alarms.find(({ pattern, who }) => pattern === "resolved-returns" && who === "closes")!;
    expect(two.evidence).toBeLessThan(week.evidence);
    expect(two.rows).toBeGreaterThan(week.rows);
  });
});

describe("what somebody came back about", () => {
  const day = (n: number) => new Date(Date.UTC(2025, 0, 6 + n, 10));
  const contact = (customer: string, at: Date, channel = "chat"): GamedContact => ({
    customer,
    at,
    channel,
    agent: "agent-1",
    team: "team-1",
    text: `${customer} writes`,
    score: null,
    handleSeconds: 200,
    resolved: true,
  });

  it("is the same topic, or the same channel where the topics are not known", async () => {
    const caller = await secondWorkspace(world, ada, "Topics Ltd");
    const told: [GamedContact, string | null][] = [
      // The same topic, by another channel: back. Another topic in the same channel: not back.
      [contact("same topic", day(0)), "fees"],
      [contact("same topic", day(2), "phone"), "fees"],
      [contact("other topic", day(0)), "fees"],
      [contact("other topic", day(2)), "queue"],
      // No topics known: the channel stands for it.
      [contact("same channel", day(0)), null],
      [contact("same channel", day(2)), null],
      [contact("other channel", day(0)), null],
      [contact("other channel", day(2), "phone"), null],
      // Too late, and not yet over.
      [contact("late", day(0)), "fees"],
      [contact("late", day(7)), "fees"],
      [contact("end", day(20)), null],
    ];
    const ids = await putGamedContacts(
      world,
      caller.slug,
      told.map(([each]) => each),
    );
    await putTopics(
      world,
      caller.slug,
      told.map(([, topic], at) => ({ feedbackId: ids[at]!, topic })),
    );
    const query = "pattern=resolved-returns&level=agent&who=agent-1&days=7";
    const { body } = await caller.get<Rows>(`/metrics/gaming/rows?${query}`);
    expect(body.items.map(({ snippet }) => snippet).toSorted()).toEqual([
      "same channel writes",
      "same topic writes",
    ]);
    expect(body.items.every(({ returnedAt }) => returnedAt === day(2).toISOString())).toBe(true);
    const two = await caller.get<Rows>(`/metrics/gaming/rows?${query.replace("days=7", "days=2")}`);
    expect(two.body.items).toEqual([]);
    const few = (await look(caller)).watched.find(({ pattern }) => pattern === "resolved-returns");
    expect(few).toMatchObject({ judged: 0, untold: [{ why: "too-few", people: 1 }] });
  });
});

describe("what a person found", () => {
  it("is written with its reason, stands at the alarm, and can be taken back", async () => {
    const analyst = await joinAs(world, ada, "analyst");
    const { pattern, level, who, targetSeconds } = await alarmOf("heap", "hangs up");
    const name = { pattern, level, who, targetSeconds };
    const path = "/metrics/gaming/verdicts";
    const bare = await analyst.post<{ code: string }>(path, { ...name, verdict: "explained", note: " " });
    expect([bare.status, bare.body.code]).toEqual([400, "gaming.note-needed"]);
    const said = await analyst.post<GamingVerdict>(path, {
      ...name,
      verdict: "explained",
      note: "The line dropped for a week",
      from: "2025-01-01",
    });
    expect(said).toMatchObject({ status: 201, body: { verdict: "explained", byName: "analyst", to: null } });
    expect((await alarmOf("heap", "hangs up")).verdict).toEqual(said.body);
    await ada.post(path, { ...name, verdict: "real", note: "" });
    expect((await alarmOf("heap", "hangs up")).verdict).toMatchObject({ verdict: "real", byName: "Ada" });
    expect((await alarmOf("resolved-returns", "closes")).verdict).toBeNull();
    await ada.post(path, { ...name, verdict: "open", note: "" });
    expect((await alarmOf("heap", "hangs up")).verdict).toBeNull();
  });
});

describe("the table", () => {
  it("has a line for every measured number, in the reader's language", async () => {
    const { alarms } = await look(ada);
    const { text } = await reading(world, ada, "ru").get(`/metrics/gaming/export.csv?target=${target}`);
    const lines = text.trim().split("\r\n");
    expect(lines).toHaveLength(1 + alarms.reduce((sum, { strips }) => sum + strips.length, 0));
    expect(lines[0]).toContain("не обвинение");
    expect(text).toContain("hangs up");
  });
});

describe("who may look", () => {
  it("is nobody below an analyst: names of agents stand there", async () => {
    const alarm = await alarmOf("heap", "hangs up");
    for (const role of ["viewer", "agent"] as const) {
      const caller = await joinAs(world, ada, role);
      expect((await caller.get("/metrics/gaming")).status).toBe(403);
      expect((await caller.get(rowsPath(alarm))).status).toBe(403);
      expect((await caller.get("/metrics/gaming/export.csv")).status).toBe(403);
      const { pattern, level, who, targetSeconds } = alarm;
      const body = { pattern, level, who, targetSeconds, verdict: "real", note: "" };
      expect((await caller.post("/metrics/gaming/verdicts", body)).status).toBe(403);
    }
    const analyst = await joinAs(world, ada, "analyst");
    expect((await analyst.get("/metrics/gaming")).status).toBe(200);
    expect((await analyst.get("/metrics/gaming/export.csv")).status).toBe(200);
  });

  it("sees nothing of another company", async () => {
    const alarm = await alarmOf("heap", "hangs up");
    const { body } = await honest.get<Rows>(rowsPath(alarm));
    expect(body.items).toEqual([]);
  });
});

it("says in words what is wrong with a wish", async () => {
  expect((await ada.get("/metrics/gaming?days=0")).status).toBe(400);
  expect((await ada.get("/metrics/gaming?from=2025-03-01&to=2025-02-01")).status).toBe(400);
  expect(
    (await ada.get("/metrics/gaming?target=1&target=2&target=3&target=4&target=5&target=6")).status,
  ).toBe(400);
});
