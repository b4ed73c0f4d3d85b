import { type RawBuilder, sql } from "kysely";
import type { Store } from "../connect.ts";
import type { FactWithAttributes } from "./facts.ts";
import type { ReplicaReason } from "./replica-reasons.ts";

/**
 * The one door to big numbers. A statement is written once, in the common subset of PostgreSQL and DuckDB, on the tables of `facts.ts`;
 * the door asks it of the replica, or of the records (PostgreSQL, Citus) where there is none or it cannot know the answer.
 */
export type Analytics = {
  /**
   * @param build the statement; every table in it is held to this workspace, as everywhere
   * @throws what the database says of a wrong statement; AnalyticsTooSlow after the door's patience
   */
  ask<Row>(
    workspaceId: string,
    build: (facts: FactNames) => RawBuilder<Row>,
    needs?: AnalyticsNeeds,
  ): Promise<Answered<Row>>;
  state(): AnalyticsState;
  close(): Promise<void>;
};

/** What is spelled by the door: a replica keeps in columns of its own what the records find anew. */
export type FactNames = {
  /** Text, null where not given. */
  attribute(fact: FactWithAttributes, name: string, alias?: string): RawBuilder<string | null>;
  /** False where no row of the fact has it, so that it need not be looked for. */
  mayHaveAttribute(fact: FactWithAttributes, name: string): boolean;
  /** Attributes that stand in columns, of all companies, the most frequent two hundred at most; null: only the rows themselves tell. */
  attributeNames(fact: FactWithAttributes): readonly string[] | null;
  /**
   * What stands after "from" under the name `feedback`: contacts of customers who are known, with `next_at`: when the same customer said
   * something next; infinity: not again.
   */
  feedbackWithNext(workspaceId: string): RawBuilder<unknown>;
  /** Whole hours or days from the first instant of 1970 to another one moved by so many milliseconds: a whole number. */
  unitsSince1970(instant: RawBuilder<unknown>, unit: ClockUnit, shiftMs: number): RawBuilder<number>;
};

export type ClockUnit = "hour" | "day";
export const msOfUnit: Record<ClockUnit, number> = { hour: 3_600_000, day: 86_400_000 };

/**
 * `records`: what only the records know: the words themselves (search), or the very last write. `joinsByHash`: the statement joins what
 * it has made itself (see joinByHash); the replica does so by itself.
 */
export type AnalyticsNeeds = { records: boolean; joinsByHash?: boolean };

export type AnsweredFrom = "replica" | "records";

/** `freshAt`: everything committed before it is in the numbers. */
export type Answered<Row> = { rows: Row[]; from: AnsweredFrom; freshAt: Date };

/** `off`: by setting, numbers come from the records alone. */
export type AnalyticsState = {
  replica: "off" | "building" | "ready" | "failed";
  freshAt: Date | null;
  builtAt: Date | null;
  rows: number;
  bytes: number;
  because: ReplicaReason | null;
};

export const recordsNames: FactNames = {
  attribute: (fact, name, alias = fact) =>
    sql<string | null>`(${sql.ref(`${alias}.attributes`)} ->> ${name})`,
  mayHaveAttribute: () => true,
  attributeNames: () => null,
  feedbackWithNext: (workspaceId) => sql`(select f.*,
      coalesce(lead(f.occurred_at) over (partition by f.customer_id order by f.occurred_at, f.id), 'infinity') as next_at
    from feedback f join customers k on k.workspace_id = ${workspaceId} and k.customer_id = f.customer_id and not k.anonymous
    where f.workspace_id = ${workspaceId}) feedback`,
  unitsSince1970: (instant, unit, shiftMs) =>
    sql<number>`floor((date_part('epoch', ${instant}) + ${sql.lit(shiftMs / 1000)}) / ${sql.lit(msOfUnit[unit] / 1000)})::int8`,
};

/** A statement as text and parameters, `$1…`. */
export function compileFor(
  store: Store,
  statement: RawBuilder<unknown>,
): { text: string; parameters: unknown[] } {
  const { sql: text, parameters } = statement.compile(store.db);
  return { text, parameters: [...parameters] };
}
