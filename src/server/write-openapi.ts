import { writeFile } from "node:fs/promises";
import { createApp } from "./app.ts";
import type { Lent } from "../access/route.ts";

/** Writes docs/openapi.json from the routes themselves; no database is opened for it. */
async function writeOpenapi(): Promise<void> {
  const lent = { store: {}, uploadLimitBytes: 1, now: () => new Date(0) } as unknown as Lent;
  const app = await createApp(lent, { logLevel: "silent", rateLimitPerMinute: 1, webFolder: null });
  await app.ready();
  await writeFile(
    new URL("../../docs/openapi.json", import.meta.url),
    `${JSON.stringify(app.swagger(), null, 2)}\n`,
  );
  await app.close();
}

await writeOpenapi();
