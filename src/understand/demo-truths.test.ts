import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createWorld, firstOwner, type World } from "../../test/worlds/world.ts";
import { type Demo, makeDemo } from "../listen/demo/make-demo.ts";
import { listJobHandlers } from "../server/reactions.ts";
import { createJob } from "../store/jobs.ts";
import { listOpenJobs, runJob } from "../store/run-job.ts";
import { inWorkspace } from "../store/transaction.ts";
import type { ChurnReply } from "./churn/contract.ts";
import type { Pain } from "./contract.ts";
import type { DriversReply } from "./drivers/contract.ts";
import type { SearchOptions, SearchReply } from "./hidden-segments/contract.ts";
import type { Pains } from "./pains/contract.ts";
import type { Today } from "./today/contract.ts";
import type { TopicPage } from "./topics/page-contract.ts";

/**
 * What was planted in the demo is found by the product itself: loaded and grouped by its own jobs, read from its own replies. Only
 * which of the found topics a truth is, the test learns from the demo's tags.
 */
const minutes = 60_000;
/** Fewer, and neither the fading pain's half nor the leaving can be told from chance among forty topics. */
const contacts = 16_000;
const request = { industry: "bank", language: "ru", contacts, until: "2026-03-01T00:00:00.000Z" } as const;

let world: World;
let ada: Caller;
let demo: Demo;
let pains: Pains;
let today: Today;
/** Contacts by topic and tag. */
let tagged: { topicId: string; tag: string; count: number }[];

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Demo House", "ru");
  demo = makeDemo({ ...request, until: new Date(request.until) });
  const { store } = world.lent;
  const { id } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  await inWorkspace(store, id, (tx) => createJob(tx, { kind: "demo", input: request, createdBy: "test" }));
  await runOpenJobs();
  expect((await ada.post("/groupings")).status).toBe(202);
  await runOpenJobs();
  tagged = await readTags();
  pains = (await ada.get<Pains>("/pains")).body;
  today = (await ada.get<Today>("/today")).body;
}, 9 * minutes);
afterAll(() => world.end());

async function runOpenJobs(): Promise<void> {
  for (const job of await listOpenJobs(world.lent.store)) {
    await runJob(world.lent.store, listJobHandlers(world.lent), job, (error) => {
      throw error;
    });
  }
}

async function readTags(): Promise<typeof tagged> {
  const { rows } = await world.lent.store.pool.query<{ external_id: string; topic_id: string }>(
    "select f.external_id, m.topic_id from mentions m join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id",
  );
  const counts = new Map<string, (typeof tagged)[number]>();
  for (const { external_id, topic_id } of rows) {
    const tag = demo.tagOf(external_id);
    const counted = counts.get(`${topic_id} ${tag}`) ?? { topicId: topic_id, tag, count: 0 };
    counts.set(`${topic_id} ${tag}`, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** The topics that are mostly about a planted one, the largest first. */
function painsAbout(tag: string): Pain[] {
  return tagged
    .filter((each) => each.tag === tag)
    .flatMap(({ topicId, count }) => {
      const pain = pains.pains.find((each) => each.topicId === topicId);
      return pain && count > 0.6 * pain.count ? [pain] : [];
    });
}

const verdict = ({ trend }: Pain) => (trend.known ? trend.value.verdict : trend.why);
const pageOf = async (tag: string) =>
  (await ada.get<TopicPage>(`/topics/${painsAbout(tag)[0].topicId}`)).body;

describe("the demo's planted truths", () => {
  it("each have a topic of their own", () => {
    const { growing, seasonal, fading, improved, hiddenSegment, steady } = demo.truths;
    for (const { topic } of [growing, seasonal, fading, improved, hiddenSegment, ...steady]) {
      expect(painsAbout(topic), topic).not.toEqual([]);
    }
  });

  it("the growing pain is told as growing, on Pains and on Today", () => {
    const [largest] = painsAbout(demo.truths.growing.topic);
    expect(verdict(largest)).toBe("growing");
    if (!largest.trend.known || !largest.trend.value.ratio) throw new Error("must be known");
    expect(largest.trend.value.ratio.low).toBeGreaterThan(1);
    const growing = new Set(painsAbout(demo.truths.growing.topic).map(({ topicId }) => topicId));
    const told = today.changed.filter((pain) => verdict(pain) === "growing");
    expect(told.some(({ topicId }) => growing.has(topicId))).toBe(true);
    expect(today.nextSteps[0].code).toBe("look-at-growing");
  });

  it("the fading pain and the improved one are told as fading", () => {
    for (const { topic } of [demo.truths.fading, demo.truths.improved]) {
      expect(verdict(painsAbout(topic)[0]), topic).toBe("fading");
    }
  });

  it("no steady pain is told as moving, but for one that chance may move", () => {
    const moving = demo.truths.steady
      .flatMap(({ topic }) => painsAbout(topic))
      .filter((pain) => verdict(pain) !== "steady");
    expect(moving.length).toBeLessThanOrEqual(1);
  });

  it("the seasonal pain stands high in its months, every year", async () => {
    const { topic, months, ratio } = demo.truths.seasonal;
    const { trendPoints, step } = await pageOf(topic);
    expect(step).toBe("month");
    const shareIn = (isSeason: boolean) => {
      const points = trendPoints.filter(({ day }) => months.includes(Number(day.slice(5, 7))) === isSeason);
      const sum = (of: "count" | "total") => points.reduce((total, point) => total + point[of], 0);
      return sum("count") / sum("total");
    };
    expect(shareIn(true)).toBeGreaterThan(ratio * shareIn(false));
  });

  it("the hidden segment is told by both its traits, with its contacts behind it", async () => {
    const { topic, where } = demo.truths.hiddenSegment;
    const { segments, topicId } = await pageOf(topic);
    const wanted = Object.entries(where)
      .map(([name, value]) => `attr:${name}=${value}`)
      .toSorted();
    const told = segments.find(({ field, value, also }) => {
      const traits = [`${field}=${value}`, also ? `${also.field}=${also.value}` : ""].toSorted();
      return traits.join() === wanted.join();
    });
    if (!told) throw new Error(`not among ${JSON.stringify(segments)}`);
    expect(told.lift).toBeGreaterThan(2.5);
    expect(told.qValue).toBeLessThan(0.001);
    expect(told.share.low).toBeGreaterThan(told.overall);
    const attr = Object.entries(where).map(
      ([name, value]) => `attr=${encodeURIComponent(`${name}:${value}`)}`,
    );
    const behind = await ada.get<{ total: number }>(`/feedback/facets?topic=${topicId}&${attr.join("&")}`);
    expect(behind.body.total).toBe(told.count);
  });

  it("the day of the outage is marked on Today, and no other", () => {
    const { from, rows } = demo.truths.outage;
    const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Moscow" }).format(from);
    expect(today.spikes.map(({ days }) => days.from)).toEqual([day]);
    const [spike] = today.spikes;
    expect(spike.count - spike.usual).toBeGreaterThan(0.8 * rows);
    expect(spike.topics.length).toBeGreaterThan(0);
  });

  it("the pain that customers leave after is told so, and no steady one that they do not", async () => {
    const { body } = await ada.get<ChurnReply>("/pains/churn");
    if (!body.known) throw new Error(body.why);
    const churnAbout = (tag: string) =>
      painsAbout(tag).flatMap(({ topicId }) => {
        const churn = body.value.topics.find((each) => each.topicId === topicId)?.churn;
        return churn?.known ? [churn.value] : [];
      });
    const { topic, ratio } = demo.truths.leaving;
    const [planted] = churnAbout(topic);
    expect(planted?.verdict).toBe("more");
    if (!planted?.ratio.known) throw new Error("must be known");
    expect(planted.ratio.value.value).toBeGreaterThan(0.75 * ratio);
    expect(planted.money?.known).toBe(true);
    const innocent = demo.truths.steady.filter((steady) => steady.topic !== topic);
    const accused = innocent
      .flatMap((steady) => churnAbout(steady.topic))
      .filter(({ verdict }) => verdict === "more");
    expect(accused.length).toBeLessThanOrEqual(1);
    expect(churnAbout(demo.truths.praise.topic).filter(({ verdict }) => verdict === "more")).toEqual([]);
  });

  it("the hidden segment is found among all combinations of attributes, and confirmed", async () => {
    const { topic, where } = demo.truths.hiddenSegment;
    const target = { what: "topic", topicId: painsAbout(topic)[0].topicId };
    const started = await ada.post<{ id: string }>("/hidden-segments", {
      of: "contacts",
      target,
      // By where it happened topics are told apart anyhow.
      leaveOut: ["touchpoint"],
    });
    expect(started.status, started.text).toBe(202);
    await runOpenJobs();
    const { answer } = (await ada.get<SearchReply>(`/hidden-segments/${started.body.id}`)).body;
    if (!answer?.known) throw new Error("must be known");
    const [first] = answer.value.finds;
    const values = first.conditions.map((each) => [
      each.attribute,
      each.is === "value" ? each.value : each.is,
    ]);
    expect(values.toSorted()).toEqual(
      Object.entries(where)
        .map(([name, value]) => [`attr:${name}`, value])
        .toSorted(),
    );
    expect(first.confirmation).toMatchObject({ known: true, value: { isConfirmed: true } });
    expect(first.inside.value.value).toBeGreaterThan(2 * answer.value.overall.value.value);
  });

  it("what satisfaction goes with comes out in the planted order, of the scale that is asked with ratings", async () => {
    const { order, twins } = demo.truths.drivers;
    const { body } = await ada.get<DriversReply>("/drivers");
    expect(body).toMatchObject({ outcome: "mark:nps", chosen: "ratings" });
    if (!body.ranking.known) throw new Error(body.ranking.why);
    const { drivers, r2, collinearity } = body.ranking.value;
    expect(drivers.map(({ name }) => name).toSorted()).toEqual([...order, twins[1]].toSorted());
    // Twins share what they tell: only who is asked alone keeps their place.
    const alone = order.filter((name) => !twins.includes(name));
    expect(drivers.map(({ name }) => name).filter((name) => alone.includes(name))).toEqual(alone);
    expect(drivers[0]).toMatchObject({ name: order[0], quadrant: "improve", settled: true });
    expect(drivers.at(-1)?.name).toBe(order.at(-1));
    expect(r2.low).toBeGreaterThan(0.4);
    expect(collinearity.level).not.toBe("none");
    expect(collinearity.drivers.toSorted()).toEqual(twins.toSorted());
    const { ratings } = (await ada.get<SearchOptions>("/hidden-segments/options")).body;
    expect(ratings.toSorted()).toEqual([...order, twins[1]].map((name) => `attr:${name}`).toSorted());
  });

  it("quotes light words that tell of the topic", async () => {
    const { topic, words } = demo.truths.growing;
    const { quotes } = await pageOf(topic);
    const lit = quotes.map(({ snippet, span }) => (span ? snippet.slice(...span) : snippet).toLowerCase());
    expect(lit.filter((text) => words.some((word) => text.includes(word))).length).toBeGreaterThanOrEqual(3);
    expect(quotes.filter(({ span }) => span !== null).length).toBeGreaterThanOrEqual(2);
  });
});
