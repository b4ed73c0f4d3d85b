import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Grain } from "../../core/calendar/local-bins.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { Span } from "../../listen/feedback/calendar.ts";
import type { SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { CostSql } from "../pains/cost-sql.ts";
import type { MetricSettings } from "./contract.ts";
import type { ContactSlice } from "./facts.ts";
import type { Side } from "./metric-period.ts";

/** What sums are asked of: facts under a filter, in one period or two, cut or not, as a line or not. */
export type SumsWish = {
  workspaceId: string;
  timeZone: string;
  /** The shared filter without its period. */
  filter: PreparedFilter;
  query: Omit<Partial<FeedbackFilter>, "from" | "to">;
  /** The same without what is asked of customers themselves (attributes, the customer); null where nothing is left. */
  ofContacts: PreparedFilter | null;
  /** Now, and what it is compared with. */
  sides: readonly Side[];
  grain: Grain | null;
  slice: Slice | null;
  /** Saved segments, where facts are cut by them. */
  segments: readonly SegmentSet[];
  settings: MetricSettings;
  cost: CostSql;
  minorPerMajor: number;
  leavingEvents: readonly string[];
  /** From the first to the last contact; and to the last product event. */
  contactsSpan: Span | null;
  eventsSpan: Span | null;
  now: Date;
};

/** `keep`: the values shown one by one are known already, from another statement. */
export type Slice = ({ field: ContactSlice } | { attribute: string }) & { keep?: readonly string[] };

/** A row of sums: of one period (0 now, 1 before), of one value or all (null), of one bucket or all (null). */
export type SumsRow = { side: number; slice: string | null; bucket: number | null } & Record<string, number>;

/** Rows of feedback within a period. */
export function within(column: RawBuilder<unknown>, side: Side): RawBuilder<SqlBool> {
  return sql<SqlBool>`${column} >= ${side.from} and ${column} < ${side.to}`;
}

export type StatementOf = (
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
) => RawBuilder<SumsRow>;
