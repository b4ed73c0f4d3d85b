import type { WorkspaceTx } from "../../store/transaction.ts";
import { labelFault } from "./contract.ts";
import * as queries from "./label-queries.ts";
import { readSettled } from "./labels.ts";
import { readTopicsNow } from "./topics-now.ts";
import { answersByText, truthOf } from "./true-labels.ts";

/** All that may be learnt from: texts with what holds for them, and what the labels are called now. */
export type TrainingSet = {
  topicIds: string[];
  topicNames: string[];
  kind: "single" | "multi";
  /** Of contacts and of examples of files. */
  ids: string[];
  texts: string[];
  /** Places in `topicIds`; none is an answer, too. */
  labels: number[][];
  /** Texts that stand there more than once with different answers. */
  contradictory: number;
};

/** Beyond this a text has said what it is about. */
const readCharacters = 12_000;
/** Fewer cannot be divided into what is learnt and what is judged. */
const leastExamples = 10;

/** @throws labelFault: one topic only, too few examples, no two topics with two different texts */
export async function readTrainingSet(tx: WorkspaceTx): Promise<TrainingSet> {
  const topics = await readTopicsNow(tx);
  const settled = await readSettled(tx);
  const meant = new Map(
    [...settled].map(([id, each]) => [id, { ...each, topicIds: topics.mean(each.topicIds) }]),
  );
  const held = answersByText(await queries.listLabels(tx), topics).flatMap((said) => {
    const topicIds = truthOf(said, meant);
    return topicIds ? [{ id: said.feedbackId, topicIds }] : [];
  });
  const texts = await queries.readTexts(
    tx,
    held.map(({ id }) => id),
  );
  const examples = [
    ...held.map(({ id, topicIds }) => ({ id, topicIds, text: texts.get(id) ?? "" })),
    ...(await queries.listExamples(tx)).flatMap(({ id, text, topic_ids }) => {
      const topicIds = topics.mean(topic_ids);
      return topicIds.length === 0 && topic_ids.length > 0 ? [] : [{ id, topicIds, text }];
    }),
  ].filter(({ text }) => text.trim() !== "");
  const set = arrange(examples, topics.nameOf);
  checkLearnable(set);
  return set;
}

type Example = { id: string; topicIds: string[]; text: string };

function arrange(examples: readonly Example[], nameOf: (id: string) => string): TrainingSet {
  const topicIds = [...new Set(examples.flatMap((each) => each.topicIds))].sort();
  const placeOf = new Map(topicIds.map((id, place) => [id, place]));
  const answers = new Map<string, Set<string>>();
  for (const { text, topicIds: own } of examples) {
    const key = text.trim().toLowerCase();
    answers.set(key, (answers.get(key) ?? new Set()).add(own.join()));
  }
  return {
    topicIds,
    topicNames: topicIds.map(nameOf),
    kind: examples.some((each) => each.topicIds.length > 1) ? "multi" : "single",
    ids: examples.map(({ id }) => id),
    texts: examples.map(({ text }) => text.slice(0, readCharacters)),
    labels: examples.map((each) => each.topicIds.map((id) => placeOf.get(id)!)),
    contradictory: [...answers.values()].filter((each) => each.size > 1).length,
  };
}

/** Says in words why nothing can be learnt yet. */
export function checkLearnable({ topicIds, texts, labels }: TrainingSet): void {
  if (texts.length < leastExamples)
    throw labelFault("classifier.too-few", { count: texts.length, needed: leastExamples });
  const hasNone = labels.some((own) => own.length === 0);
  if (topicIds.length + (hasNone ? 1 : 0) < 2) throw labelFault("classifier.one-topic");
  const textsOf = new Map<number, Set<string>>();
  labels.forEach((own, row) => {
    for (const label of own.length > 0 ? own : [-1])
      textsOf.set(label, (textsOf.get(label) ?? new Set()).add(texts[row].trim().toLowerCase()));
  });
  const twice = [...textsOf.values()].filter((each) => each.size > 1).length;
  if (twice < 2) throw labelFault("classifier.one-example");
}
