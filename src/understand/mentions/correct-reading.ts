import type { Actor } from "../../access/actor.ts";
import { type Emotion, emotions } from "../../core/feeling/emotions.ts";
import type { Correction } from "../../core/feeling/learn-feelings.ts";
import { mask } from "../../core/text/mask.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { findText } from "../labels/label-queries.ts";
import { saveAnswer } from "../labels/labels.ts";
import { type leans, mentionFault } from "./contract.ts";
import { applyPeoplesLabels, saidByPerson } from "./peoples-labels.ts";
import * as queries from "./people-queries.ts";

/** What a contact speaks of, as a person sees it: an example for the classifier, and the contact's mentions from now on. */
export async function correctTopics(
  tx: WorkspaceTx,
  actor: Actor,
  feedbackId: string,
  topicIds: readonly string[],
  now: Date,
): Promise<void> {
  await saveAnswer(tx, actor, feedbackId, topicIds, now);
  const customerId = await findText(tx, feedbackId);
  if (customerId !== null) await applyPeoplesLabels(tx, { customerId, feedbackId });
  await queries.carryFelt(tx, feedbackId);
}

type Felt = { emotion?: Emotion | undefined; lean?: (typeof leans)[number] | undefined };

const sentimentOf = { negative: -0.7, neutral: 0, positive: 0.7 } as const;
const leanOfEmotion: Partial<Record<Emotion, (typeof leans)[number]>> = { joy: "positive", none: "neutral" };

/** What a clause shows, as a person sees it. An emotion alone brings its lean, but surprise, which may be of either kind. */
export async function correctFeeling(
  tx: WorkspaceTx,
  actor: Actor,
  { feedbackId, feelingId, felt }: { feedbackId: string; feelingId: string; felt: Felt },
): Promise<void> {
  const found = await queries.findFeeling(tx, feedbackId, feelingId);
  if (!found) throw mentionFault("feeling.missing");
  const emotion = felt.emotion ?? found.emotion;
  const lean =
    felt.lean ?? (emotion === "surprise" ? undefined : (leanOfEmotion[emotion as Emotion] ?? "negative"));
  await queries.saveFelt(tx, {
    id: newId(),
    customerId: found.customer_id,
    feedbackId,
    from: found.span_from,
    to: found.span_to,
    emotion,
    sentiment: lean ? sentimentOf[lean] : found.sentiment,
    saidBy: saidByPerson(actor.id),
    occurredAt: found.occurred_at,
  });
  await queries.carryFelt(tx, feedbackId);
}

/** What people said of clauses, for the machine to learn from; masked. */
export async function listCorrections(tx: WorkspaceTx): Promise<Correction[]> {
  return (await queries.listFelt(tx)).map(({ text, original, span_from, span_to, sentiment, emotion }) => ({
    text: mask((original ?? text).slice(span_from, span_to)).text,
    sentiment: sentiment < -0.15 ? "negative" : sentiment > 0.15 ? "positive" : "neutral",
    ...(isEmotion(emotion) ? { emotion } : {}),
  }));
}

function isEmotion(name: string): name is Emotion {
  return (emotions as readonly string[]).includes(name);
}
