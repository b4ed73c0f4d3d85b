import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localFiles } from "./local-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "otklik-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = Buffer.from("id;текст\n1;привет\n");

/** What any store of kept files must do; a later one (S3) is held to the same. */
describe("kept files", () => {
  it("come back byte by byte, with their length and SHA-256", async () => {
    const files = localFiles(folder);
    const kept = await files.put(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]), 1_000);
    expect(kept.bytes).toBe(bytes.length);
    expect(kept.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await buffer(await files.open(kept.place))).toEqual(bytes);
  });

  it("over the limit are refused and leave nothing behind", async () => {
    const files = localFiles(folder);
    await expect(files.put(Readable.from([bytes]), bytes.length - 1)).rejects.toMatchObject({
      code: "file.too-large",
    });
    expect(await filesIn(folder)).toEqual([]);
  });

  it("cut off in the middle leave nothing behind", async () => {
    const files = localFiles(folder);
    async function* broken() {
      yield bytes;
      throw new Error("the sender went away");
    }
    await expect(files.put(Readable.from(broken()), 1_000)).rejects.toThrow("went away");
    expect(await filesIn(folder)).toEqual([]);
  });

  it("once removed are missing, and a place outside is never opened", async () => {
    const files = localFiles(folder);
    const { place } = await files.put(Readable.from([bytes]), 1_000);
    await files.remove(place);
    await files.remove(place);
    await expect(files.open(place)).rejects.toMatchObject({ code: "file.missing" });
    await expect(files.open("../../etc/passwd")).rejects.toThrow(RangeError);
  });
});

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
