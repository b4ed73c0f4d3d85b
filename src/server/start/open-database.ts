import { Client } from "pg";
import { type Embedded, openEmbedded } from "../../store/embedded/open-embedded.ts";
import { migrate } from "../../store/migrate.ts";
import type { LaunchConfig } from "./launch-config.ts";
import { startFault } from "./start-fault.ts";

/** A migrated database, whoever runs its server. */
export type OpenDatabase = {
  url: string;
  /** Null when DATABASE_URL names an outer server. */
  embedded: Embedded | null;
  close(): Promise<void>;
};

/**
 * Opens the database of the configuration and brings it to this build's schema: the outer one, else the embedded one,
 * adopted when it runs already.
 * @throws database.* and start.database-unreachable
 */
export async function openDatabase(config: LaunchConfig): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? null : await openEmbedded(config.dataFolder);
  const url = embedded?.url ?? config.databaseUrl ?? "";
  const close = async () => embedded?.close();
  try {
    if (!embedded) await checkReachable(url);
    await migrate(url);
    return { url, embedded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checkReachable(url: string): Promise<void> {
  let address = "DATABASE_URL";
  try {
    address = new URL(url).host;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    // A refused connection to "localhost" comes as several errors in one, without a message of its own.
    const { message, code } = error as NodeJS.ErrnoException;
    throw startFault("start.database-unreachable", { address, reason: message || code || "?" });
  }
}
