import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type Config, readConfig } from "./config.ts";
import { openLent } from "./lend.ts";

/**
 * One process of the product: `node main.js --role api` or `--role worker`, on a migrated database. Each loads its own code
 * alone, so that two processes starting side by side do not both read what one of them needs.
 */

/** The first screen comes first; the replica begins once it may have been drawn. */
const replicaWaitMs = 3_000;

type Running = { stop(): Promise<void> };

async function runApi(config: Config): Promise<Running> {
  const { createApp } = await import("./app.ts");
  const { lendReplica } = await import("./open-replica.ts");
  const log = pino({ level: config.logLevel });
  const opened = await openLent(config, (error) => log.warn({ err: error }, "database connection lost"));
  const noteTrouble = (error: unknown) => log.warn({ err: error }, "the replica cannot follow");
  const { lent } = lendReplica(opened, config, noteTrouble, replicaWaitMs);
  const app = await createApp(lent, {
    logLevel: config.logLevel,
    rateLimitPerMinute: config.rateLimitPerMinute,
    webFolder: fileURLToPath(new URL("../web", import.meta.url)),
  });
  await app.listen({ host: config.host, port: config.port });
  return {
    async stop() {
      await app.close();
      await lent.analytics.close();
      await lent.store.close();
    },
  };
}

async function runWorker(config: Config): Promise<Running> {
  const { startWorker } = await import("./worker.ts");
  const log = pino({ level: config.logLevel });
  const lent = await openLent(config, (error) => log.warn({ err: error }, "database connection lost"));
  const worker = await startWorker(lent, log);
  return {
    async stop() {
      await worker.stop();
      await lent.store.close();
    },
  };
}

async function main(): Promise<void> {
  const role = process.argv[process.argv.indexOf("--role") + 1];
  if (role !== "api" && role !== "worker") throw new Error("--role must be api or worker");
  const config = readConfig(process.env);
  const running = await (role === "api" ? runApi(config) : runWorker(config));
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main();
