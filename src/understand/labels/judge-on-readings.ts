import type { z } from "zod";
import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { decideAbove } from "../../core/classify-quality/decide-above.ts";
import { isSameSet } from "../../core/classify-quality/decisions.ts";
import { shareInStrata } from "../../core/reading/share-in-strata.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type DrawnAnswer, listDrawnAnswers, listReadReadings } from "../reading/answer-queries.ts";
import { findVersion, readHeldOut, readModel, type VersionRow } from "./classifier-queries.ts";
import { labelFault, type onReadingsReply } from "./contract.ts";
import { readTopicsNow, type TopicsNow } from "./topics-now.ts";

type Judged = z.infer<typeof onReadingsReply>["readings"];

/** With fewer the interval says nothing. */
const leastTexts = 20;

/**
 * How often a version is right on texts that were drawn by lot for a reading and that it has not learnt from. Labels are given where the
 * classifier is unsure, so its held-out texts are harder or easier than most; these are as all are. A text counts as right when a
 * topic given is one that people found (where a text gets one topic), or all of them are (where it may get several); silence is right
 * where people found none that the version knows. Read by words alone.
 * @throws classifier.missing
 */
export async function judgeOnReadings(tx: WorkspaceTx, version: number): Promise<{ readings: Judged }> {
  const row = await findVersion(tx, version);
  const bytes = await readModel(tx, version);
  if (!row || !bytes || row.kind === null) throw labelFault("classifier.missing");
  const classifier = classifierFromBytes(bytes);
  const learnt = new Set((await readHeldOut(tx, version))?.map(({ id }) => id));
  const topics = await readTopicsNow(tx);
  const readings: Judged = [];
  for (const { id, name, strata, level } of await listReadReadings(tx, leastTexts)) {
    const answers = (await listDrawnAnswers(tx, id)).filter(({ feedback_id }) => !learnt.has(feedback_id));
    if (answers.length < leastTexts) continue;
    const scores = classify(
      classifier,
      answers.map(({ text }) => text),
    );
    const decided = decideAbove(
      scores,
      row.thresholds.map((least) => (least > 1 ? null : least)),
      row.kind,
    );
    const right = rightOf(row, topics, answers, decided);
    const parts = strata.map(({ size }, stratum) => {
      const own = [...answers.keys()].filter((at) => answers[at].stratum === stratum);
      return { size, read: own.length, hits: own.filter((at) => right[at]).length };
    });
    readings.push({
      readingId: id,
      name,
      texts: answers.length,
      level,
      accuracy: shareInStrata(parts, level),
    });
  }
  return { readings };
}

function rightOf(
  row: VersionRow,
  topics: TopicsNow,
  answers: readonly DrawnAnswer[],
  decided: readonly (readonly number[])[],
): boolean[] {
  const meant = row.topic_ids.map((id) => topics.find(id)?.id ?? id);
  return answers.map(({ topic_ids }, at) => {
    const has = [...new Set(topics.mean(topic_ids).map((id) => meant.indexOf(id)))].filter(
      (place) => place >= 0,
    );
    const given = [...new Set(decided[at].map((label) => meant.indexOf(meant[label])))];
    if (row.kind === "multi" || given.length === 0 || has.length === 0) return isSameSet(has, given);
    return has.includes(given[0]);
  });
}
