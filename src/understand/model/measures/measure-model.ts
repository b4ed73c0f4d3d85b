import type { LabelPlaces, ScoreTable } from "../../../core/classify-quality/decisions.ts";
import { Fault } from "../../../core/kit/fault.ts";
import type { ModelAccess, Spent } from "../ask-model.ts";
import { type GuessedLabel, labelTexts, textsAtOnce } from "../label-texts.ts";
import { textVectors } from "../text-vectors.ts";
import { drawTexts, type HeldOutSet, type HeldOutText, planQuestions, textsOf } from "./held-out-texts.ts";

/** What a model and a classifier decided of the same texts, in the shape `qualityOf` of core/classify-quality takes; and what it took. */
export type ModelMeasure = {
  rows: HeldOutText[];
  truth: LabelPlaces;
  model: { decided: LabelPlaces; scores: ScoreTable };
  classifier: { decided: LabelPlaces; scores: ScoreTable };
  /** Texts whose question got no answer that can be read; they count as given no topic. */
  unanswered: number;
  /** Examples were chosen by vectors; else by words in common, for the fault's sake where there is one. */
  examplesBy: "vectors" | "words";
  examplesFault: Fault | null;
  /** As if no answer had been kept: what labelling as many new texts takes. Cost in the workspace's currency. */
  spent: Spent;
  seconds: number;
};

/** A label counts as given from this confidence on. */
const surely = 0.5;
/** The model was asked, and what came is of no use: that is how it would be every day. Other faults stop the measurement. */
const noAnswer = new Set(["model.broken-json", "model.refused", "model.empty", "model.cut-off"]);

/**
 * Lets the model label texts that people labelled and the classifier was judged on. With each text it is shown labelled texts of other
 * folds alone, so that neither has seen it.
 * @param wish.texts how many, drawn by lot from the set; the same seed draws the same
 * @param onTexts told after each question how many texts are done; may throw to stop
 * @throws model.none, model.over-cap, and the faults of outside/model but for answers of no use
 */
export async function measureModel(
  { lent, actor }: ModelAccess,
  set: HeldOutSet,
  wish: { texts: number; seed: number },
  onTexts: (done: number) => Promise<void>,
): Promise<ModelMeasure> {
  const spent: Spent = { tokensIn: 0, tokensOut: 0, cost: 0 };
  const begun = performance.now();
  const drawn = drawTexts(set.rows, wish.texts, wish.seed);
  const guessed = new Map<string, GuessedLabel[]>();
  let unanswered = 0;
  const questions = planQuestions(set, drawn, textsAtOnce, wish.seed);
  const found = await textVectors({ lent, actor, spent }, textsOf(questions), () => onTexts(0));
  const vectors = found?.fault === null ? byText(textsOf(questions), found.vectors) : undefined;
  for (const { rows, examples } of questions) {
    const texts = rows.map(({ text }) => text);
    try {
      const labels = await labelTexts(
        { lent, actor, spent },
        { texts, topics: set.topics, examples, vectors },
      );
      rows.forEach(({ id }, at) => guessed.set(id, labels[at]));
    } catch (problem) {
      if (!(problem instanceof Fault && noAnswer.has(problem.code))) throw problem;
      unanswered += rows.length;
    }
    await onTexts(guessed.size + unanswered);
  }
  const placeOf = new Map(set.topics.map(({ id }, at) => [id, at]));
  const modelChances = drawn.map(({ id }) =>
    (guessed.get(id) ?? []).map(({ topicId, confidence }) => [placeOf.get(topicId)!, confidence] as const),
  );
  return {
    rows: drawn,
    truth: drawn.map(({ truth }) => truth),
    model: {
      decided: modelChances.map((chances) => decided(chances, set.kind)),
      scores: scoreTable(modelChances, set.topics.length),
    },
    classifier: {
      decided: drawn.map((row) => row.decided),
      scores: scoreTable(
        drawn.map(({ chances }) => chances),
        set.topics.length,
      ),
    },
    unanswered,
    examplesBy: vectors ? "vectors" : "words",
    examplesFault: found?.fault ?? null,
    spent,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** Where a text has one topic at the most, the surest alone; chances come surest first. */
function decided(chances: readonly (readonly [number, number])[], kind: "single" | "multi"): number[] {
  const given = chances.filter(([, chance]) => chance >= surely).map(([place]) => place);
  return (kind === "single" ? given.slice(0, 1) : given).sort((a, b) => a - b);
}

function scoreTable(
  chances: readonly (readonly (readonly [number, number])[])[],
  labels: number,
): ScoreTable {
  const values = new Float32Array(labels * chances.length);
  chances.forEach((own, row) => {
    for (const [place, chance] of own) values[row * labels + place] = chance;
  });
  return { labels, rows: chances.length, values };
}

function byText(texts: readonly string[], vectors: readonly number[][]): Map<string, number[]> {
  return new Map(texts.map((text, at) => [text, vectors[at]]));
}
