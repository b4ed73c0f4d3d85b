import { type RawBuilder, sql } from "kysely";
import { sentimentName } from "../../listen/feedback/filter.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { membersOf } from "../../listen/segments/segment-sets.ts";
import { mostRows } from "./facts.ts";
import type { Slice, SumsWish } from "./sums-wish.ts";

/** How a value stands in a row of sums: given, missing, or one of the many others. */
export function readSlice(slice: string): { kind: "given" | "missing" | "others"; value: string } {
  if (slice === "-") return { kind: "missing", value: "-" };
  if (slice === "+") return { kind: "others", value: "" };
  return { kind: "given", value: slice.slice(1) };
}

/** Whether a contact may have several values. */
export function overlaps(slice: Slice | null): boolean {
  return slice !== null && "field" in slice && ["topic", "emotion", "segment"].includes(slice.field);
}

/** A customer may be in several saved segments, or in none. */
export function isOfSegments(slice: Slice | null): boolean {
  return slice !== null && "field" in slice && slice.field === "segment";
}

/** The value by which a contact is cut, and the join it needs; its own attribute goes before its customer's, as in the shared filter. */
export function contactSlice(
  slice: Slice,
  { workspaceId }: SumsWish,
  facts: FactNames,
): { value: RawBuilder<string | null>; join: RawBuilder<unknown> } {
  if ("attribute" in slice) {
    const [own, theirs] = [
      facts.attribute("feedback", slice.attribute),
      facts.attribute("customers", slice.attribute, "c"),
    ];
    // A join of all contacts with their customers takes longer than all else.
    if (!facts.mayHaveAttribute("customers", slice.attribute)) return { value: own, join: sql`` };
    return {
      value: sql`coalesce(${own}, ${theirs})`,
      join: sql`left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = feedback.customer_id`,
    };
  }
  if (slice.field === "source") return { value: sql`feedback.source_id::text`, join: sql`` };
  if (slice.field === "sentiment") return { value: sentimentName, join: sql`` };
  return { value: sql`${sql.ref(`feedback.${slice.field}`)}`, join: sql`` };
}

/** What contacts tell of, each value once a contact: rows of feedback_id and slice. */
export function toldOf(
  slice: Slice,
  { workspaceId, segments }: SumsWish,
  facts: FactNames,
): RawBuilder<unknown> {
  if (isOfSegments(slice)) return segmentsOf(workspaceId, segments, facts);
  if ("field" in slice && slice.field === "emotion") {
    return sql`(select distinct e.feedback_id, e.emotion as slice from feelings e where e.workspace_id = ${workspaceId})`;
  }
  return sql`(select distinct m.feedback_id, m.topic_id::text as slice from mentions m
    where m.workspace_id = ${workspaceId} and m.topic_id in (
      select t.id from topics t where t.workspace_id = ${workspaceId} and t.status in ('proposed', 'accepted')))`;
}

/** The saved segments that each contact's customer is in. */
function segmentsOf(
  workspaceId: string,
  segments: SumsWish["segments"],
  facts: FactNames,
): RawBuilder<unknown> {
  if (segments.length === 0)
    return sql`(select f.id as feedback_id, '' as slice from feedback f where f.workspace_id = ${workspaceId} and false)`;
  return sql`(select f.id as feedback_id, member.segment as slice from feedback f
    join ${membersOf(segments, facts)} member on member.customer_id = f.customer_id
    where f.workspace_id = ${workspaceId})`;
}

/**
 * Folds an attribute of a hundred thousand values: the greatest of the period stand by themselves, the rest are one. Two tables that
 * stand after "with": the second, `cut`, is the rows with the column `piece`, written as `readSlice` reads it.
 * @param rows name of the table with `side` and `slice`
 * @param size how great a value is, out of its rows
 */
export function foldedInto(
  slice: Slice,
  rows: string,
  size: RawBuilder<unknown> = sql`count(*)`,
): RawBuilder<unknown> {
  const from = sql.ref(rows);
  const greatest = slice.keep
    ? sql`select unnest(${[...slice.keep]}::text[]) as slice`
    : sql`select slice from ${from} where side = 0 and slice is not null
        group by slice order by ${size} desc, md5(slice) limit ${sql.lit(mostRows)}`;
  return sql`greatest as (${greatest}),
    cut as (select ${from}.*, case when ${from}.slice is null then '-' when greatest.slice is null then '+'
      else '=' || greatest.slice end as piece from ${from} left join greatest on greatest.slice = ${from}.slice)`;
}
