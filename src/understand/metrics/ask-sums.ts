import type { Lent } from "../../access/route.ts";
import type { Metric, MetricSums } from "../../core/catalogue/metric.ts";
import type { AnsweredFrom } from "../../store/analytics/analytics.ts";
import type { Side } from "./metric-period.ts";
import { firstDay, lastDayEnd } from "./metric-period.ts";
import { both } from "./read-wish.ts";
import { SumCells } from "./sum-cells.ts";
import { isOfSegments, readSlice } from "./slice-sql.ts";
import { givenSums, sourcesOf } from "./sum-sources.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

/** Sums by place, and how fresh the facts were from which they came. */
export type AskedSums = { cells: SumCells; from: AnsweredFrom; freshAt: Date };

/** Asks the door for all sums that metrics need: one statement, or as many as they have kinds of facts. */
export async function askSums(
  { analytics }: Pick<Lent, "analytics">,
  wish: SumsWish,
  metrics: readonly Metric[],
): Promise<AskedSums> {
  const asked: AskedSums = { cells: new SumCells(), from: "replica", freshAt: wish.now };
  // A search knows words, which the records alone hold.
  const needs = { records: wish.filter.search !== null, joinsByHash: isOfSegments(wish.slice) };
  let slice = wish.slice;
  for (const { statement, names } of sourcesOf(metrics)) {
    const answered = await analytics.ask<SumsRow>(
      wish.workspaceId,
      (facts) => statement({ ...wish, slice }, facts, names),
      needs,
    );
    asked.cells.add(answered.rows);
    if (answered.from === "records") asked.from = "records";
    if (answered.freshAt < asked.freshAt) asked.freshAt = answered.freshAt;
    if (slice && !slice.keep) slice = { ...slice, keep: givenValues(asked.cells) };
  }
  return asked;
}

/** The values that stand by themselves: the next statement keeps the same. */
function givenValues(cells: SumCells): string[] {
  return cells
    .slices()
    .map(readSlice)
    .flatMap(({ kind, value }) => (kind === "given" ? [value] : []));
}

const dayMs = 86_400_000;

/** What does not come from rows; an empty year before the first record does not thin out a mean day. */
export function givenAt(wish: SumsWish, side: Side, bin?: { start: number; end: number }): MetricSums {
  const records = both(wish.contactsSpan, wish.eventsSpan);
  const given = givenSums(wish);
  if (!records) return { ...given, days: 0 };
  const from = Math.max(side.fromFace, bin?.start ?? side.fromFace, firstDay(records, wish.timeZone));
  const to = Math.min(side.toFace, bin?.end ?? side.toFace, lastDayEnd(records, wish.timeZone));
  return { ...given, days: Math.max(0, to - from) / dayMs };
}
