import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { emitLater } from "../labels/classifier-queries.ts";
import { addLabels } from "../labels/label-queries.ts";
import { labelsGivenEvent } from "../labels/labels.ts";
import { listDrawnAnswers } from "./answer-queries.ts";
import { readingFault } from "./contract.ts";
import { requireReading } from "./read-texts.ts";

/**
 * Makes the answers of a closed reading examples of the labels, each as its reader's own: a text that this person has labelled keeps
 * what they said there. Until then the drawn texts are the fairest check of the classifier; afterwards it learns from them, and a later
 * version can no longer be checked on them.
 * @throws reading.missing; reading.still-open
 */
export async function giveToLabels(
  tx: WorkspaceTx,
  id: string,
  now: Date,
): Promise<{ given: number; there: number }> {
  const reading = await requireReading(tx, id);
  if (reading.status !== "closed") throw readingFault("reading.still-open");
  const answers = await listDrawnAnswers(tx, id);
  const given = await addLabels(
    tx,
    answers.map((each) => ({
      customerId: each.customer_id,
      feedbackId: each.feedback_id,
      personId: each.reader_id,
      personName: each.reader_name,
      topicIds: each.topic_ids,
    })),
    now,
  );
  if (given > 0) await emitLater(tx, { id: newId(), type: labelsGivenEvent, delaySeconds: 1 });
  return { given, there: answers.length - given };
}
