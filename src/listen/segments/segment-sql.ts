import { sql, type RawBuilder, type SqlBool } from "kysely";
import {
  type AttributeCondition,
  type Bounds,
  type Choice,
  contactFields,
  type ContactsCondition,
  type Count,
  type EventsCondition,
  type Lean,
  type LeftCondition,
  type MarkCondition,
  type RfmCondition,
  type SegmentCondition,
  type SegmentNode,
  type SentimentCondition,
  type TenureCondition,
  type TopicsCondition,
  type Within,
} from "../../core/segments/definition.ts";
import { sentimentBounds } from "../feedback/contract.ts";
import { type FactNames, recordsNames } from "../../store/analytics/analytics.ts";
import { dayBefore, dayStart } from "./calendar-day.ts";
import { numberIn } from "./number-in.ts";
import { rfmCode, rfmCodesOf, rfmScores } from "./rfm-sql.ts";
import type { SegmentFrame } from "./segment-frame.ts";

/** A query that gives ids of customers: what stands in the brackets of `in (…)`. One may come twice. */
export type CustomerSet = RawBuilder<unknown>;

/** A frame, and how the door that is asked spells attributes. */
type Frame = SegmentFrame & { names: FactNames };

/**
 * The customers who fit a definition, each once. Every condition is a set found in one pass over the facts, and sets are joined by
 * `intersect`, `union` and `except`: no step looks at customers one by one, whatever the database thinks of their number. It is written
 * in what PostgreSQL and DuckDB read alike, on tables that the replica holds: instants are parameters, for a replica knows no zones.
 */
export function customersOf(
  definition: SegmentNode,
  told: SegmentFrame,
  names: FactNames = recordsNames,
): CustomerSet {
  const frame = { ...told, names };
  const set = setOf(definition, frame);
  return sql`select customer_id from customers where workspace_id = ${frame.workspaceId}
    intersect ${definition.not ? without(everybody(frame), [set]) : set}`;
}

const everybody = ({ workspaceId }: SegmentFrame): CustomerSet =>
  sql`(select customer_id from customers where workspace_id = ${workspaceId})`;

/** The set of a node as it would be without its `not`, in brackets. */
function setOf(node: SegmentNode, frame: Frame): CustomerSet {
  if (node.on !== "group") return sql`(${conditionSet(node, frame)})`;
  const plain = node.parts.filter((part) => !part.not).map((part) => setOf(part, frame));
  const turned = node.parts.filter((part) => part.not).map((part) => setOf(part, frame));
  if (node.join === "any") {
    // Who fits not all of the turned ones fits one of them.
    const outside = turned.length > 0 ? [without(everybody(frame), [joined(turned, sql` intersect `)])] : [];
    return joined([...plain, ...outside], sql` union `);
  }
  return without(plain.length > 0 ? joined(plain, sql` intersect `) : everybody(frame), turned);
}

function joined(sets: readonly CustomerSet[], by: RawBuilder<unknown>): CustomerSet {
  return sets.length === 1 ? sets[0] : sql`(${sql.join([...sets], by)})`;
}

function without(set: CustomerSet, taken: readonly CustomerSet[]): CustomerSet {
  return taken.length === 0 ? set : sql`(${set} except ${joined(taken, sql` union `)})`;
}

function conditionSet(condition: SegmentCondition, frame: Frame): CustomerSet {
  switch (condition.on) {
    case "attribute":
      return attributeSet(condition, frame);
    case "tenure":
      return tenureSet(condition, frame);
    case "contacts":
      return contactsSet(condition, frame);
    case "topics":
      return topicsSet(condition, frame);
    case "events":
      return eventsSet(condition, frame);
    case "sentiment":
      return sentimentSet(condition, frame);
    case "mark":
      return markSet(condition, frame);
    case "left":
      return leftSet(condition, frame);
    case "rfm":
      return rfmSet(condition, frame);
  }
}

function attributeSet({ of, name, value }: AttributeCondition, frame: Frame): CustomerSet {
  const table = of === "customer" ? "customers" : "feedback";
  const told = frame.names.attribute(table, name, "t");
  const having = (condition: RawBuilder<unknown>) =>
    sql`select t.customer_id from ${sql.ref(table)} t where t.workspace_id = ${frame.workspaceId} and ${condition}`;
  if ("missing" in value) return without(everybody(frame), [sql`(${having(sql`${told} is not null`)})`]);
  if ("oneOf" in value) return having(fitting(told, value.oneOf));
  if ("besides" in value) return having(fitting(told, value));
  return having(inBounds(numberIn(told), value));
}

function tenureSet({ days: { min, max } }: TenureCondition, frame: Frame): CustomerSet {
  // A customer of n whole days came n days before the end of the records, or up to a day more.
  const parts = [sql`since is not null`];
  if (min !== undefined) parts.push(sql`since <= ${daysBack(min, frame)}`);
  if (max !== undefined) parts.push(sql`since > ${daysBack(max + 1, frame)}`);
  return sql`select customer_id from customers where workspace_id = ${frame.workspaceId} and ${sql.join(parts, sql` and `)}`;
}

function contactsSet(condition: ContactsCondition, frame: Frame): CustomerSet {
  const { sentiment } = condition;
  const asked = [inTime(condition.within, frame)];
  for (const field of contactFields) {
    const choice = condition[field];
    if (choice) asked.push(fitting(sql.ref(`t.${field}`), choice));
  }
  if (sentiment)
    asked.push(
      sql`(${sql.join(
        sentiment.map((each) => leaning(sql`t.sentiment`, each)),
        sql` or `,
      )})`,
    );
  const rows = sql`feedback t where t.workspace_id = ${frame.workspaceId} and ${sql.join(asked, sql` and `)}`;
  return counted(rows, condition.count, frame);
}

function fitting(told: RawBuilder<unknown>, choice: Choice): RawBuilder<SqlBool> {
  // Of what is not given it is null: not true.
  if (!Array.isArray(choice)) return sql`(${told} <> all(${choice.besides}::text[]))`;
  const given = sql<SqlBool>`${told} = any(${choice.filter((value) => value !== null)}::text[])`;
  return choice.includes(null) ? sql`(${given} or ${told} is null)` : given;
}

/** Topics with all below them that are on show; where one was merged, what it became. */
function topicsSet({ topics, within, count }: TopicsCondition, frame: Frame): CustomerSet {
  const { workspaceId } = frame;
  const below = sql`(with recursive below as (
    select t.id from topics t where t.workspace_id = ${workspaceId} and t.id = any(${topics}::uuid[])
    union select t.id from below join topics f on f.id = below.id and f.workspace_id = ${workspaceId}
      join topics t on t.workspace_id = ${workspaceId}
        and (t.id = f.merged_into or (t.parent_id = f.id and t.status in ('proposed', 'accepted'))))
    select id from below)`;
  const rows = sql`mentions t where t.workspace_id = ${workspaceId} and t.topic_id in ${below} and ${inTime(within, frame)}`;
  // One contact may tell of several of them.
  return counted(rows, count, frame, sql`count(distinct t.feedback_id)`);
}

function eventsSet({ names, within, count }: EventsCondition, frame: Frame): CustomerSet {
  const rows = sql`product_events t where t.workspace_id = ${frame.workspaceId} and t.name = any(${names}::text[])
    and ${inTime(within, frame)}`;
  return counted(rows, count, frame);
}

/** Customers with so many rows. Who has none at all is in no group: "at most" is everybody without those who have more. */
function counted(
  rows: RawBuilder<unknown>,
  { min, max }: Count = { min: 1 },
  frame: Frame,
  number: RawBuilder<unknown> = sql`count(*)`,
): CustomerSet {
  const having = (condition: RawBuilder<unknown>) =>
    sql`select t.customer_id from ${rows} group by t.customer_id having ${condition}`;
  if ((min ?? 0) > 0) {
    const most = max === undefined ? sql`` : sql` and ${number} <= ${max}`;
    return having(sql`${number} >= ${min}${most}`);
  }
  return max === undefined
    ? everybody(frame)
    : without(everybody(frame), [sql`(${having(sql`${number} > ${max}`)})`]);
}

function sentimentSet({ lean, within }: SentimentCondition, frame: Frame): CustomerSet {
  return sql`select t.customer_id from feedback t where t.workspace_id = ${frame.workspaceId} and t.sentiment is not null
    and ${inTime(within, frame)} group by t.customer_id having ${leaning(sql`avg(t.sentiment)`, lean)}`;
}

function leaning(value: RawBuilder<unknown>, lean: Lean): RawBuilder<SqlBool> {
  const { negative, positive } = sentimentBounds;
  if (lean === "negative") return sql`(${value} < ${sql.lit(negative)})`;
  if (lean === "positive") return sql`(${value} > ${sql.lit(positive)})`;
  return sql`(${value} >= ${sql.lit(negative)} and ${value} <= ${sql.lit(positive)})`;
}

function markSet({ scale, which, is, within }: MarkCondition, frame: Frame): CustomerSet {
  const rows = sql`feedback t where t.workspace_id = ${frame.workspaceId} and t.scale = ${scale} and t.score is not null
    and ${inTime(within, frame)}`;
  const fits = (mark: RawBuilder<unknown>) => ("group" in is ? inGroup(mark, is.group) : inBounds(mark, is));
  if (which === "any") return sql`select t.customer_id from ${rows} and ${fits(sql`t.score`)}`;
  if (which === "mean") {
    return sql`select t.customer_id from ${rows} group by t.customer_id having ${fits(sql`avg(t.score)`)}`;
  }
  return sql`select last_mark.customer_id from (select distinct on (t.customer_id) t.customer_id, t.score from ${rows}
    order by t.customer_id, t.occurred_at desc, t.id desc) last_mark where ${fits(sql`last_mark.score`)}`;
}

function inGroup(
  mark: RawBuilder<unknown>,
  group: "promoter" | "passive" | "detractor",
): RawBuilder<SqlBool> {
  if (group === "promoter") return sql`(${mark} >= 9)`;
  return group === "detractor" ? sql`(${mark} < 7)` : sql`(${mark} >= 7 and ${mark} < 9)`;
}

function leftSet({ within }: LeftCondition, frame: Frame): CustomerSet {
  const { workspaceId, leavingEvents } = frame;
  return sql`select t.customer_id from feedback t where t.workspace_id = ${workspaceId} and t.kind = 'cancellation'
      and ${inTime(within, frame)}
    union select t.customer_id from product_events t where t.workspace_id = ${workspaceId}
      and t.name = any(${leavingEvents}::text[]) and ${inTime(within, frame)}`;
}

function rfmSet(condition: RfmCondition, frame: Frame): CustomerSet {
  return sql`select scored.customer_id from (${rfmScores(frame, frame.names)}) scored
    where ${rfmCode(sql`scored`)} = any(${rfmCodesOf(condition)}::int[])`;
}

function inBounds(value: RawBuilder<unknown>, { min, max }: Bounds): RawBuilder<SqlBool> {
  const parts: RawBuilder<SqlBool>[] = [];
  if (min !== undefined) parts.push(sql`${value} >= ${min}::float8`);
  if (max !== undefined) parts.push(sql`${value} <= ${max}::float8`);
  return sql`(${sql.join(parts, sql` and `)})`;
}

/** Days back end with the last day of the records; days of the calendar are the company's own. */
function inTime(within: Within | undefined, frame: Frame): RawBuilder<SqlBool> {
  const { days, from, to } = within ?? {};
  const parts: RawBuilder<SqlBool>[] = [];
  if (days !== undefined) {
    parts.push(sql`t.occurred_at >= ${daysBack(days, frame)}`, sql`t.occurred_at < ${daysBack(0, frame)}`);
  }
  if (from !== undefined) parts.push(sql`t.occurred_at >= ${dayStart(from, frame.timeZone)}`);
  if (to !== undefined) parts.push(sql`t.occurred_at < ${dayStart(to, frame.timeZone)}`);
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

function daysBack(days: number, { end, timeZone }: SegmentFrame): Date {
  return dayStart(dayBefore(end, days), timeZone);
}
