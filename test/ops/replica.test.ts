import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReplicaAnalytics, openReplicaAnalytics } from "../../src/store/analytics/open-analytics.ts";
import { recordsAnalytics } from "../../src/store/analytics/records-analytics.ts";
import { connect, type Store } from "../../src/store/connect.ts";
import { openEmbedded } from "../../src/store/embedded/open-embedded.ts";
import { migrate } from "../../src/store/migrate.ts";
import { newId } from "../../src/store/new-id.ts";
import { newDataFolder } from "../worlds/data-folder.ts";

const workspaceId = newId();
let dataFolder: string;
let embedded: Awaited<ReturnType<typeof openEmbedded>>;
let store: Store;

beforeAll(async () => {
  dataFolder = newDataFolder("otklik-replica-");
  embedded = await openEmbedded(dataFolder, { durable: false });
  await migrate(embedded.url);
  store = connect(embedded.url);
  await store.pool.query(
    `insert into workspaces (id, slug, name, locale, time_zone, currency) values ($1, 'told', 'Told', 'en', 'UTC', 'USD')`,
    [workspaceId],
  );
  await store.pool.query(
    `insert into sources (workspace_id, id, name, kind) values ($1, $2, 'Told', 'feedback')`,
    [workspaceId, newId()],
  );
});

afterAll(async () => {
  await store.close();
  await embedded.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function write(rows: number): Promise<void> {
  await store.pool.query(
    `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, channel, score, content_hash, attributes)
     select $1, gen_random_uuid(), gen_random_uuid(), (select id from sources limit 1), now() - random() * interval '90 days', 'contact',
       (array['phone', 'chat', 'email'])[1 + floor(random() * 3)], floor(random() * 11), uuid_send(gen_random_uuid()),
       jsonb_build_object('region', 'region ' || floor(random() * 20), 'note', repeat('x', 200))
     from generate_series(1, ${rows})`,
    [workspaceId],
  );
  await store.pool.query(
    `delete from feedback where id in (select id from feedback order by random() limit ${rows / 20})`,
  );
  await store.pool.query(
    `update feedback set score = 5 where id in (select id from feedback order by random() limit ${rows / 20})`,
  );
}

const byChannel = () => sql`select channel, count(*) as n, sum(score) as total from feedback
  where workspace_id = ${workspaceId} group by 1 order by 1`;

async function expectAgreement(door: ReplicaAnalytics): Promise<void> {
  const answered = await door.ask(workspaceId, byChannel);
  expect(answered.from).toBe("replica");
  expect(answered.rows).toEqual((await recordsAnalytics(store).ask(workspaceId, byChannel)).rows);
}

function open(folder: string): ReplicaAnalytics {
  return openReplicaAnalytics(store, {
    folder,
    limits: { threads: 2, memoryMegabytes: 256 },
    onTrouble: () => undefined,
    waitMs: 3_600_000,
  });
}

test("a follower killed again and again in the middle of its work goes on from where it was", async () => {
  const folder = join(dataFolder, "followed");
  mkdirSync(folder);
  await write(20_000);
  const first = open(folder);
  await first.catchUp();
  const { builtAt } = first.state();
  await first.close();
  for (const patienceMs of [40, 150, 300, 700]) {
    const follower = startFollower(folder);
    await once(follower.stdout!, "data");
    const writing = write(5_000);
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    follower.kill("SIGKILL");
    await once(follower, "exit");
    await writing;
  }
  const door = open(folder);
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", builtAt });
  await expectAgreement(door);
  await door.close();
  expect(readdirSync(folder).filter((name) => name.includes(".rows"))).toEqual([]);
});

test("a file that another process holds is left alone: the records answer, and the state says so", async () => {
  const folder = join(dataFolder, "followed");
  const follower = startFollower(folder);
  await once(follower.stdout!, "data");
  const door = open(folder);
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "failed", because: "held" });
  expect((await door.ask(workspaceId, byChannel)).from).toBe("records");
  follower.kill("SIGKILL");
  await once(follower, "exit");
  await door.catchUp();
  expect(door.state().replica).toBe("ready");
  await expectAgreement(door);
  await door.close();
});

function startFollower(folder: string): ChildProcess {
  const script = fileURLToPath(new URL("../worlds/replica-follower.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", script, embedded.url, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Only root may mount a small disk of the test's own. */
const mayMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!mayMount)("a disk that is too small", () => {
  let disk: string;

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), "otklik-small-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]);
  });

  afterAll(() => {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  test("holds up the replica, never the numbers; with room it is built by itself", async () => {
    const door = open(join(disk, "analytics"));
    await door.catchUp();
    expect(door.state()).toMatchObject({ replica: "failed", because: "disk-full" });
    const answered = await door.ask(workspaceId, byChannel);
    expect(answered.from).toBe("records");
    execFileSync("mount", ["-o", "remount,size=200m", disk]);
    await door.catchUp();
    expect(door.state().replica).toBe("ready");
    await expectAgreement(door);
    await door.close();
  });
});
