import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findHolder, takeLock } from "../../src/store/embedded/lock-file.ts";
import { processBirth } from "../../src/store/embedded/process-birth.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "otklik-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a held lock names its holder and what it said; a released one is free", () => {
  const path = join(folder, "held");
  const first = takeLock(path, { address: "http://localhost:4800" });
  if (!("lock" in first)) throw new Error("the lock should be free");
  first.lock.describe({ address: "http://localhost:4801" });
  expect(takeLock(path)).toMatchObject({
    holder: { pid: process.pid, facts: { address: "http://localhost:4801" } },
  });
  expect(findHolder(path)?.pid).toBe(process.pid);
  first.lock.release();
  expect(findHolder(path)).toBeNull();
  expect("lock" in takeLock(path)).toBe(true);
});

test.each([
  ["a pid of nobody", { pid: 2 ** 22 + 1, birth: "x" }],
  ["our own pid, but of an earlier process", { pid: process.pid, birth: "another boot:1" }],
])("a lock left by %s holds nobody", (_, holder) => {
  const path = join(folder, "stale");
  writeFileSync(path, JSON.stringify({ ...holder, facts: {} }));
  const taken = takeLock(path);
  expect("lock" in taken).toBe(true);
  if ("lock" in taken) taken.lock.release();
  expect(readdirSync(folder).filter((name) => name.startsWith("stale"))).toEqual([]);
});

test("a process has one birth as long as it lives, and the dead have none", () => {
  expect(processBirth(process.pid)).toBe(processBirth(process.pid));
  expect(processBirth(process.pid)).not.toBeNull();
  expect(processBirth(2 ** 22 + 1)).toBeNull();
});
