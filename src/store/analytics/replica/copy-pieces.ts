import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

/** Bytes of one piece: some 300,000 rows of feedback. */
const pieceBytes = 64 * 2 ** 20;
const quote = 0x22;
const newline = 0x0a;

/**
 * Writes what a query finds as CSV files of bounded size and gives each to `load`, one after the other; the next is written meanwhile.
 * No row is held in memory.
 * @param path the files' name, less an ending
 */
export async function copyInPieces(
  client: pg.PoolClient,
  query: string,
  path: string,
  load: (piece: string) => Promise<void>,
): Promise<void> {
  const rows = client.query(copyTo(`copy (${query}) to stdout (format csv)`));
  const names = [`${path}.0.csv`, `${path}.1.csv`];
  let pieces = 0;
  let file = createWriteStream(names[0], { mode: 0o600 });
  let written = 0;
  let isQuoted = false;
  // What became of the piece that is being loaded while the next is written.
  let loading: Promise<Error | null> = Promise.resolve(null);
  const settle = async () => {
    const failure = await loading;
    if (failure) throw failure;
  };
  const close = async () => {
    file.end();
    await finished(file);
    await settle();
    if (written === 0) return;
    loading = load(names[pieces++ % 2]).then(
      () => null,
      (error: unknown) => error as Error,
    );
  };
  const write = async (bytes: Buffer) => {
    written += bytes.length;
    if (!file.write(bytes)) await new Promise<void>((resolve, reject) => drained(file, resolve, reject));
  };
  try {
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      let rest = chunk;
      if (written + chunk.length > pieceBytes) {
        const end = endOfRow(chunk, isQuoted);
        if (end > 0) {
          await write(chunk.subarray(0, end));
          await close();
          file = createWriteStream(names[pieces % 2], { mode: 0o600 });
          written = 0;
          isQuoted = false;
          rest = chunk.subarray(end);
        }
      }
      isQuoted = quotedAfter(rest, isQuoted);
      await write(rest);
    }
    await close();
    await settle();
  } catch (error) {
    file.destroy();
    rows.destroy();
    await loading;
    throw error;
  } finally {
    for (const name of names) await rm(name, { force: true });
  }
}

function drained(file: NodeJS.WritableStream, resolve: () => void, reject: (error: Error) => void): void {
  const onError = (error: Error) => reject(error);
  file.once("error", onError);
  file.once("drain", () => {
    file.off("error", onError);
    resolve();
  });
}

/** Whether a cell's quotes are still open at the end of the bytes: a doubled quote closes and opens again. */
function quotedAfter(bytes: Buffer, isQuoted: boolean): boolean {
  let open = isQuoted;
  for (const byte of bytes) if (byte === quote) open = !open;
  return open;
}

/** The place after the last row that ends in the bytes; 0 where none does. */
function endOfRow(bytes: Buffer, isQuoted: boolean): number {
  let open = isQuoted;
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) open = !open;
    else if (bytes[at] === newline && !open) end = at + 1;
  }
  return end;
}
