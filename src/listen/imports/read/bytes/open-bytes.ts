import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { Fault } from "../../../../core/kit/fault.ts";
import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";

const chunkBytes = 256 * 1024;

/**
 * The bytes of a file in order, unpacked when they are gzip.
 * @param path the file on this machine
 * @param onRaw told how many bytes of the file itself were read so far, for progress
 * @throws file.unreadable, file.broken-gzip, file.over-limit
 */
export async function* openBytes(path: string, onRaw?: (bytes: number) => void): AsyncGenerator<Buffer> {
  const packed = isGzip(await readHead(path, 3));
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  if (onRaw) file.on("data", () => onRaw(file.bytesRead));
  if (!packed) {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  file.on("error", (error) => gunzip.destroy(error));
  try {
    yield* bounded(file.pipe(gunzip));
  } catch (error) {
    if (error instanceof Fault || !String((error as NodeJS.ErrnoException).code).startsWith("Z_"))
      throw error;
    throw fileFault("file.broken-gzip");
  } finally {
    file.destroy();
  }
}

async function* bounded(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > limits.inflatedBytes) throw fileFault("file.over-limit", { bytes: limits.inflatedBytes });
    yield chunk;
  }
}

/** The first bytes as they lie on disk. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
      throw fileFault("file.unreadable", { name: baseName(path) });
    throw error;
  }
}

/** Only the name: a folder's path is nobody's business in a message. */
function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}
