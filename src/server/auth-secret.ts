import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The key that signs sessions: AUTH_SECRET, or a random one kept in the data folder, readable by its owner only.
 * Several api nodes without a common data folder must be given the same AUTH_SECRET.
 */
export async function authSecret(dataDir: string, given: string | null): Promise<string> {
  if (given) return given;
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, "auth-secret");
  const fresh = randomBytes(48).toString("base64url");
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: "wx" });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
