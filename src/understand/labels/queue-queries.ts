import { type RawBuilder, sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type QueuedRow = {
  id: string;
  text: string;
  original: string | null;
  occurred_at: Date;
  kind: string;
  channel: string | null;
  touchpoint: string | null;
  team: string | null;
  score: number | null;
  scale: string | null;
  attributes: Record<string, unknown>;
  guessed: string[] | null;
  chances: number[] | null;
  version: number | null;
  mine: string[] | null;
};

/** Who asks, which version's guesses order the queue and which are shown, and what not to bring. */
export type Asker = {
  personId: string;
  orderBy: number | null;
  shown: number | null;
  overlapShare: number;
  without: readonly string[];
};

/** Beyond this nobody reads on to label; the classifier reads all. */
const mostShown = 20_000;

async function readRows(tx: WorkspaceTx, chosen: RawBuilder<unknown>, asker: Asker): Promise<QueuedRow[]> {
  const { rows } = await sql<QueuedRow>`
    with chosen as materialized (${chosen})
    select f.id, left(f.text, ${mostShown}) as text, left(o.text, ${mostShown}) as original, f.occurred_at, f.kind, f.channel,
      f.touchpoint, f.team, f.score, f.scale, f.attributes, g.topic_ids as guessed, g.chances, g.version, l.topic_ids as mine
    from chosen
    join feedback f on f.workspace_id = ${tx.workspaceId} and f.customer_id = chosen.customer_id and f.id = chosen.id
    left join feedback_originals o on o.workspace_id = ${tx.workspaceId} and o.customer_id = f.customer_id and o.feedback_id = f.id
    left join label_guesses g on g.workspace_id = ${tx.workspaceId} and g.customer_id = f.customer_id and g.feedback_id = f.id
      and g.version = ${asker.shown}
    left join text_labels l on l.workspace_id = ${tx.workspaceId} and l.customer_id = f.customer_id and l.feedback_id = f.id
      and l.person_id = ${asker.personId}
    order by chosen.place, f.id`.execute(tx.db);
  return rows;
}

/** A contact that nobody has labelled. */
const untouched = (tx: WorkspaceTx, asker: Asker) => sql`not exists (
    select 1 from text_labels l where l.workspace_id = ${tx.workspaceId} and l.customer_id = f.customer_id and l.feedback_id = f.id)
  and f.id <> all(${asker.without}::uuid[])`;

/** Those the classifier is least sure of first. */
export async function listUncertain(tx: WorkspaceTx, asker: Asker, limit: number): Promise<QueuedRow[]> {
  return await readRows(
    tx,
    sql`select f.customer_id, f.id, row_number() over (order by g.uncertainty desc, f.id) as place
      from label_guesses g join feedback f on f.workspace_id = g.workspace_id and f.customer_id = g.customer_id and f.id = g.feedback_id
      where g.workspace_id = ${tx.workspaceId} and g.version = ${asker.orderBy} and ${untouched(tx, asker)}
      order by g.uncertainty desc, f.id limit ${limit}`,
    asker,
  );
}

/** In an order that has nothing to do with what is said: a fair draw of all contacts, and the same for everybody. */
export async function listRandom(tx: WorkspaceTx, asker: Asker, limit: number): Promise<QueuedRow[]> {
  return await readRows(
    tx,
    sql`select f.customer_id, f.id, row_number() over (order by hashtextextended(f.id::text, 12)) as place from feedback f
      where f.workspace_id = ${tx.workspaceId} and f.text <> '' and ${untouched(tx, asker)}
      order by hashtextextended(f.id::text, 12) limit ${limit}`,
    asker,
  );
}

/** Likely of one topic: by the classifier's guess where there is one, then by the grouping's mentions. */
export async function listOfTopic(
  tx: WorkspaceTx,
  asker: Asker,
  topicId: string,
  limit: number,
): Promise<QueuedRow[]> {
  return await readRows(
    tx,
    sql`select f.customer_id, f.id, row_number() over (order by likely.chance desc, f.id) as place
      from (select customer_id, feedback_id, max(chance) as chance from (
          select g.customer_id, g.feedback_id, 1 + g.chances[array_position(g.topic_ids, ${topicId}::uuid)] as chance from label_guesses g
          where g.workspace_id = ${tx.workspaceId} and g.version = ${asker.orderBy} and g.topic_ids @> array[${topicId}::uuid]
          union all
          select m.customer_id, m.feedback_id, m.confidence from mentions m
          where m.workspace_id = ${tx.workspaceId} and m.topic_id = ${topicId}) found group by 1, 2) likely
      join feedback f on f.workspace_id = ${tx.workspaceId} and f.customer_id = likely.customer_id and f.id = likely.feedback_id
      where ${untouched(tx, asker)} order by likely.chance desc, f.id limit ${limit}`,
    asker,
  );
}

/** Contacts of the share that several people label, which others have labelled and the asker has not. */
export async function listSecondOpinions(tx: WorkspaceTx, asker: Asker, limit: number): Promise<QueuedRow[]> {
  return await readRows(
    tx,
    sql`select f.customer_id, f.id, row_number() over (order by f.first_at, f.id) as place
      from (select customer_id, feedback_id as id, min(at) as first_at from text_labels
        where workspace_id = ${tx.workspaceId} group by 1, 2 having bool_and(person_id <> ${asker.personId})) f
      where abs(hashtextextended(f.id::text, 11) % 1000) < ${Math.round(asker.overlapShare * 1000)}
        and f.id <> all(${asker.without}::uuid[])
        and not exists (select 1 from settled_labels s where s.workspace_id = ${tx.workspaceId} and s.feedback_id = f.id)
      order by f.first_at, f.id limit ${limit}`,
    asker,
  );
}

/**
 * What people disagree on and the asker has not looked at, then what the classifier, which never saw it, takes for something else
 * than people do: either may be wrong.
 */
export async function listDisputed(
  tx: WorkspaceTx,
  asker: Asker,
  mistaken: { ids: readonly string[]; since: Date | null },
  limit: number,
): Promise<QueuedRow[]> {
  return await readRows(
    tx,
    sql`select customer_id, id, row_number() over (order by people desc, id) as place from (
        select customer_id, feedback_id as id, count(distinct topic_ids) as people from text_labels l
        where workspace_id = ${tx.workspaceId}
          and not exists (select 1 from settled_labels s where s.workspace_id = ${tx.workspaceId} and s.feedback_id = l.feedback_id)
        group by 1, 2
        having (count(distinct topic_ids) > 1 and bool_and(person_id <> ${asker.personId}))
          or (feedback_id = any(${mistaken.ids}::uuid[]) and max(at) <= ${mistaken.since ?? new Date(0)})) f
      where f.id <> all(${asker.without}::uuid[]) order by people desc, id limit ${limit}`,
    asker,
  );
}

/** One contact by id. */
export async function findQueued(tx: WorkspaceTx, asker: Asker, id: string): Promise<QueuedRow | undefined> {
  const rows = await readRows(
    tx,
    sql`select f.customer_id, f.id, 1 as place from feedback f
      where f.workspace_id = ${tx.workspaceId} and f.id = ${id} and f.text <> ''`,
    asker,
  );
  return rows[0];
}
