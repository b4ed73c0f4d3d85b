import { resolve } from "node:path";
import { startFault } from "./start-fault.ts";

/** What the launcher needs to know before anything runs; all of it from the environment, all optional. */
export type LaunchConfig = {
  port: number;
  host: string;
  /** Absolute. */
  dataFolder: string;
  /** An outer PostgreSQL; null: the embedded one. */
  databaseUrl: string | null;
};

/**
 * Reads PORT (4800), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL (none: embedded).
 * @throws start.bad-port
 */
export function readLaunchConfig(env: NodeJS.ProcessEnv): LaunchConfig {
  return {
    port: readPort(env["PORT"] || "4800"),
    host: env["HOST"] || "127.0.0.1",
    dataFolder: resolve(env["DATA_DIR"] || "data"),
    databaseUrl: env["DATABASE_URL"] || null,
  };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw startFault("start.bad-port", { value });
  return port;
}
