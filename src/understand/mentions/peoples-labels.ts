import type { WorkspaceTx } from "../../store/transaction.ts";
import { newId } from "../../store/new-id.ts";
import { listLabels } from "../labels/label-queries.ts";
import { readSettled } from "../labels/labels.ts";
import { readTopicsNow } from "../labels/topics-now.ts";
import { answersByText, truthOf } from "../labels/true-labels.ts";
import * as queries from "./people-queries.ts";

/** Who said it, as mentions and feelings write it. */
export function saidByPerson(personId: string): string {
  return `person/${personId}`;
}

const batchRows = 5_000;

/**
 * Lets people's labels stand: a contact that people have labelled speaks of what they said and of nothing else. Where they disagree, the
 * machine's word stays until it is settled.
 * @param only only this contact
 */
export async function applyPeoplesLabels(
  tx: WorkspaceTx,
  only?: { customerId: string; feedbackId: string },
): Promise<void> {
  const topics = await readTopicsNow(tx);
  const settled = await readSettled(tx);
  const labels = await listLabels(tx, only);
  const truths = answersByText(labels, topics).flatMap((said): queries.Truth[] => {
    const truth = truthOf(said, settled);
    if (truth === null) return [];
    const { customerId, feedbackId, answers } = said;
    return [
      { customerId, feedbackId, topicIds: topics.mean(truth), saidBy: saidByPerson(answers[0].personId) },
    ];
  });
  for (let from = 0; from < truths.length; from += batchRows) {
    const batch = truths.slice(from, from + batchRows);
    await queries.removeOtherMentions(tx, batch);
    await queries.confirmMentions(tx, batch);
    await queries.addMissingMentions(
      tx,
      batch.flatMap(({ topicIds, ...truth }) =>
        topicIds.map((topicId) => ({ ...truth, topicId, id: newId() })),
      ),
    );
  }
}
