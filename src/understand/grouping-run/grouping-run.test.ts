import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import type { Pains } from "../contract.ts";

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  await world.work();
});
afterAll(() => world.end());

describe("a grouping", () => {
  it("has nothing to do without texts, and says so", async () => {
    const refused = await ada.post<{ code: string }>("/groupings");
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe("grouping.no-texts");
  });

  it("turns texts into ranked pains", async () => {
    await tell(world, ada.slug, fewTopics(240));
    const started = await ada.post<{ jobId: string }>("/groupings");
    expect(started.status).toBe(202);
    expect((await ada.post<{ code: string }>("/groupings")).body.code).toBe("grouping.running");
    const job = await untilJobEnds(ada, started.body.jobId);
    expect(job).toMatchObject({ status: "done", result: { texts: 240 } });
    const pains = await ada.get<Pains>("/pains");
    expect(pains.status).toBe(200);
    expect(pains.body.total).toBe(240);
    expect(pains.body.unread).toBe(0);
    const counted = pains.body.pains.reduce((sum, { count }) => sum + count, 0);
    expect(counted + pains.body.other.count).toBe(240);
    expect(pains.body.pains.length).toBeGreaterThan(1);
  });
});
