import { type OpenDatabase, openDatabase } from "../server/start/open-database.ts";
import type { CliCall } from "./command.ts";

/**
 * Gives a command the database without a server: adopts the running one's, or starts the embedded PostgreSQL for the
 * time of the command (a server started meanwhile keeps it alive). Migrated. At Ctrl-C the database is let go first.
 * @throws database.* and start.database-unreachable; Interrupted at Ctrl-C
 */
export async function withDatabase<T>(
  { config, signal }: Pick<CliCall, "config" | "signal">,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await Promise.race([work(database), whenInterrupted(signal)]);
  } finally {
    await database.close();
  }
}

function whenInterrupted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
