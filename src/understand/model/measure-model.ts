import type { LabelPlaces, ScoreTable } from "../../core/classify-quality/decisions.ts";
import type { ModelAccess, Spent } from "./ask-model.ts";
import { type LabelledText, labelTexts, type OfferedTopic } from "./uses.ts";

/** What a model decided of texts whose labels are known, in the shape `qualityOf` of core/classify-quality takes; and what it took. */
export type ModelMeasure = {
  labels: string[];
  truth: LabelPlaces;
  decided: LabelPlaces;
  scores: ScoreTable;
  /** As if no answer had been kept: what labelling as many new texts takes. Cost in the workspace's currency. */
  spent: Spent;
  seconds: number;
};

/**
 * Lets the model label texts that people labelled, and puts both side by side. No text is shown to the model as an example of itself.
 * @param heldOut  labelled texts to measure on
 * @param examples labelled texts the model may be shown; those that stand in `heldOut`, too, are left out
 * @param options.surely a label counts as given from this confidence on, 0..1
 */
export async function measureModel(
  { lent, actor }: ModelAccess,
  asked: {
    heldOut: readonly LabelledText[];
    examples: readonly LabelledText[];
    topics: readonly OfferedTopic[];
    surely?: number;
  },
): Promise<ModelMeasure> {
  const { heldOut, topics, surely = 0.5 } = asked;
  const spent: Spent = { tokensIn: 0, tokensOut: 0, cost: 0 };
  const begun = performance.now();
  const hidden = new Set(heldOut.map(({ text }) => text.trim().toLowerCase()));
  const examples = asked.examples.filter(({ text }) => !hidden.has(text.trim().toLowerCase()));
  const texts = heldOut.map(({ text }) => text);
  const guesses = await labelTexts({ lent, actor, spent }, { texts, topics, examples });
  const placeOf = new Map(topics.map(({ id }, at) => [id, at]));
  const places = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b);
  const scores = {
    labels: topics.length,
    rows: texts.length,
    values: new Float32Array(topics.length * texts.length),
  };
  guesses.forEach((labels, row) => {
    for (const { topicId, confidence } of labels) {
      scores.values[row * topics.length + placeOf.get(topicId)!] = confidence;
    }
  });
  return {
    labels: topics.map(({ name }) => name),
    truth: heldOut.map(({ topicIds }) => places(topicIds)),
    decided: guesses.map((labels) =>
      places(labels.filter(({ confidence }) => confidence >= surely).map(({ topicId }) => topicId)),
    ),
    scores,
    spent,
    seconds: (performance.now() - begun) / 1000,
  };
}
