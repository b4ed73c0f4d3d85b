import { createHash } from "node:crypto";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { Fault } from "../../core/kit/fault.ts";
import { type LanguageModel, type Tokens, tokensAtMost } from "../../core/kit/language-model.ts";
import { newId } from "../../store/new-id.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { type ModelPurpose, modelUseFault } from "./contract.ts";
import * as queries from "./queries.ts";
import { connectionOf } from "./settings.ts";

/** Who asks. Never within a transaction: an answer takes seconds, and each step opens a short one of its own. */
export type ModelAccess = {
  lent: Lent;
  actor: Actor;
  /** Added up over all questions asked with this access, as if none had been answered from what was kept. */
  spent?: Spent;
};
/** Cost in major units of the workspace's currency. */
export type Spent = Tokens & { cost: number };

/** One metered question: what it is for, how to put it, and the most it may take. */
export type MeteredAsk<R extends Tokens> = {
  purpose: ModelPurpose;
  model: string;
  most: Tokens;
  send: (model: LanguageModel) => Promise<R>;
};

/** A model may have worked, and be paid, although no answer came of it. */
const paidAnyway = new Set([
  "model.timeout",
  "model.refused",
  "model.empty",
  "model.cut-off",
  "model.reply-too-large",
  "model.not-its-format",
]);
/** An answer is kept for so long. */
const keptDays = 30;

/** @throws model.none */
export async function requireSettings(tx: WorkspaceTx): Promise<queries.SettingsRow> {
  const settings = await queries.findSettings(tx);
  if (!settings) throw modelUseFault("model.none");
  return settings;
}

/**
 * Sets the most it may cost aside, asks, and notes what it took.
 * @throws model.none, model.over-cap before anything is sent; model.* when there is no answer
 */
export async function askMetered<R extends Tokens>(access: ModelAccess, ask: MeteredAsk<R>): Promise<R> {
  const { lent, actor } = access;
  const id = newId();
  const settings = await inWorkspace(lent.store, actor.workspace.id, (tx) => setAside(tx, access, id, ask));
  const begun = performance.now();
  const end = async (tokens: Tokens, costMicros: number, fault: Fault | null) => {
    const { tokensIn, tokensOut } = tokens;
    const milliseconds = Math.round(performance.now() - begun);
    const told = fault && { code: fault.code, facts: fault.facts };
    const state = fault ? ("failed" as const) : ("done" as const);
    const ended = { state, tokensIn, tokensOut, costMicros, milliseconds, fault: told };
    await inWorkspace(lent.store, actor.workspace.id, (tx) => queries.endCall(tx, id, ended));
  };
  try {
    const reply = await ask.send(lent.openModel(connectionOf(lent, actor.workspace.id, settings)));
    await end(reply, costOf(settings, ask.purpose, reply), null);
    addUp(access, settings, ask.purpose, reply);
    return reply;
  } catch (error) {
    const fault = error instanceof Fault ? error : null;
    const isPaid = fault !== null && paidAnyway.has(fault.code);
    const lost = isPaid ? ask.most : { tokensIn: 0, tokensOut: 0 };
    await end(lost, costOf(settings, ask.purpose, lost), fault ?? modelUseFault("model.broken"));
    throw error;
  }
}

async function setAside(
  tx: WorkspaceTx,
  { lent, actor }: ModelAccess,
  id: string,
  { purpose, model, most }: Pick<MeteredAsk<Tokens>, "purpose" | "model" | "most">,
): Promise<queries.SettingsRow> {
  const settings = await queries.lockSettings(tx);
  if (!settings) throw modelUseFault("model.none");
  const now = lent.now();
  const cost = costOf(settings, purpose, most);
  const spent = await queries.spentSince(tx, await queries.monthStart(tx, now, actor.workspace.timeZone));
  if (spent + cost > settings.cap_micros) {
    const shown = (micros: number) => String(Math.round(micros / 10_000) / 100);
    const facts = {
      spent: shown(spent),
      cap: shown(settings.cap_micros),
      currency: actor.workspace.currency,
    };
    throw modelUseFault("model.over-cap", facts);
  }
  const tokens = { tokens_in: most.tokensIn, tokens_out: most.tokensOut };
  const state = "open" as const;
  await queries.insertCall(tx, { id, at: now, purpose, model, state, ...tokens, cost_micros: cost });
  return settings;
}

/** What tokens cost, in millionths of the workspace's currency, rounded up. */
export function costOf(
  settings: Pick<queries.SettingsRow, "price_in_micros" | "price_out_micros" | "price_embed_micros">,
  purpose: ModelPurpose,
  { tokensIn, tokensOut }: Tokens,
): number {
  const { price_in_micros, price_out_micros, price_embed_micros } = settings;
  const priceIn = purpose === "embeddings" ? price_embed_micros : price_in_micros;
  return Math.ceil((tokensIn * priceIn + tokensOut * price_out_micros) / 1e6);
}

function addUp(
  { spent }: ModelAccess,
  settings: queries.SettingsRow,
  purpose: ModelPurpose,
  tokens: Tokens,
): void {
  if (!spent) return;
  spent.tokensIn += tokens.tokensIn;
  spent.tokensOut += tokens.tokensOut;
  spent.cost += costOf(settings, purpose, tokens) / 1e6;
}

/** A fingerprint of a question: another model, prompt, context or word gives another one. */
export function questionHash(parts: readonly (string | number)[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}

/** Answers kept to these questions, by the hash in hex; each is noted on the meter at no cost. */
export async function readKept(
  access: ModelAccess,
  purpose: ModelPurpose,
  model: string,
  hashes: readonly Buffer[],
): Promise<Map<string, queries.KeptAnswer>> {
  const { lent, actor } = access;
  return await inWorkspace(lent.store, actor.workspace.id, async (tx) => {
    const settings = await requireSettings(tx);
    const kept = await queries.findAnswers(tx, hashes, keptSince(lent.now()));
    if (kept.size === 0) return kept;
    for (const answer of kept.values()) addUp(access, settings, purpose, answer);
    const nothing = { tokens_in: 0, tokens_out: 0, cost_micros: 0 };
    await queries.insertCall(tx, { id: newId(), at: lent.now(), purpose, model, state: "kept", ...nothing });
    return kept;
  });
}

export async function keep(
  { lent, actor }: ModelAccess,
  answers: readonly queries.KeptAnswer[],
): Promise<void> {
  const now = lent.now();
  await inWorkspace(lent.store, actor.workspace.id, (tx) =>
    queries.keepAnswers(tx, answers, now, keptSince(now)),
  );
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - keptDays * 86_400_000);
}

/** The most a question in words may take. */
export function mostTokens(system: string, user: string, maxTokens: number): Tokens {
  return { tokensIn: tokensAtMost(system + user) + 50, tokensOut: maxTokens };
}
