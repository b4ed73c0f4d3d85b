import { Client } from "pg";
import { type Embedded, openEmbedded } from "../../store/embedded/open-embedded.ts";
import { migrate } from "../../store/migrate.ts";
import type { LaunchConfig } from "./launch-config.ts";
import { startFault } from "./start-fault.ts";

/** A database that answers, whoever runs its server. */
export type OpenDatabase = {
  url: string;
  /** Null when DATABASE_URL names an outer server. */
  embedded: Embedded | null;
  close(): Promise<void>;
};

/**
 * Opens the database of the configuration and brings it to this build's schema.
 * @throws database.* and start.database-unreachable
 */
export async function openDatabase(config: LaunchConfig): Promise<OpenDatabase> {
  const database = await reachDatabase(config);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Opens the database as it is: the outer one, else the embedded one, adopted when it runs already.
 * @throws database.* and start.database-unreachable
 */
export async function reachDatabase({ databaseUrl, dataFolder }: LaunchConfig): Promise<OpenDatabase> {
  if (databaseUrl) {
    await checkReachable(databaseUrl);
    return { url: databaseUrl, embedded: null, close: async () => undefined };
  }
  const embedded = await openEmbedded(dataFolder);
  return { url: embedded.url, embedded, close: () => embedded.close() };
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
