import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh, empty data folder; whoever makes it removes it. */
export function newDataFolder(prefix: string): string {
  return mkdtempSync(join(tmpdir(), prefix));
}
