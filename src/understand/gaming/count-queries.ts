import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import { aroundTarget, type ContactWish, judgedContacts } from "./contact-rows.ts";
import type { GamingLevel } from "./facts.ts";

export type Bounds = { first: Date | null; last: Date | null };

/** From the first contact that the filter leaves to the last that is not of the future. */
export function boundsOf(filter: PreparedFilter, now: Date): RawBuilder<Bounds> {
  return sql<Bounds>`select min(feedback.occurred_at) as first, max(feedback.occurred_at) as last
    from feedback where ${filter.where()} and feedback.occurred_at <= ${now}`;
}

/** Up to when the company's contacts are known. */
export function knownUntil(workspaceId: string, now: Date): RawBuilder<{ at: Date | null }> {
  return sql<{ at: Date | null }>`select max(feedback.occurred_at) as at
    from feedback where feedback.workspace_id = ${workspaceId} and feedback.occurred_at <= ${now}`;
}

/** Contacts of one agent or team in one channel and half of the period, as everything is judged by them. */
export type CountRow = {
  level: GamingLevel;
  who: string;
  stratum: string;
  /** 0 the earlier half of the period, 1 the later. */
  half: number;
  handled: number;
  log_sum: number | null;
  log_squares: number | null;
  short: number;
  followed: number;
  repeats: number;
  resolved: number;
  returned: number;
  marked: number;
  marked_bad: number;
  unmarked: number;
  unmarked_bad: number;
} & Record<`${"below" | "above"}_${number}`, number>;

export type CountWish = ContactWish & {
  /** Where the later half begins. */
  middle: Date;
  shortSeconds: number;
  targets: readonly number[];
};

/** All that agents and teams are judged by, in one pass; bounded by people x channels, whatever the number of contacts. */
export function countContacts(wish: CountWish): RawBuilder<CountRow> {
  const { middle, shortSeconds, targets } = wish;
  const log = sql`ln(cast(greatest(j.handle_seconds, 1) as double precision))`;
  const counts = (name: string, condition: RawBuilder<unknown>) =>
    sql`count(*) filter (where ${condition}) as ${sql.ref(name)}`;
  const columns = [
    sql`count(j.handle_seconds) as handled`,
    sql`sum(case when j.handle_seconds is not null then ${log} end) as log_sum`,
    sql`sum(case when j.handle_seconds is not null then ${log} * ${log} end) as log_squares`,
    counts("short", sql`j.handle_seconds < ${shortSeconds}`),
    counts("followed", sql`j.is_followed`),
    counts("repeats", sql`j.came_back`),
    counts("resolved", sql`j.resolved_first_contact and j.is_followed`),
    counts("returned", sql`j.resolved_first_contact and j.came_back_same`),
    counts("marked", sql`j.is_marked and j.is_bad is not null`),
    counts("marked_bad", sql`j.is_marked and j.is_bad`),
    counts("unmarked", sql`not j.is_marked and j.is_bad is not null`),
    counts("unmarked_bad", sql`not j.is_marked and j.is_bad`),
    ...targets.flatMap((target) => {
      const { from, to } = aroundTarget(target);
      return [
        counts(`below_${target}`, sql`j.handle_seconds >= ${from} and j.handle_seconds < ${target}`),
        counts(`above_${target}`, sql`j.handle_seconds >= ${target} and j.handle_seconds < ${to}`),
      ];
    }),
  ];
  const half = sql`case when j.occurred_at < ${middle} then 0 else 1 end`;
  const countsOf = (level: "agent" | "team") => {
    const who = sql.ref(`j.${level}`);
    return sql`(select ${sql.lit(level)} as level, ${who} as who, j.stratum, ${half} as half, ${sql.join(columns)}
      from judged j where ${who} is not null group by 2, 3, 4)`;
  };
  return sql<CountRow>`${judgedContacts(wish)} ${countsOf("agent")} union all ${countsOf("team")}`;
}

/** `hour`: whole hours since 1970. */
export type MarkRow = { level: GamingLevel; who: string; hour: number; marks: number };

/** Marks without words by hour, of agents, teams, channels and sources. Whether there are words only the records know. */
export function countMarks(filter: PreparedFilter, now: Date): RawBuilder<MarkRow> {
  return sql<MarkRow>`
    with hours as (
      select m.agent, m.team, m.channel, m.source, m.hour, count(*)::int as marks,
        grouping(m.agent, m.team, m.channel, m.source) as without
      from (select feedback.agent, feedback.team, feedback.channel, feedback.source_id::text as source,
          floor(extract(epoch from feedback.occurred_at) / 3600)::int as hour
        from feedback where ${filter.where()} and ${isBareMark} and feedback.occurred_at <= ${now}) m
      group by grouping sets ((m.agent, m.hour), (m.team, m.hour), (m.channel, m.hour), (m.source, m.hour)))
    select case h.without when 7 then 'agent' when 11 then 'team' when 13 then 'channel' else 'source' end as level,
      coalesce(h.agent, h.team, h.channel, h.source) as who, h.hour, h.marks
    from hours h where coalesce(h.agent, h.team, h.channel, h.source) is not null`;
}

/** A mark and not a word. */
export const isBareMark = sql`feedback.score is not null and feedback.text = ''`;
