import { afterAll, beforeAll, expect, it } from "vitest";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { createJob } from "../../store/jobs.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import { listJobHandlers } from "../../server/reactions.ts";

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Demo House", "ru");
});
afterAll(() => world.end());

async function load(contacts: number): Promise<void> {
  const { store } = world.lent;
  const { id } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  const input = { industry: "bank", language: "ru", contacts, until: "2026-03-01T00:00:00.000Z" };
  await inWorkspace(store, id, (tx) => createJob(tx, { kind: "demo", input, createdBy: "test" }));
  for (const job of await listOpenJobs(store)) {
    await runJob(store, listJobHandlers(world.lent), job, (error) => {
      throw error;
    });
  }
}

it("brings customers, contacts and events; loaded again, it adds nothing", async () => {
  await load(1_000);
  const first = await ada.get<{ total: number }>("/feedback/facets");
  expect(first.body.total).toBe(1_000);
  await load(1_000);
  const second = await ada.get<{ total: number }>("/feedback/facets");
  expect(second.body.total).toBe(1_000);
  const { rows } = await world.lent.store.pool.query(
    "select kind, inserted, unchanged, status from imports order by id, inserted desc",
  );
  const feedback = rows.filter((row) => row.kind === "feedback");
  expect(feedback.map((row) => row.inserted).sort()).toEqual([0, 1_000]);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(["done"]));
});

it("is asked for over HTTP by those who may import", async () => {
  const viewer = await joinAs(world, ada, "viewer");
  expect((await viewer.post("/demo", { industry: "bank", language: "ru" })).status).toBe(403);
  const asked = await ada.post<{ jobId: string }>("/demo", { industry: "telecom", language: "en" });
  expect(asked.status).toBe(202);
  const job = await ada.get<{ status: string; kind: string }>(`/jobs/${asked.body.jobId}`);
  expect(job.body).toMatchObject({ status: "queued", kind: "demo" });
  expect((await ada.post(`/jobs/${asked.body.jobId}/cancel`)).status).toBe(204);
});
