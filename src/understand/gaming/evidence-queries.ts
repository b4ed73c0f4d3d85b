import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { aroundTarget, judgedContacts } from "./contact-rows.ts";
import type { AlarmName } from "./contract.ts";
import { type CountWish, isBareMark } from "./count-queries.ts";

/** `hours`: of a burst, the instants at which its hours begin. */
export type AlarmWish = AlarmName & { hours: readonly Date[] };

const columnOf = { agent: "agent", team: "team", channel: "channel", source: "source_id" } as const;

function isTheirs({ level, who }: AlarmWish): RawBuilder<SqlBool> {
  return sql<SqlBool>`cast(${sql.ref(`feedback.${columnOf[level]}`)} as text) = ${who}`;
}

/** A condition on the table feedback: the contacts behind an alarm. */
export function behindAlarm(look: CountWish, alarm: AlarmWish): RawBuilder<SqlBool> {
  const { workspaceId, filter } = look;
  const theirs = sql`${filter.where()} and ${isTheirs(alarm)}`;
  if (alarm.pattern === "mark-burst") {
    const starts = sql`${alarm.hours.map((hour) => hour.getTime() / 1000)}::float8[]`;
    return sql<SqlBool>`(${theirs} and ${isBareMark}
      and floor(extract(epoch from feedback.occurred_at) / 3600) * 3600 = any(${starts}))`;
  }
  const customers = (id: RawBuilder<string>) =>
    sql<SqlBool>`${id} in (select feedback.customer_id from feedback where ${theirs})`;
  return sql<SqlBool>`(feedback.workspace_id = ${workspaceId} and ${isTheirs(alarm)} and feedback.id in (
    ${judgedContacts({ ...look, customers })} select j.id from judged j where ${isOdd(look, alarm)}))`;
}

/** Of judged contacts: those that make the pattern. */
function isOdd({ middle, shortSeconds }: CountWish, alarm: AlarmWish): RawBuilder<unknown> {
  const target = alarm.targetSeconds ?? 0;
  const { from, to } = aroundTarget(target);
  switch (alarm.pattern) {
    case "aht-repeats":
      return sql`j.occurred_at >= ${middle} and j.came_back`;
    case "heap":
      return sql`j.handle_seconds < ${shortSeconds}`;
    case "below-target":
      return sql`j.handle_seconds >= ${from} and j.handle_seconds < ${target}`;
    case "above-target":
      return sql`j.handle_seconds >= ${target} and j.handle_seconds < ${to}`;
    case "asked-pleased":
      return sql`not j.is_marked and j.is_bad`;
    case "resolved-returns":
      return sql`j.resolved_first_contact and j.came_back_same`;
    case "mark-burst":
      return sql`false`;
  }
}

export type Afterwards = {
  id: string;
  handle_seconds: number | null;
  resolved_first_contact: boolean | null;
  returned_at: Date | null;
};

/** What is known of the contacts of one page beside what every list shows: handle time, and when the customer came back. */
export async function listAfterwards(
  { db }: WorkspaceTx,
  look: CountWish,
  alarm: AlarmWish,
  rows: readonly { id: string; customer_id: string }[],
): Promise<Map<string, Afterwards>> {
  const ids = rows.map(({ id }) => id);
  const people = rows.map(({ customer_id }) => customer_id);
  const customers = (id: RawBuilder<string>) => sql<SqlBool>`${id} = any(${people}::uuid[])`;
  const isSame = alarm.pattern === "resolved-returns";
  const returned = isSame
    ? sql`case when j.came_back_same then j.next_same_at end`
    : sql`case when j.came_back then j.next_at end`;
  const { rows: found } = await sql<Afterwards>`${judgedContacts({ ...look, customers })}
    select j.id, j.handle_seconds, j.resolved_first_contact, ${returned} as returned_at
    from judged j where j.id = any(${ids}::uuid[])`.execute(db);
  return new Map(found.map((row) => [row.id, row]));
}
