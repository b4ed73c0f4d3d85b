import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, firstOwner, joinAs, type Caller, type World } from "../../../test/worlds/world.ts";
import { readConfig } from "../../server/config.ts";
import { lendReplica } from "../../server/open-replica.ts";
import type { ReplicaAnalytics } from "../../store/analytics/open-analytics.ts";
import type { AnalyticsReply } from "./contract.ts";

let world: World;
let owner: Caller;
let replica: ReplicaAnalytics;
const troubles: unknown[] = [];

beforeAll(async () => {
  world = await createWorld();
  const config = readConfig({ DATABASE_URL: world.databaseUrl, DATA_DIR: world.dataDir });
  const lending = lendReplica(world.lent, config, (error) => troubles.push(error), 3_600_000);
  replica = lending.replica!;
  world.lent.analytics = replica;
  owner = await firstOwner(world);
});

afterAll(async () => {
  await replica.close();
  await world.end();
});

const read = async () => (await owner.get<AnalyticsReply>("/analytics")).body;

it("says that there is none yet, then how fresh it is", async () => {
  expect(await read()).toMatchObject({ here: "building", replicas: [] });
  await replica.catchUp();
  expect(troubles).toEqual([]);
  const said = await read();
  expect(said).toMatchObject({ here: "ready", replicas: [{ state: "ready", because: "missing" }] });
  expect(Date.now() - Date.parse(said.replicas[0]!.freshAt!)).toBeLessThan(60_000);
});

it("is built anew at a word of a manager, and of nobody below", async () => {
  const analyst = await joinAs(world, owner, "analyst");
  expect((await analyst.post("/analytics/rebuild")).status).toBe(403);
  const before = (await read()).replicas[0]!.builtAt!;
  const reply = await owner.post<{ asked: number }>("/analytics/rebuild");
  expect(reply.body).toEqual({ asked: 1 });
  await replica.catchUp();
  await replica.rebuild("asked");
  const after = (await read()).replicas[0]!;
  expect(Date.parse(after.builtAt!)).toBeGreaterThan(Date.parse(before));
  expect(after.because).toBe("asked");
});

it("comes from the records alone where the setting says so", () => {
  const config = readConfig({
    DATABASE_URL: world.databaseUrl,
    DATA_DIR: world.dataDir,
    ANALYTICS: "records",
  });
  expect(lendReplica(world.lent, config, () => undefined).replica).toBeNull();
});
