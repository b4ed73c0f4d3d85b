import { sql } from "kysely";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import type { WarningAbout, WarningChannel } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type DeliveryKey = { event_id: string; about: WarningAbout; channel: WarningChannel };

export async function isDelivered(
  { db, workspaceId }: WorkspaceTx,
  { event_id, about, channel }: DeliveryKey,
): Promise<boolean> {
  const row = await db
    .selectFrom("warning_deliveries")
    .select("delivered_at")
    .where("workspace_id", "=", workspaceId)
    .where("event_id", "=", event_id)
    .where("about", "=", about)
    .where("channel", "=", channel)
    .executeTakeFirst();
  return row !== undefined && row.delivered_at !== null;
}

/** Notes how a try went: a fault, or null where the message was taken. */
export async function putDelivery(
  { db, workspaceId }: WorkspaceTx,
  key: DeliveryKey,
  at: Date,
  fault: StoredFault | null,
): Promise<void> {
  const tried = {
    tried_at: at,
    delivered_at: fault === null ? at : null,
    fault: fault && JSON.stringify(fault),
  };
  await db
    .insertInto("warning_deliveries")
    .values({ workspace_id: workspaceId, ...key, ...tried })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "event_id", "about", "channel"]).doUpdateSet(tried),
    )
    .execute();
}

export type LastFailure = { channel: WarningChannel; tried_at: Date; fault: StoredFault };

/** The latest try of each channel, where it failed. */
export async function listLastFailures({ db, workspaceId }: WorkspaceTx): Promise<LastFailure[]> {
  const { rows } = await sql<LastFailure>`
    select channel, tried_at, fault from (
      select distinct on (channel) channel, tried_at, fault from warning_deliveries
      where workspace_id = ${workspaceId} order by channel, tried_at desc) latest
    where fault is not null`.execute(db);
  return rows;
}
