import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { makeDemo } from "../../listen/demo/make-demo.ts";
import { listJobHandlers } from "../../server/reactions.ts";
import { createJob } from "../../store/jobs.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { WarningList } from "./contract.ts";
import { watchWorkspace } from "./watch-workspace.ts";

vi.setConfig({ testTimeout: 480_000, hookTimeout: 480_000 });

const request = {
  industry: "bank",
  language: "ru",
  contacts: 6_000,
  until: "2026-03-01T00:00:00.000Z",
} as const;
const minute = 60_000;
const { outage } = makeDemo({ ...request, until: new Date(request.until) }).truths;

let world: World;
let ada: Caller;
let workspace: { id: string; timeZone: string };

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Demo House", "ru");
  const { store } = world.lent;
  const row = await store.db.selectFrom("workspaces").selectAll().executeTakeFirstOrThrow();
  workspace = { id: row.id, timeZone: row.time_zone };
  await inWorkspace(store, row.id, (tx) =>
    createJob(tx, { kind: "demo", input: request, createdBy: "test" }),
  );
  for (const job of await listOpenJobs(store))
    await runJob(store, listJobHandlers(world.lent), job, (error) => {
      throw error;
    });
});
afterAll(() => world.end());

it("the outage planted in the demo is noticed within half an hour, and the day before it is quiet", async () => {
  const watch = (at: number) => watchWorkspace(world.lent.store, workspace, new Date(at));
  const began = outage.from.getTime();
  for (let at = began - 24 * 60 * minute; at <= began; at += 30 * minute) await watch(at);
  expect((await ada.get<WarningList>("/warnings")).body).toMatchObject({ watching: true, items: [] });
  for (let at = began + 5 * minute; at <= began + 90 * minute; at += 5 * minute) await watch(at);
  const { items } = (await ada.get<WarningList>("/warnings")).body;
  expect(items).toHaveLength(1);
  expect(Date.parse(items[0]!.noticed) - began).toBeLessThanOrEqual(30 * minute);
  expect(Date.parse(items[0]!.onset) - began).toBeLessThanOrEqual(15 * minute);
  for (let at = began + 2 * 60 * minute; at <= began + 12 * 60 * minute; at += 10 * minute) await watch(at);
  const ended = (await ada.get<WarningList>("/warnings")).body;
  expect(ended.open).toBe(0);
  expect(ended.items).toHaveLength(1);
  expect(Math.abs(Date.parse(ended.items[0]!.ended!) - outage.until.getTime())).toBeLessThanOrEqual(
    60 * minute,
  );
});
