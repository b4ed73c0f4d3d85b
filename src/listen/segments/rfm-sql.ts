import { sql, type RawBuilder } from "kysely";
import { rfmSegment } from "../../core/rfm/rfm-segment.ts";
import type { RfmCondition } from "../../core/segments/definition.ts";
import { type FactNames, recordsNames } from "../../store/analytics/analytics.ts";
import { dayStart } from "./calendar-day.ts";
import { segmentFault } from "./contract.ts";
import { numberIn } from "./number-in.ts";
import type { SegmentFrame } from "./segment-frame.ts";

/** Fifths of recency, frequency and monetary as one number: 1..125 kinds of customers. */
const codeOf = (r: number, f: number, m: number) => r * 100 + f * 10 + m;
const fifths = [1, 2, 3, 4, 5];

/** Every score there is, with the name that core gives it. */
export const rfmCells = fifths.flatMap((recency) =>
  fifths.flatMap((frequency) =>
    fifths.map((monetary) => ({
      recency,
      frequency,
      monetary,
      value: Math.round((frequency + monetary) / 2),
      code: codeOf(recency, frequency, monetary),
      segment: rfmSegment({ customer: "", recency, frequency, monetary }),
    })),
  ),
);

/** Codes of the scores that a condition asks for. */
export function rfmCodesOf({ recency, frequency, monetary, value, segments }: RfmCondition): number[] {
  return rfmCells
    .filter(
      (cell) =>
        (recency?.includes(cell.recency) ?? true) &&
        (frequency?.includes(cell.frequency) ?? true) &&
        (monetary?.includes(cell.monetary) ?? true) &&
        (value?.includes(cell.value) ?? true) &&
        (segments?.includes(cell.segment) ?? true),
    )
    .map(({ code }) => code);
}

/** The code of a row of rfmScores. */
export function rfmCode(row: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(${row}.recency * 100 + ${row}.frequency * 10 + ${row}.monetary)`;
}

/**
 * Customers who bought, with their three scores as core/rfm/rfm-scores.ts gives them (a slice test holds both to the same answers), their
 * purchases and their money: a query with customer_id, recency, frequency, monetary, purchases, money. Money is null where the company
 * has not said which attribute holds it; how often then stands for how much.
 * @throws the fault segment.rfm-unset when nobody has said which event is a purchase
 */
export function rfmScores(
  { workspaceId, timeZone, end, rfm }: SegmentFrame,
  names: FactNames = recordsNames,
): RawBuilder<unknown> {
  if (!rfm) throw segmentFault("segment.rfm-unset");
  const over = dayStart(end, timeZone);
  const money = rfm.money
    ? sql`sum(${numberIn(names.attribute("product_events", rfm.money, "e"))})`
    : sql`null::float8`;
  const fifth = (order: RawBuilder<unknown>) =>
    sql`(1 + floor(5::float8 * (rank() over (order by ${order}) - 1) / count(*) over ()))::int`;
  return sql`select customer_id, ${fifth(sql`days desc`)} as recency, ${fifth(sql`purchases`)} as frequency,
      ${fifth(rfm.money ? sql`greatest(0, coalesce(money, 0))` : sql`purchases`)} as monetary, purchases, money
    from (select e.customer_id, floor(extract(epoch from (${over} - max(e.occurred_at))) / 86400) as days,
        count(*) as purchases, ${money} as money
      from product_events e where e.workspace_id = ${workspaceId} and e.name = ${rfm.event} and e.occurred_at < ${over}
      group by e.customer_id) bought`;
}
