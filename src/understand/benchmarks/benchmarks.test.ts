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
import { npsWald } from "../../core/metrics/nps-wald.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { BenchmarksReply, FigureBody } from "./contract.ts";

const question = {
  wording: "How likely are you to recommend us?",
  population: "customers of the bank",
  experience: "the company as a whole",
  method: "random sample",
};
const figure: FigureBody = {
  name: "A rival bank",
  sourceName: "Yearly study of banks",
  sourceUrl: "https://example.org/banks",
  publishedOn: "2025-12-01",
  metric: "nps",
  scale: "nps",
  value: 10,
  low: 5,
  high: 15,
  n: 1200,
  wording: "how likely are you to recommend us",
  channels: ["e-mail"],
  population: "customers of the bank",
  experience: "The company as a whole",
  periodFrom: "2025-01-01",
  periodTo: "2025-07-01",
  method: "random sample",
};

/** In the second quarter the north is happier than the south; in the first both were unhappy. */
const told: Told[] = Array.from({ length: 400 }, (_, i): Told => {
  const isSecond = i % 2 === 1;
  const isNorth = i % 4 < 2;
  const score = isSecond && isNorth ? (i % 8 === 1 ? 8 : 10) : i % 3 === 0 ? 9 : 4;
  const at = `2025-${isSecond ? "05" : "02"}-${String(1 + (i % 27)).padStart(2, "0")}T10:00:00Z`;
  const attributes = { region: isNorth ? "north" : "south" };
  return {
    kind: "response",
    customer: `c${i}`,
    text: "",
    channel: "e-mail",
    scale: "nps",
    score,
    at,
    attributes,
  };
});
const rated: Told[] = Array.from(
  { length: 50 },
  (_, i): Told => ({
    kind: "response",
    text: "",
    channel: "app",
    scale: "csat5",
    score: 1 + (i % 5),
    at: "2025-03-03T10:00:00Z",
  }),
);

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "en");
  await tell(world, ada.slug, [...told, ...rated]);
});
afterAll(() => world.end());

const listed = async (query = "", who = ada) => {
  const { body, status, text } = await who.get<BenchmarksReply>(`/benchmarks${query}`);
  expect(status, text).toBe(200);
  return body;
};
const added = async (change: Partial<FigureBody> = {}) => {
  const { body, status, text } = await ada.post<{ id: string }>("/benchmarks", { ...figure, ...change });
  expect(status, text).toBe(201);
  return body.id;
};
const comparedWith = async (id: string, query = "") =>
  (await listed(query)).figures.find((each) => each.id === id)!.comparison;
const countOf = (rows: readonly Told[]) => ({
  promoters: rows.filter(({ score }) => score! >= 9).length,
  passives: rows.filter(({ score }) => score === 7 || score === 8).length,
  detractors: rows.filter(({ score }) => score! <= 6).length,
});

describe("own numbers", () => {
  it("stand with interval, n, channel and period, by quarter and by segment", async () => {
    const { own } = await listed("?by=attr:region");
    expect(own.map(({ metric, scale }) => `${metric} ${scale}`)).toEqual([
      "nps nps",
      "csat csat5",
      "mean csat5",
    ]);
    const nps = own[0]!;
    const expected = npsWald(countOf(told));
    if (!expected.known) throw new Error(expected.why);
    const { value, low, high } = expected.value;
    expect(nps.value).toEqual({ known: true, value: { value, low, high } });
    expect(nps).toMatchObject({
      n: 400,
      channels: ["e-mail"],
      period: { from: "2025-02-01", to: "2025-05-28" },
    });
    expect(nps.history.map(({ name, n }) => [name, n])).toEqual([
      ["2025-01-01", 200],
      ["2025-04-01", 200],
    ]);
    expect(nps.history[0]!.difference).toBeNull();
    const rise = nps.history[1]!.difference;
    expect(rise?.known && rise.value.low).toBeGreaterThan(0);
    expect(nps.segments.map(({ name }) => name).toSorted()).toEqual(["north", "south"]);
    const north = nps.segments.find(({ name }) => name === "north")!;
    expect(north.difference.known && north.difference.value.low).toBeGreaterThan(0);
    const csat = wilson(20, 50);
    expect(own[1]!.value).toEqual(csat);
  });

  it("follow the filter, and those of others are not seen", async () => {
    const { own } = await listed("?channel=app");
    expect(own.map(({ scale }) => scale)).toEqual(["csat5", "csat5"]);
    expect((await listed("?channel=phone")).own).toEqual([]);
    const other = await secondWorkspace(world, ada);
    expect(await listed("", other)).toEqual({ own: [], figures: [], by: null });
  });
});

describe("figures of others", () => {
  it("are warned of until the company says what it asks, then compared", async () => {
    const id = await added();
    const before = await comparedWith(id);
    expect(before).toMatchObject({ verdict: "warned", ownScale: "nps" });
    expect(before!.reasons.map(({ field, why }) => [field, why])).toEqual([
      ["wording", "unknown"],
      ["experience", "unknown"],
      ["population", "unknown"],
      ["method", "unknown"],
    ]);
    expect((await ada.put("/benchmarks/questions/nps", question)).status).toBe(204);
    const after = await comparedWith(id);
    expect(after).toMatchObject({ verdict: "comparable", reasons: [], isWidened: false });
    const own = (await listed()).own[0]!;
    if (!after?.difference.known || !own.value.known) throw new Error("untold");
    expect(after.difference.value.value).toBeCloseTo(own.value.value.value - 10, 9);
    expect(own.question).toEqual(question);
  });

  it("are refused where scale, question, channel, population or time differ, with every reason", async () => {
    const refused = async (change: Partial<FigureBody>) => {
      const found = await comparedWith(await added(change));
      expect(found).toMatchObject({
        verdict: "refused",
        difference: { known: false, why: "not-comparable" },
      });
      return found!.reasons.filter(({ weight }) => weight === "refuses").map(({ field }) => field);
    };
    expect(await refused({ wording: "Are you satisfied with this call?" })).toEqual(["wording"]);
    expect(await refused({ channels: ["phone"], population: "shop visitors" })).toEqual([
      "population",
      "channel",
    ]);
    expect(await refused({ periodFrom: "2019-01-01", periodTo: "2020-01-01" })).toEqual(["period"]);
    expect(await refused({ metric: "csat", scale: "csat7", value: 0.7, low: 0.6, high: 0.8 })).toContain(
      "scale",
    );
    expect(await refused({ n: 20 })).toEqual(["n"]);
  });

  it("are not compared where there are no own marks, and follow the filter", async () => {
    const id = await added({ name: "Elsewhere" });
    expect(await comparedWith(id, "?channel=phone")).toBeNull();
    const widened = await added({ low: null, high: null });
    expect(await comparedWith(widened)).toMatchObject({ verdict: "comparable", isWidened: true });
  });

  it("that contradict themselves are not taken", async () => {
    const code = async (change: object) => {
      const { status, text } = await ada.post("/benchmarks", { ...figure, ...change });
      expect(status).toBe(400);
      return /benchmark\.[\w-]+/.exec(text)?.[0];
    };
    expect(await code({ value: 130 })).toBe("benchmark.off-scale");
    expect(await code({ metric: "csat" })).toBe("benchmark.bad-metric");
    expect(await code({ low: 12 })).toBe("benchmark.bad-interval");
    expect(await code({ low: null })).toBe("benchmark.bad-interval");
    expect(await code({ periodTo: null })).toBe("benchmark.bad-period");
    expect(await code({ periodTo: "2024-01-01" })).toBe("benchmark.bad-period");
    await code({ sourceUrl: "javascript:alert(1)" });
    await code({ method: " " });
  });

  it("are corrected and removed by an analyst, not by a viewer, and each step is noted", async () => {
    const id = await added({ name: "To be corrected" });
    const analyst = await joinAs(world, ada, "analyst");
    expect((await analyst.put(`/benchmarks/${id}`, { ...figure, name: "Corrected", value: 12 })).status).toBe(
      204,
    );
    expect((await listed()).figures.find((each) => each.id === id)).toMatchObject({
      name: "Corrected",
      value: 12,
    });
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.post("/benchmarks", figure)).status).toBe(403);
    expect((await viewer.get("/benchmarks")).status).toBe(200);
    const other = await secondWorkspace(world, ada);
    expect((await other.put(`/benchmarks/${id}`, figure)).status).toBe(404);
    expect((await other.delete(`/benchmarks/${id}`)).status).toBe(404);
    expect((await analyst.delete(`/benchmarks/${id}`)).status).toBe(204);
    expect((await analyst.delete(`/benchmarks/${id}`)).status).toBe(404);
    const { body } = await ada.get<{ items: { action: string }[] }>("/audit");
    const actions = body.items.map(({ action }) => action);
    for (const step of ["added", "changed", "removed", "question-changed"]) {
      expect(actions).toContain(`benchmark.${step}`);
    }
  });
});
