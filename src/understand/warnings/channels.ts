import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import { mailFault } from "../../outside/mail/mail-fault.ts";
import { newId } from "../../store/new-id.ts";
import type { WarningChannel } from "../../store/tables/warning-tables.ts";
import { warningFault } from "./contract.ts";
import * as queries from "./queries.ts";
import { telegramTokenPlace, webhookSecretPlace } from "./secret-places.ts";
import { testText } from "./warning-text.ts";

type SettingsRow = NonNullable<Awaited<ReturnType<typeof queries.findSettings>>>;

/** A message as each channel carries it: programs take the body, people the subject and the text. */
export type Message = { id: string; body: Record<string, unknown>; subject: string; text: string };

/** The channels that the company has set up; none are used before. */
export function channelsOf(row: SettingsRow | undefined): WarningChannel[] {
  return [
    ...(row?.webhook_url && row.sealed_secret ? ["webhook" as const] : []),
    ...(row && row.emails.length > 0 ? ["email" as const] : []),
    ...(row?.telegram_chat && row.sealed_telegram_token ? ["telegram" as const] : []),
  ];
}

/**
 * Sends by one channel; nothing where it is not set up any more.
 * @throws a fault of the channel, warning.secret-unreadable
 */
export async function sendBy(
  lent: Lent,
  workspaceId: string,
  channel: WarningChannel,
  row: SettingsRow,
  { id, body, subject, text }: Message,
): Promise<void> {
  const open = (sealed: string, place: string) => {
    const secret = lent.secrets.open(sealed, place);
    if (secret === null) throw warningFault("warning.secret-unreadable");
    return secret;
  };
  const { webhook_url: address, sealed_secret, emails, telegram_chat: chat, sealed_telegram_token } = row;
  if (channel === "webhook" && address !== null && sealed_secret !== null)
    await lent.sendWebhook(
      { id, address, secret: open(sealed_secret, webhookSecretPlace(workspaceId)), body },
      lent.now(),
    );
  if (channel === "email" && emails.length > 0) {
    if (!lent.mailer) throw mailFault("mail.not-set-up");
    await lent.mailer.send({ to: emails, subject, text, attachments: [] });
  }
  if (channel === "telegram" && chat !== null && sealed_telegram_token !== null)
    await lent.sendTelegram({
      token: open(sealed_telegram_token, telegramTokenPlace(workspaceId)),
      chat,
      text: `${subject}\n\n${text}`,
    });
}

/**
 * Sends a message that says it is a test, as the settings stand; no transaction waits for it to arrive.
 * @throws warning.not-set-up, a fault of the channel
 */
export async function testChannel(lent: Lent, actor: Actor, channel: WarningChannel): Promise<void> {
  const row = await inWorkspaceOf(lent.store, actor, queries.findSettings, "read");
  if (!row || !channelsOf(row).includes(channel)) throw warningFault("warning.not-set-up");
  const words = testText(actor.workspace);
  const body = { type: "warning.test", timestamp: lent.now().toISOString(), data: {} };
  await sendBy(lent, actor.workspace.id, channel, row, { id: newId(), body, ...words });
}
