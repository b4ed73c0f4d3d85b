import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopyValue = string | number | boolean | Date | Buffer | null | undefined;

/**
 * Sends rows into a table of this session by COPY, the fastest way in.
 * @param statement `copy staged (a, b) from stdin`
 */
export async function copyRows(
  client: pg.PoolClient,
  statement: string,
  rows: Iterable<CopyValue[]>,
): Promise<void> {
  const stream = client.query(copyFrom(statement));
  const done = finished(stream);
  let text = "";
  for (const row of rows) {
    text += copyLine(row);
    if (text.length < 1 << 20) continue;
    stream.write(text);
    text = "";
  }
  stream.end(text);
  await done;
}

function copyLine(row: CopyValue[]): string {
  let line = "";
  for (let i = 0; i < row.length; i++) line += (i > 0 ? "\t" : "") + copyText(row[i]);
  return `${line}\n`;
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string")
    return special.test(value) ? value.replace(/[\\\n\r\t]/g, (c) => escapes[c]!) : value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? "t" : "f";
  return Buffer.isBuffer(value) ? `\\\\x${value.toString("hex")}` : String(value);
}
