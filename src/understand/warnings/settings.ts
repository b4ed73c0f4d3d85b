import { randomBytes } from "node:crypto";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { warningFault, type WarningSettings, type WarningSettingsInput } from "./contract.ts";
import { listLastFailures } from "./delivery-queries.ts";
import * as queries from "./queries.ts";
import { telegramTokenPlace, webhookSecretPlace } from "./secret-places.ts";
import { usualBudget } from "./watch-terms.ts";

export async function getWarningSettings(
  tx: WorkspaceTx,
  lent: Lent,
  { locale }: Actor,
): Promise<WarningSettings> {
  const failures = await listLastFailures(tx);
  const row = await queries.findSettings(tx);
  return {
    isOn: row?.is_on ?? true,
    alarmsPerWeek: row?.alarms_per_week ?? usualBudget,
    webhookUrl: row?.webhook_url ?? null,
    emails: row?.emails ?? [],
    telegramChat: row?.telegram_chat ?? null,
    hasTelegramToken: typeof row?.sealed_telegram_token === "string",
    hasMail: lent.mailer !== null,
    failures: failures.map(({ channel, tried_at, fault }) => ({
      channel,
      at: tried_at.toISOString(),
      fault: fault[locale],
    })),
    newSecret: null,
    ...(await queries.countSeries(tx)),
  };
}

/**
 * Puts the settings in force. A secret is made with the first address, anew when asked for, and told this once.
 * @throws webhook.bad-address, warning.no-token
 */
export async function saveWarningSettings(
  tx: WorkspaceTx,
  lent: Lent,
  actor: Actor,
  input: WarningSettingsInput,
  now: Date,
): Promise<WarningSettings> {
  const { isOn, alarmsPerWeek, webhookUrl, renewSecret, emails, telegramChat, telegramToken } = input;
  if (webhookUrl !== null) lent.checkWebhook(webhookUrl);
  const before = await queries.findSettings(tx);
  const isNew = webhookUrl !== null && (renewSecret || !before?.sealed_secret);
  const newSecret = isNew ? `whsec_${randomBytes(32).toString("base64")}` : null;
  const kept = webhookUrl === null ? null : (before?.sealed_secret ?? null);
  const sealedToken =
    telegramToken === undefined
      ? (before?.sealed_telegram_token ?? null)
      : lent.secrets.seal(telegramToken, telegramTokenPlace(tx.workspaceId));
  if (telegramChat !== null && sealedToken === null) throw warningFault("warning.no-token");
  await queries.putSettings(tx, {
    is_on: isOn,
    alarms_per_week: alarmsPerWeek,
    webhook_url: webhookUrl,
    sealed_secret:
      newSecret === null ? kept : lent.secrets.seal(newSecret, webhookSecretPlace(tx.workspaceId)),
    emails: [...new Set(emails)],
    telegram_chat: telegramChat,
    sealed_telegram_token: telegramChat === null ? null : sealedToken,
    changed_by: actor.name,
    changed_at: now,
  });
  return { ...(await getWarningSettings(tx, lent, actor)), newSecret };
}
