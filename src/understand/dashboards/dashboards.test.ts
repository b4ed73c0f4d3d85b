import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { sendDueDashboards } from "./send-due.ts";
import type { Dashboard, Schedule, Tile } from "./contract.ts";

let world: World;
let owner: Caller;

beforeAll(async () => {
  world = await createWorld();
  owner = await firstOwner(world);
});
afterAll(() => world.end());

const tile = (change: Partial<Tile> = {}): Tile => ({
  id: randomUUID(),
  title: "",
  metric: "nps",
  query: "by=channel",
  x: 0,
  y: 0,
  w: 6,
  h: 4,
  ...change,
});
const make = async (who: Caller, body: object) => (await who.post<Dashboard>("/dashboards", body)).body;

it("keeps tiles in their places, and never overwrites what was saved meanwhile", async () => {
  const made = await make(owner, { name: "Board" });
  expect(made).toMatchObject({ name: "Board", sharing: "private", tiles: [], version: 1, mine: true });
  const tiles = [tile(), tile({ x: 6, title: "Calls" })];
  const body = { name: "Board", sharing: "read", tiles, version: 1 };
  const changed = await owner.put<Dashboard>(`/dashboards/${made.id}`, body);
  expect(changed.body).toMatchObject({ version: 2, tiles });
  const late = await owner.put<{ code: string }>(`/dashboards/${made.id}`, { ...body, name: "Late" });
  expect(late.status).toBe(409);
  expect(late.body.code).toBe("dashboard.changed-meanwhile");
  expect((await owner.get<Dashboard>(`/dashboards/${made.id}`)).body).toEqual(changed.body);
});

it("refuses a tile beside the grid and more tiles than a page holds", async () => {
  expect((await owner.post("/dashboards", { name: "A", tiles: [tile({ x: 8, w: 6 })] })).status).toBe(400);
  const many = Array.from({ length: 41 }, () => tile());
  expect((await owner.post("/dashboards", { name: "A", tiles: many })).status).toBe(400);
});

it("is seen and changed by whom it is shared with, and by nobody else", async () => {
  const [analyst, viewer] = [await joinAs(world, owner, "analyst"), await joinAs(world, owner, "viewer")];
  const made = await make(analyst, { name: "Mine", tiles: [tile()] });
  const path = `/dashboards/${made.id}`;
  expect((await viewer.get(path)).status).toBe(404);
  expect((await owner.get(path)).status).toBe(404);
  const save = (who: Caller, version: number, sharing: string) =>
    who.put<Dashboard>(path, { name: "Mine", sharing, tiles: [], version });
  expect((await save(analyst, 1, "read")).status).toBe(200);
  expect((await viewer.get<Dashboard>(path)).body).toMatchObject({ mayChange: false, mine: false });
  const other = await joinAs(world, owner, "agent");
  expect((await save(other, 2, "edit")).status).toBe(403);
  expect((await save(analyst, 2, "edit")).status).toBe(200);
  // A colleague changes what is in it, not whom it is shared with.
  const byOther = await save(other, 3, "private");
  expect(byOther.body).toMatchObject({ sharing: "edit", version: 4 });
  expect((await other.delete(path)).status).toBe(403);
  const listed = (await viewer.get<{ dashboards: { id: string }[] }>("/dashboards")).body.dashboards;
  expect(listed.map(({ id }) => id)).toContain(made.id);
  expect((await analyst.delete(path)).status).toBe(204);
  expect((await viewer.get(path)).status).toBe(404);
});

it("is of one company alone", async () => {
  const made = await make(owner, { name: "Ours", sharing: "edit" });
  const second = await secondWorkspace(world, owner, "Harbor Shop");
  expect((await second.get(`/dashboards/${made.id}`)).status).toBe(404);
});

it("is asked to be sent once when its time has come, by the clock of the company", async () => {
  const made = await make(owner, { name: "Sent", sharing: "read" });
  const path = `/dashboards/${made.id}/schedules`;
  const body = {
    emails: ["head@example.com"],
    format: "pdf",
    locale: "ru",
    cadence: "weekly",
    day: 1,
    hour: 9,
  };
  expect((await owner.post(path, { ...body, day: 8 })).status).toBe(400);
  expect((await owner.post(path, body)).status).toBe(201);
  const read = async () => (await owner.get<{ isMailSetUp: boolean; schedules: Schedule[] }>(path)).body;
  const { isMailSetUp, schedules } = await read();
  expect(isMailSetUp).toBe(false);
  const due = new Date(schedules[0]!.dueAt);
  // Monday, nine in Moscow.
  expect(due.getUTCDay()).toBe(1);
  expect(due.getUTCHours()).toBe(6);

  await sendDueDashboards(world.lent, new Date(due.getTime() - 1));
  expect(await openJobs()).toBe(0);
  await Promise.all([sendDueDashboards(world.lent, due), sendDueDashboards(world.lent, due)]);
  expect(await openJobs()).toBe(1);
  await sendDueDashboards(world.lent, due);
  expect(await openJobs()).toBe(1);

  const { id } = schedules[0]!;
  const viewer = await joinAs(world, owner, "viewer");
  expect((await viewer.get(path)).status).toBe(403);
  expect(
    (await owner.put(`/dashboards/${made.id}/schedules/${id}`, { ...body, cadence: "daily", hour: 7 }))
      .status,
  ).toBe(204);
  expect((await read()).schedules[0]).toMatchObject({ cadence: "daily", hour: 7 });
  const other = await make(owner, { name: "Other" });
  const beside = `/dashboards/${other.id}/schedules/${id}`;
  expect((await owner.put(beside, body)).status).toBe(404);
  expect((await owner.post(`${beside}/send`)).status).toBe(404);
  expect((await owner.delete(beside)).status).toBe(404);
  expect((await owner.post(`/dashboards/${made.id}/schedules/${id}/send`)).status).toBe(202);
  expect((await owner.delete(`/dashboards/${made.id}/schedules/${id}`)).status).toBe(204);
  expect((await owner.delete(`/dashboards/${made.id}/schedules/${id}`)).status).toBe(404);
});

it("is not asked for while it is switched off", async () => {
  const { id } = await make(owner, { name: "Quiet" });
  const path = `/dashboards/${id}/schedules`;
  const round = {
    emails: ["head@example.com"],
    format: "png",
    locale: "en",
    cadence: "daily",
    day: 1,
    hour: 9,
  };
  await owner.post(path, { ...round, isOn: false });
  const read = async () => (await owner.get<{ schedules: Schedule[] }>(path)).body.schedules[0]!;
  const off = await read();
  expect(off.isOn).toBe(false);
  const before = await openJobs();
  await sendDueDashboards(world.lent, new Date(off.dueAt));
  expect(await openJobs()).toBe(before);
  await owner.put(`${path}/${off.id}`, { ...round, isOn: true });
  await sendDueDashboards(world.lent, new Date((await read()).dueAt));
  expect(await openJobs()).toBe(before + 1);
});

async function openJobs(): Promise<number> {
  const { rows } = await world.lent.store.pool.query<{ n: number }>(
    "select count(*) as n from jobs where kind = 'dashboard.send'",
  );
  return rows[0]!.n;
}
