import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manyContacts, manyContactsReading } from "../worlds/many-contacts.ts";
import { isHealthy, type Product, startProduct, until } from "../worlds/product.ts";
import { type SignedIn, signInFirstOwner } from "../worlds/signed-in.ts";
import { findProcesses } from "./processes.ts";

const rows = 40_000;
const megabyte = 2 ** 20;
type ImportReply = { id: string; status: string; inserted: number; fault: { sentence: string } | null };

/** A small disk of the test's own: only root may mount one. */
const mayMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!mayMount)("a disk that fills up", () => {
  let disk: string;
  let product: Product;
  let owner: SignedIn;
  let isMounted = false;

  beforeAll(async () => {
    disk = mkdtempSync(join(tmpdir(), "otklik-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=900m", "tmpfs", disk]);
    isMounted = true;
    chmodSync(disk, 0o755);
    product = await startProduct({ dataFolder: join(disk, "data") });
    owner = await signInFirstOwner(product, "ru");
  });

  afterAll(async () => {
    await product?.stop();
    if (isMounted) execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  const fillUpTo = (freeMegabytes: number) => {
    const { bavail, bsize } = statfsSync(disk);
    const bytes = bavail * bsize - freeMegabytes * megabyte;
    writeFileSync(join(disk, "ballast"), Buffer.alloc(Math.max(0, Math.floor(bytes))));
  };
  const makeRoom = () => rmSync(join(disk, "ballast"), { force: true });

  test("an upload that no longer fits is told in a sentence, and leaves nothing behind", async () => {
    fillUpTo(2);
    const reply = await owner.upload("many.csv", manyContacts(20_000, 200));
    makeRoom();
    expect(reply.status).toBe(500);
    expect(reply.body["detail"]).toBe(
      "На диске сервера кончилось место. Освободите его и загрузите файл ещё раз.",
    );
    expect(await isHealthy(product.url)).toBe(true);
  });

  test("an import stops with a sentence while the product stays up, and goes on to the last row when there is room", async () => {
    const before = await findProcesses(product);
    const { body: kept } = await owner.upload("many.csv", manyContacts(rows, 600));
    fillUpTo(330);
    const started = await owner.ask<ImportReply>("POST", "/imports", {
      fileId: kept["id"],
      kind: "feedback",
      sourceName: "many",
      reading: manyContactsReading,
    });
    expect(started.status).toBe(202);
    const { id } = started.body;
    const read = async () => (await owner.ask<ImportReply>("GET", `/imports/${id}`)).body;
    await until(120, async () => (await read()).status === "failed");
    const failed = await read();
    expect(failed.inserted).toBeGreaterThan(0);
    expect(failed.inserted).toBeLessThan(rows);
    expect(failed.fault?.sentence).toBe(
      "На диске базы кончилось место. Записанное сохранено; освободите место и нажмите «Продолжить».",
    );
    expect(await isHealthy(product.url)).toBe(true);
    expect(await findProcesses(product)).toEqual(before);

    makeRoom();
    expect((await owner.ask("POST", `/imports/${id}/resume`)).status).toBe(202);
    await until(180, async () => (await read()).status === "done");
    expect(await read()).toMatchObject({ inserted: rows, updated: 0, unchanged: 0, bad: 0 });
  });
});
