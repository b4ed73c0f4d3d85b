import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { decideAbove } from "../../core/classify-quality/decide-above.ts";
import { inChunks, type Report } from "../grouping/in-chunks.ts";

/** The classifier in use, as the reading of contacts needs it. */
export type LabelWish = {
  version: number;
  kind: "single" | "multi";
  bytes: Uint8Array;
  /** Place among the fixed topics of what each label means; several labels may mean one. */
  placeOf: number[];
  /** The least probability at which each label is given; above 1: never. */
  thresholds: number[];
};

/** Topics that the classifier gives each text, the surest first; none where it abstains. */
export type Given = { topic: number; confidence: number }[];

const chunk = 500;

/** Labels texts by the classifier in use. @param texts the customers' own words, masked */
export async function labelTexts(
  texts: readonly string[],
  wish: LabelWish,
  report: Report,
): Promise<Given[]> {
  const classifier = classifierFromBytes(wish.bytes);
  const thresholds = wish.thresholds.map((least) => (least > 1 ? null : least));
  const given: Given[] = [];
  await inChunks("labels", Math.ceil(texts.length / chunk), 1, report, (page) => {
    const scores = classify(classifier, texts.slice(page * chunk, (page + 1) * chunk));
    decideAbove(scores, thresholds, wish.kind).forEach((labels, row) => {
      const byTopic = new Map<number, number>();
      for (const label of labels) {
        const topic = wish.placeOf[label]!;
        const chance = scores.values[row * scores.labels + label]!;
        byTopic.set(topic, Math.max(chance, byTopic.get(topic) ?? 0));
      }
      given.push(
        [...byTopic]
          .map(([topic, confidence]) => ({ topic, confidence }))
          .sort((a, b) => b.confidence - a.confidence || a.topic - b.topic),
      );
    });
  });
  return given;
}
