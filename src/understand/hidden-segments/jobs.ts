import type { Lent } from "../../access/route.ts";
import { Fault } from "../../core/kit/fault.ts";
import { jobFault, type RunningJob, storedFault } from "../../store/jobs.ts";
import type { JobHandler } from "../../store/run-job.ts";
import { inWorkspace, isConnectionLoss, type WorkspaceTx } from "../../store/transaction.ts";
import { openThread } from "../threads/open-thread.ts";
import { answerSchema } from "./contract.ts";
import * as queries from "./queries.ts";
import { countRows, readRows } from "./row-queries.ts";
import { type RowsWish, rowsWish } from "./rows-wish.ts";
import { rowsPage } from "./rows-page.ts";
import type { SearchedRows, ToSearchThread } from "./search-thread.ts";

/**
 * Reads contacts or customers and searches them in a thread of its own. Safe to run again after a crash: only its end is written.
 */
export function hiddenSegmentsJob(lent: Lent): JobHandler {
  return async (job) => {
    const found = await inTx(lent, job, (tx) => queries.findSearchOfJob(tx, job.id));
    // Of the searches only the newest are kept.
    if (!found || found.status !== "searching") return {};
    try {
      const wish = rowsWish.parse(job.input);
      const { answer, attributes } = await searchInThread(lent, job, wish);
      const told = answer.known
        ? { known: true, value: { ...answer.value, attributes, currency: wish.currency } }
        : answer;
      await inTx(lent, job, (tx) =>
        queries.endSearch(tx, found.id, { answer: answerSchema.parse(told) }, lent.now()),
      );
      return { finds: answer.known ? answer.value.finds.length : null };
    } catch (problem) {
      // The database went away: the search goes on when it is back.
      if (isConnectionLoss(problem)) throw problem;
      const fault =
        problem instanceof Fault ? problem : jobFault("job.broken", { reason: (problem as Error).message });
      await inTx(lent, job, (tx) =>
        queries.endSearch(tx, found.id, { fault: storedFault(fault) }, lent.now()),
      );
      throw problem;
    }
  };
}

async function searchInThread(lent: Lent, job: RunningJob, wish: RowsWish): Promise<SearchedRows> {
  const module = new URL("./search-thread.ts", import.meta.url);
  const thread = openThread<ToSearchThread, SearchedRows>(module);
  try {
    const total = await inTx(lent, job, (tx) => countRows(tx, wish));
    const leaveOut = new Set(wish.leaveOut);
    let done = 0;
    for await (const rows of readRows(lent.store, job.workspaceId, wish)) {
      thread.tell(rowsPage(rows, wish.target, leaveOut));
      done += rows.length;
      await job.report({ phase: "rows", done, total });
    }
    const go = { depth: wish.depth, least: wish.least ?? null };
    return await thread.ask({ go }, { phase: "search", done: 0, total: 1 }, (progress) =>
      job.report(progress),
    );
  } finally {
    await thread.stop();
  }
}

function inTx<T>({ store }: Lent, job: RunningJob, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> {
  return inWorkspace(store, job.workspaceId, work);
}
