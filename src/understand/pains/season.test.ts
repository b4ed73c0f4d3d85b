import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell, type Told } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import type { Pains } from "./contract.ts";
import type { TopicPage } from "../topics/page-contract.ts";

let world: World;
let ada: Caller;
let topics: Map<string, string>;

/** Two whole years: heating is twice as frequent in the second half of each, queues take the rest. */
const rates: Record<string, (month: number) => number> = {
  heating: (month) => (month % 12 >= 6 ? 16 : 8),
  queue: (month) => (month % 12 >= 6 ? 24 : 32),
};
const told: (Told & { topic: string })[] = Object.entries(rates).flatMap(([topic, rate]) =>
  Array.from({ length: 24 }, (_, month) =>
    Array.from({ length: rate(month) }, (_each, i) => ({
      topic,
      text: `${topic} ${month} ${i}`,
      at: new Date(Date.UTC(2023, month, 1 + ((i * 3) % 28), 9)).toISOString(),
    })),
  ).flat(),
);

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world);
  const ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ topic }, i) => ({ feedbackId: ids[i], topic })),
  );
}, 120_000);
afterAll(() => world.end());

async function trends(query = "") {
  const { body } = await ada.get<Pains>(`/pains${query}`);
  return new Map(body.pains.map(({ name, trend }) => [name, trend.known ? trend.value : null]));
}

describe("the season", () => {
  it("is not called growth where two years tell it", async () => {
    const found = await trends();
    expect(found.get("heating")).toMatchObject({ verdict: "steady", season: "explains" });
    expect(found.get("heating")!.ratio!.value).toBeCloseTo(1, 6);
    const { body } = await ada.get<TopicPage>(`/topics/${topics.get("heating")}`);
    expect(body.trend).toMatchObject({ known: true, value: { verdict: "steady", season: "explains" } });
  });

  it("cannot be told in a shorter period, which says so", async () => {
    expect((await trends("?from=2024-01-01")).get("heating")).toMatchObject({ season: "untold" });
  });
});
