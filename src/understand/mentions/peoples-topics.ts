import type { WorkspaceTx } from "../../store/transaction.ts";
import { findText, listLabels } from "../labels/label-queries.ts";
import { readSettled } from "../labels/labels.ts";
import { readTopicsNow } from "../labels/topics-now.ts";
import { answersByText, isDisputed } from "../labels/true-labels.ts";
import { mentionFault, type PeoplesTopics } from "./contract.ts";

/**
 * What each person says that a contact speaks of, and whose word holds: where people disagree and nobody settled it, the machine's.
 * @throws mentionFault where there is no such contact, or it has no words
 */
export async function getPeoplesTopics(tx: WorkspaceTx, feedbackId: string): Promise<PeoplesTopics> {
  const customerId = await findText(tx, feedbackId);
  if (customerId === null) throw mentionFault("contact.missing");
  const topics = await readTopicsNow(tx);
  const [said] = answersByText(await listLabels(tx, { customerId, feedbackId }), topics);
  const settled = (await readSettled(tx)).get(feedbackId);
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: topics.nameOf(id) }));
  const answers = (said?.answers ?? []).map(({ person, topicIds }) => ({ person, topics: named(topicIds) }));
  const isOpen = said !== undefined && !settled && isDisputed(said);
  return {
    standing: settled ? "settled" : isOpen ? "disputed" : answers.length > 0 ? "agreed" : "nobody",
    settledBy: settled?.by ?? null,
    answers,
  };
}
