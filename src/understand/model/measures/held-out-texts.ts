import { sampleIndexes, seededRandom } from "../../../core/kit/seeded-random.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { findVersion, readHeldOut } from "../../labels/classifier-queries.ts";
import { readExamples, readTexts } from "../../labels/label-queries.ts";
import { readTopicsNow } from "../../labels/topics-now.ts";
import type { LabelledText, OfferedTopic } from "../label-texts.ts";
import { measureFault } from "./contract.ts";
import { readDescriptions } from "./queries.ts";

/** A labelled text, what people say of it, and what the classifier said that never saw it; places in `topics`. */
export type HeldOutText = {
  id: string;
  text: string;
  fold: number;
  truth: number[];
  decided: number[];
  chances: [number, number][];
};

export type HeldOutSet = { kind: "single" | "multi"; topics: OfferedTopic[]; rows: HeldOutText[] };

/**
 * The texts a version was judged on, as they stand today: topics merged since are one, texts that are gone are left out.
 * @throws measure.no-version, measure.old-version
 */
export async function readHeldOutSet(tx: WorkspaceTx, version: number): Promise<HeldOutSet> {
  const row = await findVersion(tx, version);
  if (!row || row.kind === null) throw measureFault("measure.no-version");
  const held = await readHeldOut(tx, version);
  if (!held) throw measureFault("measure.old-version", { version });
  const now = await readTopicsNow(tx);
  const meant = row.topic_ids.map((id) => now.find(id)?.id ?? id);
  const ids = [...new Set(meant)];
  const placeOf = meant.map((id) => ids.indexOf(id));
  const places = (labels: readonly number[]) =>
    [...new Set(labels.map((label) => placeOf[label]))].sort((a, b) => a - b);
  const descriptions = await readDescriptions(tx, ids);
  const textIds = held.map(({ id }) => id);
  const contacts = await readTexts(tx, textIds);
  const examples = await readExamples(tx, textIds);
  return {
    kind: row.kind,
    topics: ids.map((id) => ({
      id,
      name: now.find(id)?.name ?? row.topic_names[row.topic_ids.indexOf(id)],
      description: descriptions.get(id) ?? null,
    })),
    rows: held.flatMap(({ id, fold, truth, decided, chances }) => {
      const text = contacts.get(id) ?? examples.get(id);
      if (text === undefined) return [];
      const most = new Map<number, number>();
      for (const [label, chance] of chances)
        most.set(placeOf[label], Math.max(chance, most.get(placeOf[label]) ?? 0));
      return [{ id, text, fold, truth: places(truth), decided: places(decided), chances: [...most] }];
    }),
  };
}

/** So many of them by lot; the same seed draws the same. */
export function drawTexts(rows: readonly HeldOutText[], wanted: number, seed: number): HeldOutText[] {
  return Array.from(sampleIndexes(rows.length, wanted, seededRandom(seed)), (at) => rows[at]);
}

/** Examples beyond so many change little of which forty are shown. */
const mostExamples = 1000;

/** Texts of one fold that are asked about together, and the labelled texts of the other folds, which may be shown with them. */
export type Question = { rows: HeldOutText[]; examples: LabelledText[] };

/**
 * Which texts are asked about together: as the classifier learnt, so the model is shown only what lies in other folds, and never a text
 * in nearly the same words.
 */
export function planQuestions(
  { topics, rows }: HeldOutSet,
  drawn: readonly HeldOutText[],
  textsAtOnce: number,
  seed: number,
): Question[] {
  const folds = [...new Set(drawn.map(({ fold }) => fold))].sort((a, b) => a - b);
  return folds.flatMap((fold) => {
    const others = rows.filter((row) => row.fold !== fold);
    const examples = drawTexts(others, mostExamples, seed).map(({ text, truth }) => ({
      text,
      topicIds: truth.map((place) => topics[place].id),
    }));
    const own = drawn.filter((row) => row.fold === fold);
    const questions: Question[] = [];
    for (let from = 0; from < own.length; from += textsAtOnce)
      questions.push({ rows: own.slice(from, from + textsAtOnce), examples });
    return questions;
  });
}

/** Every text that stands in the questions, once. */
export function textsOf(questions: readonly Question[]): string[] {
  const texts = questions.flatMap(({ rows, examples }) => [...rows, ...examples].map(({ text }) => text));
  return [...new Set(texts)];
}
