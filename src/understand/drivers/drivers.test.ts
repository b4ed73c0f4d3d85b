import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tell, type Told } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import { newId } from "../../store/new-id.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { DriversReply, WorthReply } from "./contract.ts";

const random = seededRandom(11);
const markOf = (wanted: number) => Math.max(1, Math.min(5, Math.round(wanted)));
const at = (day: number) => new Date(Date.UTC(2025, 0, 1 + day, 9)).toISOString();

/** Answers to a survey: speed matters most and is poor, courtesy matters less and is good; the colour of the wall matters not at all. */
const answers: Told[] = Array.from({ length: 400 }, (_, i): Told => {
  const mood = random() * 2;
  const speed = markOf(1 + mood + random() * 2);
  const courtesy = markOf(3 + mood / 2 + random() * 1.5);
  const overall = markOf(0.7 * speed + 0.3 * courtesy + random() - 1);
  const attributes: Record<string, string> = {
    speed: String(speed),
    courtesy: String(courtesy),
    wall: String(1 + (i % 5)),
    region: i % 4 === 0 ? "north" : "south",
    ticket: `t${i}`,
  };
  if (i % 40 === 0) delete attributes["courtesy"];
  return {
    kind: "response",
    customer: `c${i}`,
    at: at(i % 60),
    text: "",
    channel: "survey",
    score: overall,
    scale: "csat5",
    attributes,
  };
});
/** Satisfied people recommend, buy and stay more often. */
const isPleased = (i: number) => answers[i]!.score! >= 4;
const recommending: Told[] = answers.map((answer, i) => ({
  kind: "response",
  customer: answer.customer!,
  at: at(70),
  text: "",
  channel: "survey",
  scale: "nps",
  score: isPleased(i) ? (i % 3 === 0 ? 7 : 9) : i % 6 === 0 ? 10 : 3,
}));
const leaving: Told[] = answers.flatMap((answer, i): Told[] =>
  !isPleased(i) && i % 4 === 0
    ? [{ kind: "cancellation", customer: answer.customer!, at: at((i % 60) + 20), text: "I am leaving" }]
    : [],
);
const last: Told = { customer: "last", at: at(200), text: "the end of the records" };

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "en");
  await tell(world, ada.slug, [...answers, ...recommending, ...leaving, last]);
  const bought = answers.flatMap(({ customer }, i) =>
    i % (isPleased(i) ? 2 : 6) === 0
      ? [{ customer: customer!, name: "order paid", at: at((i % 60) + 10) }]
      : [],
  );
  await putEvents([...bought, { customer: "last", name: "visit", at: at(200) }]);
});
afterAll(() => world.end());

const ranked = async (query = "", who = ada) => {
  const { body, status, text } = await who.get<DriversReply>(`/drivers${query}`);
  expect(status, text).toBe(200);
  return body;
};
const known = (reply: DriversReply["ranking"]) => {
  if (!reply.known) throw new Error(reply.why);
  return reply.value;
};

describe("drivers", () => {
  it("are the ratings among the attributes, ranked for the marks most given", async () => {
    const reply = await ranked("?outcome=mark:csat5");
    expect(reply).toMatchObject({
      outcome: "mark:csat5",
      answered: 400,
      drawn: 400,
      model: "linear",
      method: "lmg",
    });
    const { drivers, n, dropped, r2 } = known(reply.ranking);
    expect(drivers.map(({ name }) => name)).toEqual(["speed", "courtesy", "wall"]);
    expect({ n, dropped }).toEqual({ n: 390, dropped: 10 });
    expect(drivers[0]).toMatchObject({ quadrant: "improve", settled: true });
    expect(drivers[0]!.share.low).toBeLessThan(drivers[0]!.share.value);
    expect(r2.high).toBeGreaterThan(r2.value);
    expect(new Map(reply.leftOut.map(({ column, reason }) => [column, reason]))).toEqual(
      new Map([
        ["region", "not-numeric"],
        ["ticket", "not-numeric"],
      ]),
    );
    expect(
      reply.outcomes
        .map(({ id, n: count }) => [id, count])
        .slice(0, 2)
        .toSorted(),
    ).toEqual([
      ["mark:csat5", 400],
      ["mark:nps", 400],
    ]);
    expect(reply.cuts.map(({ id }) => id)).toContain("attr:region");
    expect(reply.cuts.map(({ id }) => id)).not.toContain("attr:ticket");
    expect(await ranked("?outcome=mark:csat5")).toEqual(reply);
  });

  it("are those named, over all and by segment, under the filter", async () => {
    const reply = await ranked(
      "?outcome=mark:csat5&driver=speed&driver=courtesy&by=attr:region&to=2025-02-10",
    );
    expect(reply.chosen).toBe("named");
    expect(known(reply.ranking).drivers.map(({ name }) => name)).toEqual(["speed", "courtesy"]);
    expect(reply.answered).toBeLessThan(400);
    expect(reply.segments.map(({ segment }) => segment)).toEqual(["south", "north"]);
    const sizes = reply.segments.map(({ answered }) => answered);
    expect(sizes[0]! + sizes[1]!).toBe(reply.answered);
    expect(known(reply.segments[0]!.ranking).n).toBeLessThanOrEqual(sizes[0]!);
    expect(reply.candidates.find(({ name }) => name === "wall")).toMatchObject({ isChosen: false });
  });

  it("are told by saved segments, which may share people", async () => {
    expect((await ranked()).cuts.map(({ id }) => id)).not.toContain("segment");
    const ofRegion = (name: string, oneOf: string[]) =>
      ada.post("/segments", {
        name,
        definition: {
          on: "group",
          join: "all",
          parts: [{ on: "attribute", of: "contact", name: "region", value: { oneOf } }],
        },
      });
    await ofRegion("North", ["north"]);
    await ofRegion("Everybody", ["north", "south"]);
    const reply = await ranked("?outcome=mark:csat5&by=segment");
    expect(reply.cuts.map(({ id }) => id)).toContain("segment");
    expect(reply.segments.map(({ segment, answered }) => [segment, answered])).toEqual([
      ["Everybody", 400],
      ["North", 100],
    ]);
    const north = await ranked("?outcome=mark:csat5&by=attr:region");
    const own = (answered: DriversReply, name: string) =>
      known(answered.segments.find(({ segment }) => segment === name)!.ranking).drivers.map(
        ({ correlation }) => correlation,
      );
    expect(own(reply, "North")).toEqual(own(north, "north"));
  });

  it("explain an attribute that is a number, too, and refuse one that is none", async () => {
    const reply = await ranked("?outcome=attr:speed&driver=courtesy&driver=wall");
    expect(reply).toMatchObject({ outcome: "attr:speed", answered: 400 });
    expect(known(reply.ranking).drivers[0]!.name).toBe("courtesy");
    const none = await ada.get<{ code: string; detail: string }>("/drivers?outcome=attr:region");
    expect(none.status).toBe(400);
    expect(none.text).toContain("driver.not-numeric");
    const many = Array.from({ length: 21 }, (_, i) => `driver=d${i}`).join("&");
    expect((await ada.get(`/drivers?outcome=mark:csat5&${many}`)).text).toContain("driver.too-many");
    expect((await ada.get("/drivers?by=everything")).status).toBe(400);
  });

  it("have no answer without marks, and none of another company", async () => {
    const reply = await ranked("?channel=phone");
    expect(reply).toMatchObject({ outcome: null, ranking: { known: false, why: "no-data" } });
    const other = await secondWorkspace(world, ada);
    expect(await ranked("", other)).toMatchObject({ outcome: null, outcomes: [] });
  });

  it("go out as CSV with every interval, and are noted in the audit log", async () => {
    const { status, text } = await ada.get("/drivers/export.csv?outcome=mark:csat5&by=attr:region");
    expect(status).toBe(200);
    const lines = text.split("\r\n").filter((line) => line !== "");
    expect(lines[0]).toContain("association, not effect");
    expect(lines.filter((line) => line.startsWith("all,"))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith("north,"))).toHaveLength(3);
    const none = await ada.get("/drivers/export.csv?channel=phone");
    expect(none.text.split("\r\n")[1]).toMatch(/^all,0,,+no data$/);
    const { body } = await ada.get<{ items: { action: string }[] }>("/audit");
    expect(body.items.map(({ action }) => action)).toContain("drivers.exported");
  });

  it("are seen by a viewer", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/drivers")).status).toBe(200);
    expect((await viewer.get("/drivers/worth")).status).toBe(200);
  });
});

describe("the worth of satisfaction", () => {
  const told = async (query = "") => {
    const { body, status, text } = await ada.get<WorthReply>(`/drivers/worth${query}`);
    expect(status, text).toBe(200);
    return body;
  };

  it("counts each customer once, and tells how many times more often the satisfied did it", async () => {
    const worth = await told();
    expect(worth).toMatchObject({ scale: "csat5", event: "order paid", days: 60 });
    const pleased = answers.filter(({ score }) => score! >= 4).length;
    const displeased = answers.filter(({ score }) => score! <= 2).length;
    expect(worth.people).toEqual({
      satisfied: pleased,
      between: 400 - pleased - displeased,
      dissatisfied: displeased,
    });
    if (!worth.recommend.known || !worth.buy.known || !worth.stay.known) throw new Error("untold");
    const all = worth.recommend.value.strata[0]!;
    const promoters = answers.filter(({ score }, i) => score! >= 4 && recommending[i]!.score! >= 9).length;
    expect(all.satisfied).toMatchObject({ hits: promoters, people: pleased });
    const against = answers.filter(({ score }, i) => score! <= 2 && recommending[i]!.score! >= 9).length;
    const ratio = promoters / pleased / (against / displeased);
    expect(all.ratio).toMatchObject({ known: true, value: { value: expect.closeTo(ratio, 9) } });
    expect(worth.recommend.value.pooled).toMatchObject({ value: { value: expect.closeTo(ratio, 9) } });
    const buyers = answers.filter(({ score }, i) => score! >= 4 && i % 2 === 0).length;
    expect(worth.buy.value.strata[0]!.satisfied).toMatchObject({ hits: buyers, people: pleased });
    const gone = answers.filter(({ score }, i) => score! <= 2 && i % 4 === 0).length;
    expect(worth.stay.value.strata[0]!.dissatisfied).toMatchObject({
      hits: displeased - gone,
      people: displeased,
    });
    expect(worth.stay.value.strata[0]!.satisfied).toMatchObject({ hits: pleased });
  });

  it("is told by segment, joined over those with enough customers, and not by the very question", async () => {
    const worth = await told("?by=attr:region");
    if (!worth.recommend.known) throw new Error(worth.recommend.why);
    expect(worth.recommend.value.strata.map(({ name }) => name)).toEqual(["south", "north"]);
    expect(worth.recommend.value.pooledStrata).toBeGreaterThanOrEqual(1);
    expect(worth.recommend.value.strata[0]!.satisfied.people).toBeLessThan(worth.people.satisfied);
    const nps = await told("?scale=nps");
    expect(nps).toMatchObject({ scale: "nps", recommend: { known: false, why: "not-comparable" } });
    expect(nps.buy.known).toBe(true);
    expect(await told("?channel=phone")).toMatchObject({
      scale: null,
      recommend: { known: false, why: "no-data" },
    });
    expect(await told("?event=none such")).toMatchObject({ event: "none such" });
  });

  it("is told by saved segment beside all customers, and not joined: segments may share them", async () => {
    const worth = await told("?by=segment");
    const byRegion = await told("?by=attr:region");
    if (!worth.stay.known || !byRegion.stay.known) throw new Error("untold");
    const { strata, pooled, pooledStrata, differP } = worth.stay.value;
    expect(strata.map(({ name }) => name)).toEqual([null, "Everybody", "North"]);
    expect({ ...strata[1], name: null }).toEqual(strata[0]);
    expect(strata[2]).toEqual({
      ...byRegion.stay.value.strata.find(({ name }) => name === "north"),
      name: "North",
    });
    expect({ pooled, pooledStrata, differP }).toEqual({
      pooled: { known: false, why: "not-comparable" },
      pooledStrata: 0,
      differP: null,
    });
    expect(worth.people).toEqual((await told()).people);
  });

  it("goes out as CSV by segment, with the reason where there is no answer", async () => {
    const worth = await told("?by=attr:region");
    if (!worth.recommend.known) throw new Error(worth.recommend.why);
    const { status, text } = await ada.get("/drivers/worth/export.csv?by=attr:region");
    expect(status).toBe(200);
    const [head, ...lines] = text.split("\r\n").filter((line) => line !== "");
    expect(head).toContain("association, not effect");
    expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([16]));
    for (const { name, satisfied, ratio } of worth.recommend.value.strata) {
      const line = lines.find((each) => each.startsWith(`Recommend (9–10),${name},`))!;
      expect(line).toContain(`,${satisfied.hits},${satisfied.people},`);
      if (ratio.known) expect(line).toContain(`,${Number(ratio.value.value.toFixed(4))},`);
      else expect(line).toMatch(/,too few data$/);
    }
    expect(lines.some((line) => line.startsWith("Recommend (9–10),all segments together"))).toBe(true);
    const nps = await ada.get("/drivers/worth/export.csv?scale=nps");
    expect(nps.text).toMatch(/\nRecommend \(9–10\),all,,+not comparable\r\n/);
    expect(nps.text).toContain("Bought again within 60 days: order paid,all,");
    const { body } = await ada.get<{ items: { action: string }[] }>("/audit");
    expect(body.items.map(({ action }) => action)).toContain("drivers.worth-exported");
  });
});

async function putEvents(events: { customer: string; name: string; at: string }[]): Promise<void> {
  const { store } = world.lent;
  const { rows } = await store.pool.query<{ workspace_id: string; customer_id: string; external_id: string }>(
    "select workspace_id, customer_id, external_id from customers where external_id = any($1)",
    [events.map(({ customer }) => customer)],
  );
  const idOf = new Map(rows.map((row) => [row.external_id, row.customer_id]));
  await inWorkspace(store, rows[0]!.workspace_id, async ({ db, workspaceId }) => {
    const sourceId = newId();
    await db
      .insertInto("sources")
      .values({ workspace_id: workspaceId, id: sourceId, name: "Events", kind: "events", reading: "{}" })
      .execute();
    const rowsOf = events.map((event) => {
      const id = newId();
      return {
        workspace_id: workspaceId,
        customer_id: idOf.get(event.customer)!,
        id,
        source_id: sourceId,
        external_id: id,
        content_hash: Buffer.from(id),
        import_id: null,
        name: event.name,
        occurred_at: event.at,
        attributes: "{}",
      };
    });
    await db.insertInto("product_events").values(rowsOf).execute();
  });
}
