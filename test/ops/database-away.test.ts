import { createServer, connect as connectTo, type Server, type Socket } from "node:net";
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded, type Embedded } from "../../src/store/embedded/open-embedded.ts";
import { newDataFolder } from "../worlds/data-folder.ts";
import { manyContacts, manyContactsReading } from "../worlds/many-contacts.ts";
import { isHealthy, type Product, startProduct, until } from "../worlds/product.ts";
import { type SignedIn, signInFirstOwner } from "../worlds/signed-in.ts";

const rows = 60_000;
type ImportReply = { id: string; status: string; inserted: number; recordsDone: number };

let folders: string[];
let database: Embedded;
let line: Line;
let product: Product;
let owner: SignedIn;

beforeAll(async () => {
  folders = [newDataFolder("otklik-away-db-"), newDataFolder("otklik-away-")];
  database = await openEmbedded(folders[0]!);
  line = await lineTo(database.url);
  product = await startProduct({ dataFolder: folders[1]!, env: { DATABASE_URL: line.url } });
  owner = await signInFirstOwner(product, "ru");
});

afterAll(async () => {
  await product?.stop();
  await line?.cut();
  await database?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("with the database gone for 30 seconds in the middle of an import the product says so, and no row is lost or doubled", async () => {
  const { body: kept } = await owner.upload("many.csv", manyContacts(rows, 200));
  const body = { fileId: kept["id"], kind: "feedback", sourceName: "many", reading: manyContactsReading };
  const { body: started } = await owner.ask<ImportReply>("POST", "/imports", body);
  const read = async () => (await owner.ask<ImportReply>("GET", `/imports/${started.id}`)).body;
  await until(60, async () => (await read()).recordsDone > 0);

  await line.cut();
  const gone = Date.now();
  await until(20, async () => (await owner.ask("GET", "/feedback")).status === 503);
  const { body: problem } = await owner.ask("GET", "/feedback");
  expect(problem).toMatchObject({
    code: "server.database-away",
    detail: expect.stringMatching(/[А-Яа-я]{4}.+\./),
  });
  expect(await isHealthy(product.url)).toBe(false);
  await sleep(30_000 - (Date.now() - gone));
  await line.mend();

  await until(30, () => isHealthy(product.url));
  expect((await read()).recordsDone).toBeLessThan(rows);
  await until(120, async () => (await read()).status === "done");
  expect(await read()).toMatchObject({ inserted: rows, updated: 0, unchanged: 0, bad: 0 });
});

/** A line to the database that can be cut and mended, as a network or a restarting server would. */
type Line = { url: string; cut(): Promise<void>; mend(): Promise<void> };

async function lineTo(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer((near) => {
        const far = connectTo(Number(target.port), target.hostname);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          open.add(one);
          // A cut line is the very thing under test; both ends close.
          one.on("error", () => other.destroy());
          one.on("close", () => {
            open.delete(one);
            other.destroy();
          });
          one.pipe(other);
        }
      });
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => resolve(server));
    });
  let server: Server | null = await listen(0);
  const { port } = server.address() as { port: number };
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      const ended = new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
      server = null;
      for (const socket of open) socket.destroy();
      await ended;
    },
    async mend() {
      server = await listen(port);
    },
  };
}
