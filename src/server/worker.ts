import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Lent } from "../access/route.ts";
import { jobQueuedEvent } from "../store/jobs.ts";
import { deliverOutbox, outboxChannel, type OutboxHandler } from "../store/outbox.ts";
import { type JobHandler, type JobRef, listOpenJobs, runJob } from "../store/run-job.ts";
import { listRecurring, stepAlone } from "./recurring.ts";
import { listEventHandlers, listJobHandlers } from "./reactions.ts";

const queue = "otklik-jobs";
/** Jobs side by side in one worker: two imports, or an import and a grouping. */
const jobsAtOnce = 2;
/** How often to look for events whose notice was missed, and for jobs whose process died. */
const sweepMs = 2_000;

export type Worker = { stop(): Promise<void> };

/**
 * Delivers events and runs jobs. Any number of workers may run on one database: events are taken with skip locked,
 * a job is held by a session lock that vanishes with its process. The database may go away and come back.
 */
export async function startWorker(lent: Lent, log: Logger): Promise<Worker> {
  const { store } = lent;
  const boss = new PgBoss({ connectionString: store.url, schema: "pgboss", max: 4 });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  await boss.start();
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 24 * 3600 });

  const jobs: ReadonlyMap<string, JobHandler> = listJobHandlers(lent);
  const mine = new Set<string>();
  const onBug = (error: unknown, jobId: string) => log.error({ err: error, jobId }, "job broken");
  await boss.work<JobRef>(
    queue,
    { localConcurrency: jobsAtOnce, pollingIntervalSeconds: 0.5 },
    async ([{ data }]) => {
      if (mine.has(data.jobId)) return;
      mine.add(data.jobId);
      try {
        await runJob(store, jobs, data, onBug);
      } catch (error) {
        log.error({ err: error, jobId: data.jobId }, "job put off: it will be started again");
      } finally {
        mine.delete(data.jobId);
      }
    },
  );

  const offer = async (job: JobRef) => void (await boss.send(queue, job, { singletonKey: job.jobId }));
  const handlers = new Map<string, OutboxHandler[]>(listEventHandlers(lent));
  handlers.set(jobQueuedEvent, [
    (event) => offer({ workspaceId: event.workspaceId, jobId: String(event.payload["jobId"]) }),
    ...(handlers.get(jobQueuedEvent) ?? []),
  ]);

  const loop = startLoop(
    async () => {
      const taken = await deliverOutbox(store, handlers, (error, event) =>
        log.error({ err: error, event: event.type }, "event not delivered, will be tried again"),
      );
      return taken > 0;
    },
    sweepMs,
    log,
  );
  const sweep = startLoop(
    async () => {
      for (const job of await listOpenJobs(store)) if (!mine.has(job.jobId)) await offer(job);
      return false;
    },
    sweepMs * 2,
    log,
  );
  const onTrouble = (error: unknown, workspaceId: string) =>
    log.error({ err: error, workspaceId }, "a round was not made");
  const rounds = listRecurring(lent, onTrouble).map((recurring) =>
    startLoop(
      async () => {
        await stepAlone(store, recurring, lent.now());
        return false;
      },
      recurring.everySeconds * 1000,
      log,
    ),
  );
  const ear = await startEar(lent, loop.nudge, log);
  return {
    async stop() {
      await Promise.all([loop.stop(), sweep.stop(), ear.stop(), ...rounds.map((round) => round.stop())]);
      await boss.stop({ graceful: true, timeout: 15_000 });
    },
  };
}

type Loop = { nudge(): void; stop(): Promise<void> };

/** Runs `step` again and again: at once while it says there is more, else after a pause or a nudge. */
function startLoop(step: () => Promise<boolean>, pauseMs: number, log: Logger): Loop {
  let stopped = false;
  let wake = () => {};
  let nudged = false;
  const run = async () => {
    while (!stopped) {
      nudged = false;
      let more = false;
      try {
        more = await step();
      } catch (error) {
        log.warn({ err: error }, "a step failed, as when the database does not answer; trying again");
      }
      if (more || stopped || nudged) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const ended = run();
  const nudge = () => {
    nudged = true;
    wake();
  };
  return {
    nudge,
    stop: async () => {
      stopped = true;
      nudge();
      await ended;
    },
  };
}

/** Listens for "an event was written", so that nobody waits for the sweep; a lost ear grows again. */
async function startEar(lent: Lent, onNews: () => void, log: Logger): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let current: { release(destroy?: boolean): void } | null = null;
  const listen = async () => {
    try {
      const client = await lent.store.pool.connect();
      current = client;
      client.on("notification", onNews);
      client.once("error", (error) => {
        log.warn({ err: error }, "ear lost");
        client.release(true);
        if (current === client) current = null;
        again();
      });
      await client.query(`listen ${outboxChannel}`);
    } catch (error) {
      log.warn({ err: error }, "cannot listen yet");
      again();
    }
  };
  const again = () => {
    if (!stopped) setTimeout(() => void listen(), 1_000).unref();
  };
  await listen();
  return {
    stop: async () => {
      stopped = true;
      current?.release(true);
    },
  };
}
