import { setImmediate } from "node:timers/promises";

export type Progress = { phase: string; done: number; total: number };
/** Told how far the work is; may throw to cancel it. */
export type Report = (progress: Progress) => void;

/**
 * Does work item by item, reporting after every chunk and letting other work of the process run in between.
 * @param chunk items between two reports
 * @throws whatever `report` or `work` throws
 */
export async function inChunks(
  phase: string,
  total: number,
  chunk: number,
  report: Report,
  work: (item: number) => void,
): Promise<void> {
  for (let from = 0; from < total; from += chunk) {
    const to = Math.min(total, from + chunk);
    for (let item = from; item < to; item++) work(item);
    report({ phase, done: to, total });
    await setImmediate();
  }
}
