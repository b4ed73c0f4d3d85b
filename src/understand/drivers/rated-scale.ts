import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { columnsOf } from "./attribute-columns.ts";
import { driverBounds } from "./contract.ts";
import { findRatings } from "./find-ratings.ts";
import { lookAtAnswered } from "./queries.ts";

/** The first of the scales whose latest marks came with ratings of single things, and these ratings; null where none did. */
export async function findRatedScale(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  scales: readonly string[],
): Promise<{ scale: string; ratings: string[] } | null> {
  for (const scale of scales) {
    const rows = await lookAtAnswered(tx, filter, scale, driverBounds.lookedAt);
    const found = findRatings(columnsOf(rows));
    if (found.chosen === "ratings") return { scale, ratings: found.columns.map(({ name }) => name) };
  }
  return null;
}
