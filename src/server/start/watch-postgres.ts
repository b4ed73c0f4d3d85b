import { setTimeout as sleep } from "node:timers/promises";
import { processBirth } from "../../store/embedded/process-birth.ts";
import { type Embedded, openEmbedded } from "../../store/embedded/open-embedded.ts";

export type PostgresWatch = {
  /** Rejects when the server died and cannot be started again. */
  failed: Promise<never>;
  /** Resolves when no start of the server is under way any more. */
  stop(): Promise<void>;
};

/**
 * Looks every second whether the embedded server lives, and starts it again when it does not: the parts lose their
 * connections for a moment and go on.
 */
export function watchPostgres(
  first: Embedded,
  dataFolder: string,
  on: { died(): void; back(now: Embedded): void },
): PostgresWatch {
  let stopped = false;
  let pid = first.pid;
  let reviving: Promise<void> = Promise.resolve();
  const revive = async () => {
    on.died();
    const again = await openEmbedded(dataFolder);
    pid = again.pid;
    on.back(again);
  };
  const watch = async (): Promise<never> => {
    for (;;) {
      await sleep(1000, undefined, { ref: false });
      if (stopped || processBirth(pid) !== null) continue;
      reviving = revive();
      await reviving;
    }
  };
  const failed = watch();
  failed.catch(() => undefined); // may come when nobody waits any more
  return {
    failed,
    async stop() {
      stopped = true;
      await reviving.catch(() => undefined); // told by `failed`
    },
  };
}
