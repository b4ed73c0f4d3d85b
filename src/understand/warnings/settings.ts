import { randomBytes } from "node:crypto";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { warningFault, type WarningSettings, type WarningSettingsInput } from "./contract.ts";
import * as queries from "./queries.ts";
import { usualBudget } from "./watch-terms.ts";

export async function getWarningSettings(tx: WorkspaceTx): Promise<WarningSettings> {
  const row = await queries.findSettings(tx);
  return {
    isOn: row?.is_on ?? true,
    alarmsPerWeek: row?.alarms_per_week ?? usualBudget,
    webhookUrl: row?.webhook_url ?? null,
    newSecret: null,
    series: await queries.countSeries(tx),
  };
}

/**
 * Puts the settings in force. A secret is made with the first address, anew when asked for, and told this once.
 * @throws webhook.bad-address
 */
export async function saveWarningSettings(
  tx: WorkspaceTx,
  lent: Lent,
  actor: Actor,
  { isOn, alarmsPerWeek, webhookUrl, renewSecret }: WarningSettingsInput,
  now: Date,
): Promise<WarningSettings> {
  if (webhookUrl !== null) lent.checkWebhook(webhookUrl);
  const before = await queries.findSettings(tx);
  const isNew = webhookUrl !== null && (renewSecret || !before?.sealed_secret);
  const newSecret = isNew ? `whsec_${randomBytes(32).toString("base64")}` : null;
  const kept = webhookUrl === null ? null : (before?.sealed_secret ?? null);
  await queries.putSettings(tx, {
    is_on: isOn,
    alarms_per_week: alarmsPerWeek,
    webhook_url: webhookUrl,
    sealed_secret: newSecret === null ? kept : lent.secrets.seal(newSecret, secretPlace(tx.workspaceId)),
    changed_by: actor.name,
    changed_at: now,
  });
  return { ...(await getWarningSettings(tx)), newSecret };
}

/** Where messages go, with the secret in the open; null where nobody is to be told. @throws warning.secret-unreadable */
export async function findWebhook(
  tx: WorkspaceTx,
  lent: Lent,
): Promise<{ address: string; secret: string } | null> {
  const row = await queries.findSettings(tx);
  if (!row?.webhook_url || row.sealed_secret === null) return null;
  const secret = lent.secrets.open(row.sealed_secret, secretPlace(tx.workspaceId));
  if (secret === null) throw warningFault("warning.secret-unreadable");
  return { address: row.webhook_url, secret };
}

function secretPlace(workspaceId: string): string {
  return `webhook secret of ${workspaceId}`;
}
