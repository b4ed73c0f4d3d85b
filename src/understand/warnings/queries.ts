import { type RawBuilder, type Selectable, sql } from "kysely";
import type { WatchState } from "../../core/watch/advance-watch.ts";
import type { AlarmVerdicts } from "../../core/watch/share-alarms.ts";
import type { Usual } from "../../core/watch/learn-usual.ts";
import type { SeriesColumns, WarningAlarmTable, WarningVerdict } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type Clock = { learnt_on: string | null; watched_until: Date | null };

/** Takes the workspace's watch for this transaction; undefined while another worker has it. */
export async function takeClock({ db, workspaceId }: WorkspaceTx): Promise<Clock | undefined> {
  await db
    .insertInto("watch_clocks")
    .values({ workspace_id: workspaceId })
    .onConflict((conflict) => conflict.column("workspace_id").doNothing())
    .execute();
  const { rows } =
    await sql<Clock>`select to_char(learnt_on, 'YYYY-MM-DD') as learnt_on, watched_until from watch_clocks
    where workspace_id = ${workspaceId} for update skip locked`.execute(db);
  return rows[0];
}

export async function setClock({ db, workspaceId }: WorkspaceTx, clock: Partial<Clock>): Promise<void> {
  await db.updateTable("watch_clocks").set(clock).where("workspace_id", "=", workspaceId).execute();
}

export type SeriesRow = SeriesColumns & {
  key: string;
  rates: number[];
  dispersion: number;
  level_spread: number;
  state: WatchState | null;
};

export async function listSeries({ db, workspaceId }: WorkspaceTx): Promise<SeriesRow[]> {
  return await db
    .selectFrom("watched_series")
    .select([
      "key",
      "metric",
      "topic_id",
      "channel",
      "kind",
      "touchpoint",
      "segment_id",
      "rates",
      "dispersion",
      "level_spread",
      "state",
    ])
    .where("workspace_id", "=", workspaceId)
    .orderBy("key")
    .execute();
}

export async function findSeries({ db, workspaceId }: WorkspaceTx, key: string) {
  return await db
    .selectFrom("watched_series")
    .select(["metric", "rates", "dispersion", "level_spread"])
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", key)
    .executeTakeFirst();
}

/** How many series are watched, and how many saved segments have one. */
export async function countSeries({
  db,
  workspaceId,
}: WorkspaceTx): Promise<{ series: number; segments: number }> {
  return await db
    .selectFrom("watched_series")
    .select((eb) => [
      eb.fn.countAll<number>().as("series"),
      eb.fn.count<number>("segment_id").distinct().as("segments"),
    ])
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirstOrThrow();
}

/** @param contacts what stands after "from" */
export async function countContacts({ db }: WorkspaceTx, contacts: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${contacts}`.execute(db);
  return rows[0]!.count;
}

const atOnce = 50;

/** Puts what was learnt in place of what was known; series not among them are watched no longer, the others keep their state. */
export async function putSeries(
  { db, workspaceId }: WorkspaceTx,
  series: readonly (SeriesColumns & { key: string; usual: Usual })[],
): Promise<void> {
  await db
    .deleteFrom("watched_series")
    .where("workspace_id", "=", workspaceId)
    .where("key", "not in", ["", ...series.map(({ key }) => key)])
    .execute();
  for (let from = 0; from < series.length; from += atOnce) {
    const rows = series.slice(from, from + atOnce).map(({ usual, ...columns }) => ({
      workspace_id: workspaceId,
      ...columns,
      rates: usual.rates,
      dispersion: usual.dispersion,
      level_spread: usual.levelSpread,
      state: null,
    }));
    await db
      .insertInto("watched_series")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "key"]).doUpdateSet(({ ref }) => ({
          rates: ref("excluded.rates"),
          dispersion: ref("excluded.dispersion"),
          level_spread: ref("excluded.level_spread"),
        })),
      )
      .execute();
  }
}

export async function saveStates(
  { db, workspaceId }: WorkspaceTx,
  states: readonly { key: string; state: WatchState }[],
): Promise<void> {
  await sql`update watched_series s set state = given.state
    from unnest(${states.map(({ key }) => key)}::text[], ${states.map(({ state }) => JSON.stringify(state))}::jsonb[]) as given (key, state)
    where s.workspace_id = ${workspaceId} and s.key = given.key`.execute(db);
}

/** What people said of each series' past alarms. */
export async function countVerdicts({ db, workspaceId }: WorkspaceTx): Promise<Map<string, AlarmVerdicts>> {
  const { rows } = await sql<AlarmVerdicts & { key: string }>`
    select a.series_key as key, count(*) filter (where e.verdict = 'real') as real, count(*) filter (where e.verdict = 'noise') as noise
    from warning_events e join warning_alarms a on a.workspace_id = e.workspace_id and a.event_id = e.id
    where e.workspace_id = ${workspaceId} and e.verdict is not null group by 1`.execute(db);
  return new Map(rows.map(({ key, real, noise }) => [key, { real, noise }]));
}

/** When series rose in earnest: such hours are no part of what is usual. */
export async function listRealSpans({ db, workspaceId }: WorkspaceTx, since: Date) {
  const { rows } = await sql<{ key: string; onset: Date; ended: Date }>`
    select a.series_key as key, a.onset, coalesce(a.ended, a.noticed + interval '1 day') as ended
    from warning_events e join warning_alarms a on a.workspace_id = e.workspace_id and a.event_id = e.id
    where e.workspace_id = ${workspaceId} and e.verdict = 'real' and a.onset >= ${since}`.execute(db);
  return rows;
}

export type AlarmRow = Selectable<WarningAlarmTable>;
export type EventRow = {
  id: string;
  onset: Date;
  noticed: Date;
  ended: Date | null;
  verdict: WarningVerdict | null;
  verdict_by_name: string | null;
  verdict_at: Date | null;
};
const eventColumns = ["id", "onset", "noticed", "ended", "verdict", "verdict_by_name", "verdict_at"] as const;

export async function listAlarms(
  { db, workspaceId }: WorkspaceTx,
  eventIds: readonly string[],
): Promise<AlarmRow[]> {
  if (eventIds.length === 0) return [];
  return await db
    .selectFrom("warning_alarms")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("event_id", "in", eventIds)
    .orderBy("onset")
    .orderBy("series_key")
    .execute();
}

/** Events that an alarm of this time could belong to, the latest first. */
export async function listEventsAround({ db, workspaceId }: WorkspaceTx, from: Date): Promise<EventRow[]> {
  return await db
    .selectFrom("warning_events")
    .select(eventColumns)
    .where("workspace_id", "=", workspaceId)
    .where((eb) => eb.or([eb("ended", "is", null), eb("ended", ">=", from)]))
    .orderBy("onset", "desc")
    .limit(100)
    .execute();
}

export async function listEvents(
  { db, workspaceId }: WorkspaceTx,
  { limit, before }: { limit: number; before: { onset: Date; id: string } | null },
): Promise<EventRow[]> {
  let query = db.selectFrom("warning_events").select(eventColumns).where("workspace_id", "=", workspaceId);
  if (before) query = query.where(sql<boolean>`(onset, id) < (${before.onset}, ${before.id})`);
  return await query.orderBy("onset", "desc").orderBy("id", "desc").limit(limit).execute();
}

export async function findEvent({ db, workspaceId }: WorkspaceTx, id: string): Promise<EventRow | undefined> {
  return await db
    .selectFrom("warning_events")
    .select(eventColumns)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Not ended and not called noise. */
export async function countOpenEvents({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const row = await db
    .selectFrom("warning_events")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("ended", "is", null)
    .where((eb) => eb.or([eb("verdict", "is", null), eb("verdict", "=", "real")]))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertEvent(
  { db, workspaceId }: WorkspaceTx,
  event: { id: string; onset: Date; noticed: Date },
): Promise<void> {
  await db
    .insertInto("warning_events")
    .values({ workspace_id: workspaceId, ...event })
    .execute();
}

export async function putAlarm(
  { db, workspaceId }: WorkspaceTx,
  alarm: Omit<AlarmRow, "workspace_id">,
): Promise<void> {
  const { ended, settled, count, expected, ratio, ratio_low, ratio_high, peak_at, peak_count, peak_usual } =
    alarm;
  const now = {
    ended,
    settled,
    count,
    expected,
    ratio,
    ratio_low,
    ratio_high,
    peak_at,
    peak_count,
    peak_usual,
  };
  await db
    .insertInto("warning_alarms")
    .values({ workspace_id: workspaceId, ...alarm })
    .onConflict((conflict) => conflict.columns(["workspace_id", "series_key", "onset"]).doUpdateSet(now))
    .execute();
}

/** Alarms of a series that were written and not ended. */
export async function listOpenAlarms({ db, workspaceId }: WorkspaceTx): Promise<AlarmRow[]> {
  return await db
    .selectFrom("warning_alarms")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("ended", "is", null)
    .execute();
}

/**
 * An event begins and ends with the alarms that make it up: those with at least half of the greatest excess. A series of few counts
 * cannot show for hours that it is back to its usual, nor when it left it. @returns ids of the events that have just ended
 */
export async function settleEvents(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string; over: boolean }>`
    update warning_events e set onset = given.onset, noticed = given.noticed, ended = given.ended
    from (select event_id, min(onset) filter (where weighs) as onset, min(noticed) as noticed,
        case when bool_and(ended is not null) filter (where weighs) then max(ended) filter (where weighs) end as ended
      from (select event_id, onset, noticed, ended,
          count - expected >= max(count - expected) over (partition by event_id) / 2 as weighs
        from warning_alarms where workspace_id = ${workspaceId} and event_id = any(${ids}::uuid[])) weighed
      group by 1) given
    where e.workspace_id = ${workspaceId} and e.id = given.event_id
    returning e.id, given.ended is not null as over`.execute(db);
  return rows.filter(({ over }) => over).map(({ id }) => id);
}

export async function setVerdict(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  verdict: {
    verdict: WarningVerdict | null;
    verdict_by: string | null;
    verdict_by_name: string | null;
    verdict_at: Date | null;
  },
): Promise<void> {
  await db
    .updateTable("warning_events")
    .set(verdict)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function getWorkspaceRow({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("workspaces")
    .selectAll()
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
}

export async function findSettings({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("warning_settings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
}

export async function putSettings(
  { db, workspaceId }: WorkspaceTx,
  settings: {
    is_on: boolean;
    alarms_per_week: number;
    webhook_url: string | null;
    sealed_secret: string | null;
    emails: string[];
    telegram_chat: string | null;
    sealed_telegram_token: string | null;
    changed_by: string;
    changed_at: Date;
  },
): Promise<void> {
  await db
    .insertInto("warning_settings")
    .values({ workspace_id: workspaceId, ...settings })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(settings))
    .execute();
}
