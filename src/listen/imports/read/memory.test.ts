import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otklik-memory-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const megabyte = 1024 * 1024;
const reader = fileURLToPath(new URL("./", import.meta.url));

/** Packed, so that the disk need not hold what the reader will meet. */
async function pack(name: string, pieces: () => Generator<string>): Promise<string> {
  const path = join(folder, name);
  await pipeline(Readable.from(pieces()), createGzip({ level: 1 }), createWriteStream(path));
  return path;
}

type Told = { good: number; bad: Record<string, number>; growthMegabytes: number };

/** Reads a file as an import does, in a process of its own; tells how far its memory grew over that of reading a small one. */
async function readApart(path: string): Promise<Told> {
  const script = join(folder, "read.mts");
  await writeFile(
    script,
    `import { writeFileSync } from "node:fs";
     import { inspectFile } from ${JSON.stringify(join(reader, "inspect-file.ts"))};
     import { readFacts } from ${JSON.stringify(join(reader, "read-facts.ts"))};
     const read = async (path) => {
       const { reading } = await inspectFile(path, { kind: "feedback" });
       const bad = {};
       let good = 0;
       for await (const batch of readFacts(path, { kind: "feedback", reading, timeZone: "UTC", now: new Date() })) {
         good += batch.good.length;
         for (const row of batch.bad) bad[row.reason.code] = (bad[row.reason.code] ?? 0) + 1;
       }
       return { good, bad };
     };
     const small = process.argv[3];
     writeFileSync(small, "id,text\\n" + "1,Some words about the service\\n".repeat(20_000));
     await read(small);
     globalThis.gc();
     const before = process.memoryUsage().rss;
     let most = before;
     const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
     const told = await read(process.argv[2]);
     clearInterval(watch);
     most = Math.max(most, process.memoryUsage().rss);
     console.log(JSON.stringify({ ...told, growthMegabytes: (most - before) / 1048576 }));`,
  );
  // A heap of 256 MB: reading that gathers what it meets would not come to its end.
  const options = ["--expose-gc", "--max-old-space-size=256", "--import", "tsx"];
  const child = spawn(process.execPath, [...options, script, path, join(folder, "small.csv")], {
    cwd: fileURLToPath(new URL("../../../../", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  await new Promise((resolve) => child.once("close", resolve));
  return JSON.parse(output) as Told;
}

const most = 250;

it("a file of 200 MB is read in memory that does not grow with it", { timeout: 300_000 }, async () => {
  const block = Array.from(
    { length: 100 },
    (_, i) => `${i},"Обращение ${i}, ${"и ещё слова ".repeat(250)}"\n`,
  ).join("");
  const blocks = Math.ceil((200 * megabyte) / Buffer.byteLength(block));
  const path = await pack("200mb.csv.gz", function* () {
    yield "nr,text\n";
    for (let i = 0; i < blocks; i++) yield block;
  });
  const told = await readApart(path);
  expect(told).toMatchObject({ good: blocks * 100, bad: {} });
  expect(told.growthMegabytes).toBeLessThan(most);
});

it("a line of 50 MB, a cell of 1 GB and a quote open over 30 MB cost their rows and no memory", {
  timeout: 300_000,
}, async () => {
  const line = "word,".repeat(20_000);
  const cell = "x".repeat(megabyte);
  const path = await pack("long.csv.gz", function* () {
    yield "nr,text\n1,The first row is good\n2,";
    for (let sent = 0; sent < 50 * megabyte; sent += line.length) yield line;
    yield '\n3,The third row is good\n4,"';
    for (let i = 0; i < 1_024; i++) yield cell;
    yield '"\n5,The fifth row is good\n6,"A quote that never closes\n';
    const rows = `7,A row swallowed by the quote before it${" and more words".repeat(60)}\n`.repeat(100);
    for (let sent = 0; sent < 30 * megabyte; sent += rows.length) yield rows;
    yield "8,The last row is good\n";
  });
  const told = await readApart(path);
  expect(told.bad["row.too-long"]).toBe(2);
  expect(told.bad["row.broken-quotes"]).toBe(1);
  expect(told.good).toBeGreaterThan(30_000);
  expect(told.growthMegabytes).toBeLessThan(most);
});

it("a list of 60 MB in one line of JSON is read object by object", { timeout: 300_000 }, async () => {
  const block = `${JSON.stringify({ nr: 1, text: "Слова обращения ".repeat(200) })},`.repeat(100);
  const blocks = Math.ceil((60 * megabyte) / Buffer.byteLength(block));
  const path = await pack("60mb.json.gz", function* () {
    yield "[";
    for (let i = 0; i < blocks; i++) yield block;
    yield '{"nr":2,"text":"The last of them"}]';
  });
  const told = await readApart(path);
  expect(told).toMatchObject({ good: blocks * 100 + 1, bad: {} });
  expect(told.growthMegabytes).toBeLessThan(most);
});
