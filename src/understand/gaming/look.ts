import type { RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { GamingQuery } from "./contract.ts";
import { type Bounds, boundsOf, type CountWish, knownUntil } from "./count-queries.ts";

const dayMs = 86_400_000;

/** Asks the statements of a look: the door to big numbers, or a transaction on the records. */
export type Ask = <Row>(statement: RawBuilder<Row>) => Promise<Row[]>;

export function askRecords({ db }: WorkspaceTx): Ask {
  return async (statement) => (await statement.execute(db)).rows;
}

/** What is looked at; null where the filter leaves no contact. The period is cut in two where half of the days that can be judged lie. */
export async function findLook(
  ask: Ask,
  wish: { workspaceId: string; filter: PreparedFilter; query: GamingQuery; now: Date },
): Promise<CountWish | null> {
  const { workspaceId, filter, query, now } = wish;
  const [bounds] = await ask<Bounds>(boundsOf(filter, now));
  const [known] = await ask(knownUntil(workspaceId, now));
  if (!bounds?.first || !bounds.last || !known?.at) return null;
  const { first, last } = bounds;
  const judgedTo = Math.max(
    first.getTime(),
    Math.min(last.getTime(), known.at.getTime() - query.days * dayMs),
  );
  return {
    workspaceId,
    filter,
    first,
    last,
    knownTo: known.at,
    middle: new Date((first.getTime() + judgedTo) / 2),
    days: query.days,
    shortSeconds: query.shortSeconds,
    targets: query.target,
  };
}
