import { sql, type RawBuilder, type SqlBool } from "kysely";
import { sentimentBounds } from "../../listen/feedback/contract.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";

/** Contacts to be judged: what the filter leaves, when customers count as come back, and up to when that is known. */
export type ContactWish = {
  workspaceId: string;
  filter: PreparedFilter;
  /** First and last contact that the filter leaves. */
  first: Date;
  last: Date;
  /** Up to when contacts are known: the last of the company's. */
  knownTo: Date;
  days: number;
  /** Only customers of whom this holds of their id; all by default. */
  customers?: (id: RawBuilder<string>) => RawBuilder<SqlBool>;
};

/** A customer's mark of a contact comes by itself so many days later, if it does. */
const markDays = 3;

/** Somebody was served: by its kind, or because it took an agent's time, whatever kind the file said it was. */
function isContact(alias: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${alias}.kind`)} in ('contact', 'complaint', 'cancellation')
    or ${sql.ref(`${alias}.handle_seconds`)} is not null)`;
}

const dayMs = 86_400_000;
const daysOf = (days: number) => sql`cast(${`${days} days`} as interval)`;

/**
 * "with … judged as (…)": one row per contact that the filter leaves, with what came after it. Asked of the replica and of the records.
 *
 * came_back: the same known customer's next contact came within the days; came_back_same: about a topic of this one, or in its channel
 * where its topics are not known; null where the days are not over or nobody knows who it was. is_marked: it has a mark, or the
 * customer's answer to a survey came after it and before the next contact. is_bad: by the words' sentiment or "not resolved", the mark
 * itself aside; null where neither is known.
 */
export function judgedContacts(wish: ContactWish): RawBuilder<unknown> {
  const { workspaceId, filter, first, last, knownTo, days, customers = () => sql<SqlBool>`true` } = wish;
  const until = new Date(last.getTime() + Math.max(days, markDays) * dayMs + 1);
  const followed = sql`(s.occurred_at + ${daysOf(days)} <= ${knownTo} and not c.anonymous)`;
  const served = isContact("feedback");
  // From the last to the first, so that each row looks at what was seen already and no row is looked at twice.
  const after = sql`rows between unbounded preceding and 1 preceding`;
  return sql`with said as (
      select feedback.id, feedback.customer_id, feedback.occurred_at, feedback.kind, feedback.channel, feedback.agent, feedback.team,
        feedback.score, feedback.sentiment, feedback.handle_seconds, feedback.resolved_first_contact, ${filter.where()} as is_asked,
        min(case when ${served} then feedback.occurred_at end) over later as next_at,
        min(case when ${served} then feedback.occurred_at end) over later_here as next_here_at,
        min(case when not ${served} and feedback.score is not null then feedback.occurred_at end) over later as mark_at
      from feedback
      where feedback.workspace_id = ${workspaceId} and (${served} or feedback.kind = 'response')
        and feedback.occurred_at >= ${first} and feedback.occurred_at < ${until} and ${customers(sql`feedback.customer_id`)}
      window later as (partition by feedback.customer_id order by feedback.occurred_at desc, feedback.id desc ${after}),
        later_here as (partition by feedback.customer_id, feedback.channel order by feedback.occurred_at desc, feedback.id desc ${after})),
    told as (
      select distinct m.customer_id, m.topic_id, m.feedback_id, m.occurred_at from mentions m
      where m.workspace_id = ${workspaceId} and ${isContact("m")} and m.occurred_at >= ${first} and m.occurred_at < ${until}
        and ${customers(sql`m.customer_id`)}),
    told_again as (
      select told.feedback_id,
        lead(told.occurred_at) over (partition by told.customer_id, told.topic_id order by told.occurred_at, told.feedback_id) as at
      from told),
    again as (select told_again.feedback_id, min(told_again.at) as at from told_again group by told_again.feedback_id),
    followed as (
      select s.*, coalesce(s.channel, '') as stratum, ${followed} as is_followed,
        case when again.feedback_id is null then s.next_here_at else again.at end as next_same_at,
        s.score is not null or coalesce(s.mark_at < s.occurred_at + ${daysOf(markDays)} and (s.next_at is null or s.mark_at <= s.next_at), false)
          as is_marked,
        case when s.sentiment is null and s.resolved_first_contact is null then null
          else coalesce(s.sentiment < ${sql.lit(sentimentBounds.negative)}, false) or coalesce(not s.resolved_first_contact, false) end as is_bad
      from said s join customers c on c.customer_id = s.customer_id and c.workspace_id = ${workspaceId}
      left join again on again.feedback_id = s.id
      where s.is_asked and ${isContact("s")}),
    judged as (
      select f.*,
        case when f.is_followed then coalesce(f.next_at < f.occurred_at + ${daysOf(days)}, false) end as came_back,
        case when f.is_followed then coalesce(f.next_same_at < f.occurred_at + ${daysOf(days)}, false) end as came_back_same
      from followed f)`;
}

/** Seconds around a target within which contacts are compared: a tenth of it on each side, at least 3. */
export function aroundTarget(targetSeconds: number): { from: number; to: number } {
  const width = Math.max(3, Math.round(targetSeconds / 10));
  return { from: targetSeconds - width, to: targetSeconds + width };
}
