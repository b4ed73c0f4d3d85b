import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify, type Scores } from "../../core/classify/classify.ts";
import { decideAbove } from "../../core/classify-quality/decide-above.ts";
import { inOneAlphabet } from "../../core/text/in-one-alphabet.ts";
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
  /** What vectors say of some of the texts; left out where words alone are read. */
  dense?: DenseWish | undefined;
};

/** `chances[row]`: label by label, null for a text without a vector; `share`: their part in each probability. */
export type DenseWish = { share: number; thresholds: number[]; chances: (readonly number[] | null)[] };

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
  const words = orNull(wish.thresholds);
  const both = orNull(wish.dense?.thresholds ?? []);
  const given: Given[] = [];
  await inChunks("labels", Math.ceil(texts.length / chunk), 1, report, (page) => {
    const scores = classify(classifier, texts.slice(page * chunk, (page + 1) * chunk).map(inOneAlphabet));
    for (let row = 0; row < scores.rows; row++) {
      const dense = wish.dense?.chances[page * chunk + row] ?? null;
      const own = rowOf(scores, row, dense, wish.dense?.share ?? 0);
      const [labels] = decideAbove(own, dense ? both : words, wish.kind);
      const byTopic = new Map<number, number>();
      for (const label of labels!) {
        const topic = wish.placeOf[label]!;
        byTopic.set(topic, Math.max(own.values[label]!, byTopic.get(topic) ?? 0));
      }
      given.push(
        [...byTopic]
          .map(([topic, confidence]) => ({ topic, confidence }))
          .sort((a, b) => b.confidence - a.confidence || a.topic - b.topic),
      );
    }
  });
  return given;
}

const orNull = (thresholds: readonly number[]) => thresholds.map((least) => (least > 1 ? null : least));

/** The probabilities of one text, by words alone or by both views. */
function rowOf(
  { labels, values }: Scores,
  row: number,
  dense: readonly number[] | null,
  share: number,
): Scores {
  const own = values.slice(row * labels, (row + 1) * labels);
  if (dense) for (let l = 0; l < labels; l++) own[l] = (1 - share) * own[l]! + share * dense[l]!;
  return { labels, rows: 1, values: own };
}
