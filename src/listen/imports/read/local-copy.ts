import { createWriteStream, ReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * Lends a stream as a file on this machine, because workbooks are read from their end and every file is looked at
 * before it is read. A stream of a local file needs no copy; any other is copied aside for the time of `use`.
 */
export async function withLocalCopy<T>(stream: Readable, use: (path: string) => Promise<T>): Promise<T> {
  if (stream instanceof ReadStream && typeof stream.path === "string") {
    const { path } = stream;
    await close(stream);
    return await use(path);
  }
  const folder = await mkdtemp(join(tmpdir(), "otklik-file-"));
  try {
    const path = join(folder, "file");
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function close(stream: ReadStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once("close", () => resolve()).destroy();
  });
}
