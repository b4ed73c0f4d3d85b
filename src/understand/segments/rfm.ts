import type { Actor } from "../../access/actor.ts";
import { known, unknown } from "../../core/kit/answer.ts";
import { dayBefore } from "../../listen/segments/calendar-day.ts";
import { rfmCells } from "../../listen/segments/rfm-sql.ts";
import { readFrame } from "../../listen/segments/segment-frame.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { minorPerMajor } from "../pains/cost-sql.ts";
import type { Rfm } from "./contract.ts";
import { countByScore, type RfmRow } from "./queries.ts";

type Count = { customers: number; purchases: number; money: number | null };

/** Customers who bought, by how recently, and how often and how much; with the names that go with the scores. */
export async function getRfm(tx: WorkspaceTx, actor: Actor): Promise<Rfm> {
  const frame = await readFrame(tx, actor);
  if (!frame.rfm) return unknown("no-data");
  const rows = await countByScore(tx, frame);
  if (rows.length === 0) return unknown("no-data");
  const { currency } = actor.workspace;
  const perMajor = frame.rfm.isMinor ? minorPerMajor(currency) : 1;
  const cells = new Map<
    string,
    Count & { recency: number; value: number; segment: (typeof rfmCells)[number]["segment"] }
  >();
  const segments = new Map<(typeof rfmCells)[number]["segment"], Count>();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const { recency, value, code, segment } of rfmCells) {
    const key = `${recency} ${value}`;
    const row = byCode.get(code);
    cells.set(key, { recency, value, segment, ...sum(cells.get(key), row, perMajor) });
    if (row) segments.set(segment, sum(segments.get(segment), row, perMajor));
  }
  const total = rows.reduce<Count | undefined>((all, row) => sum(all, row, perMajor), undefined)!;
  return known({
    settings: frame.rfm,
    currency,
    lastDay: dayBefore(frame.end, 1),
    total,
    cells: [...cells.values()],
    segments: [...segments]
      .map(([segment, count]) => ({ segment, ...count }))
      .toSorted((a, b) => b.customers - a.customers || a.segment.localeCompare(b.segment)),
  });
}

function sum(all: Count | undefined, row: RfmRow | undefined, perMajor: number): Count {
  const { customers, purchases, money } = all ?? { customers: 0, purchases: 0, money: null };
  if (!row) return { customers, purchases, money };
  return {
    customers: customers + row.customers,
    purchases: purchases + row.purchases,
    money: row.money === null ? money : (money ?? 0) + row.money / perMajor,
  };
}
