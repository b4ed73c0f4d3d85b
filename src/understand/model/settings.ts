import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import type { ModelConnection } from "../../core/kit/language-model.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type ModelSettings, modelUseFault } from "./contract.ts";
import * as queries from "./queries.ts";

const micros = 1e6;

/** Whether there is a model to ask; who may ask it is another matter. */
export async function getModelStatus(tx: WorkspaceTx) {
  const row = await queries.findSettings(tx);
  return { configured: row !== undefined, embeddings: Boolean(row?.embed_model) };
}

/** The settings without the key: that never leaves the server. */
export async function getModelSettings(tx: WorkspaceTx, actor: Actor) {
  const row = await queries.findSettings(tx);
  const { currency } = actor.workspace;
  if (!row) return { settings: null, hasKey: false, currency };
  return {
    hasKey: row.sealed_key !== null,
    currency,
    settings: {
      address: row.address,
      chatModel: row.chat_model,
      embedModel: row.embed_model,
      timeoutSeconds: row.timeout_seconds,
      priceIn: row.price_in_micros / micros,
      priceOut: row.price_out_micros / micros,
      priceEmbed: row.price_embed_micros / micros,
      monthlyCap: row.cap_micros / micros,
      context: row.context,
    },
  };
}

/**
 * Puts the settings in force. A key left out stays as it is, but only for the address it was given for: whoever changes the address
 * must not carry the key of another to it.
 * @throws model.bad-address, model.key-again
 */
export async function saveModelSettings(
  tx: WorkspaceTx,
  lent: Lent,
  actor: Actor,
  input: ModelSettings,
  now: Date,
) {
  lent.openModel({ address: input.address, key: null, timeoutSeconds: input.timeoutSeconds });
  const before = await queries.lockSettings(tx);
  await queries.putSettings(tx, {
    address: input.address,
    sealed_key: sealedKey(lent, tx.workspaceId, input, before),
    chat_model: input.chatModel,
    embed_model: input.embedModel,
    timeout_seconds: input.timeoutSeconds,
    price_in_micros: Math.round(input.priceIn * micros),
    price_out_micros: Math.round(input.priceOut * micros),
    price_embed_micros: Math.round(input.priceEmbed * micros),
    cap_micros: Math.round(input.monthlyCap * micros),
    context: input.context,
    changed_by: actor.name,
    changed_at: now,
  });
  return await getModelSettings(tx, actor);
}

function sealedKey(
  lent: Lent,
  workspaceId: string,
  { key, address }: ModelSettings,
  before: queries.SettingsRow | undefined,
): string | null {
  if (key === null) return null;
  if (key !== undefined) return lent.secrets.seal(key, keyPlace(workspaceId));
  if (!before?.sealed_key) return null;
  if (new URL(before.address).origin !== new URL(address).origin) throw modelUseFault("model.key-again");
  return before.sealed_key;
}

/** What is noted of a change: where the words go and what it may cost, never the key. */
export function auditFacts(input: ModelSettings): Record<string, unknown> {
  const { address, chatModel, embedModel, timeoutSeconds, priceIn, priceOut, priceEmbed, monthlyCap } = input;
  const prices = { priceIn, priceOut, priceEmbed, monthlyCap };
  return { address, chatModel, embedModel, timeoutSeconds, ...prices, newKey: input.key !== undefined };
}

/** Where the model answers, with the key in the open. @throws model.key-unreadable */
export function connectionOf(lent: Lent, workspaceId: string, row: queries.SettingsRow): ModelConnection {
  const key = row.sealed_key === null ? null : lent.secrets.open(row.sealed_key, keyPlace(workspaceId));
  if (row.sealed_key !== null && key === null) throw modelUseFault("model.key-unreadable");
  return { address: row.address, key, timeoutSeconds: row.timeout_seconds };
}

function keyPlace(workspaceId: string): string {
  return `model key of ${workspaceId}`;
}
