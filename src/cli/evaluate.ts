import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import { foldsOf } from "../core/classify-quality/folds-of.ts";
import {
  type HeldOut,
  heldOutScores,
  type Learnt,
  ownTrain,
} from "../core/classify-quality/held-out-scores.ts";
import { qualityOf } from "../core/classify-quality/quality-of.ts";
import { curveOf } from "./evaluate-curve.ts";
import { evaluateFault } from "./evaluate-fault.ts";
import { type EvaluationReport, reportOf } from "./evaluate-report.ts";
import { type LabelColumns, type LabelledRow, readLabelledRows } from "./evaluate-rows.ts";

export type EvaluatePhase = "reading" | "training" | "judging" | "curve";

export type EvaluateOptions = LabelColumns & {
  train: string;
  /** Texts the classifier never sees; left out: the training file is judged in parts, each by what the others taught. */
  test?: string;
  /** How many parts (5). */
  folds?: number;
  /** Learn from a quarter, half and three quarters, too, and say which labels more examples would help most. */
  curve?: boolean;
  /** Whole number (1); the same files with the same seed give the same figures. */
  seed?: number;
  /** May throw to stop the work. */
  onProgress?: (step: { phase: EvaluatePhase; done: number; total: number | null }) => void;
};

const warmUpSeconds = 0.5;
const warmUpTexts = 200;

/**
 * Trains on one file and judges on another, or on held-out parts of the same one, without server or database.
 * Labels of the test that training never saw count as wrong, and are named.
 * @throws evaluateFault, fileFault where a file cannot be read, and what onProgress throws
 */
export async function evaluateFile(options: EvaluateOptions): Promise<EvaluationReport> {
  const { folds = 5, seed = 1, onProgress = () => undefined } = options;
  const step = async (phase: EvaluatePhase, done: number, total: number | null) => {
    onProgress({ phase, done, total });
    await setImmediate();
  };
  const read = (file: string) =>
    readLabelledRows(file, options, (done) => onProgress({ phase: "reading", done, total: null }));
  const train = await read(options.train);
  const labels = checkedLabels(train.rows, options);
  const test = options.test === undefined ? undefined : await read(options.test);
  const unseen = test === undefined ? [] : unseenLabels(test.rows, labels, options);
  const repeated = test === undefined ? 0 : checkedRepeats(train.rows, test.rows, options);
  const names = [...labels, ...unseen];
  const kind = options.multi === undefined ? "single" : "multi";
  const wish = { labels, kind, seed } as const;
  const examples = placed(train.rows, names);
  const judged = test === undefined ? examples : placed(test.rows, names);
  const texts = judged.map(({ text }) => text);

  const rounds = test === undefined ? folds + 1 : 1;
  await step("training", 0, rounds);
  const started = performance.now();
  const learnt = ownTrain(examples, wish);
  const trainSeconds = secondsSince(started);
  await step("training", 1, rounds);
  const parts = test === undefined ? foldsOf(examples, folds, seed) : undefined;
  if (parts?.known === false) throw evaluateFault("evaluate.few", { file: basename(options.train), folds });
  const held = parts
    ? heldOutScores(examples, wish, parts.value, ownTrain, (done) =>
        onProgress({ phase: "training", done: done + 1, total: rounds }),
      )
    : null;

  await step("judging", 0, 1);
  // Judged in parts, every text has been learnt by now: one half warms up for the other.
  const half = texts.length >> 1;
  const pass = parts
    ? timedPass(learnt, texts.slice(0, half), texts.slice(half))
    : timedPass(
        learnt,
        examples.map(({ text }) => text),
        texts,
      );
  const { decided, scores } = held ?? pass.said;
  const truth = judged.map((example) => example.labels);
  const quality = qualityOf(truth, decided, widened(scores, names.length), names, { kind });
  if (!quality.known) throw new RangeError(`nothing to judge: ${quality.why}`);
  const curve = options.curve
    ? curveOf({
        learnt: examples,
        judged: test === undefined ? null : judged,
        folds: parts?.value ?? null,
        wish: { ...wish, labels: names },
        onStep: (done, total) => onProgress({ phase: "curve", done, total }),
      })
    : null;
  return reportOf(quality.value, {
    curve,
    labels,
    unseen,
    noneLabel: (test ?? train).rows.find(({ none }) => none !== null)?.none ?? "",
    trainTexts: examples.length,
    skipped: train.skipped + (test?.skipped ?? 0),
    repeated,
    folds: test === undefined ? folds : null,
    trainSeconds,
    textsPerSecond: pass.textsPerSecond,
  });
}

/** The labels of the file in the order of their characters; throws when they cannot be told apart. */
function checkedLabels(rows: readonly LabelledRow[], { train, label }: EvaluateOptions): string[] {
  const labels = [...new Set(rows.flatMap((row) => row.labels))].sort();
  const file = basename(train);
  if (labels.length === 0) throw evaluateFault("evaluate.no-labels", { file, column: label });
  if (labels.length === 1 && rows.every((row) => row.labels.length > 0))
    throw evaluateFault("evaluate.one-class", { file, label: labels[0] ?? "" });
  return labels;
}

function unseenLabels(
  rows: readonly LabelledRow[],
  labels: readonly string[],
  { train, test = "" }: EvaluateOptions,
): string[] {
  const known = new Set(labels);
  const asked = [...new Set(rows.flatMap((row) => row.labels))].sort();
  const unseen = asked.filter((label) => !known.has(label));
  if (asked.length > 0 && unseen.length === asked.length) {
    const shown = labels.slice(0, 10).join(", ") + (labels.length > 10 ? "…" : "");
    throw evaluateFault("evaluate.all-unseen", {
      train: basename(train),
      test: basename(test),
      labels: shown,
    });
  }
  return unseen;
}

/** How many texts of the test were learnt from, letter for letter but for case and spaces; throws when all were. */
function checkedRepeats(
  train: readonly LabelledRow[],
  test: readonly LabelledRow[],
  options: EvaluateOptions,
): number {
  const folded = ({ text }: LabelledRow) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  const learnt = new Set(train.map(folded));
  const repeated = test.filter((row) => learnt.has(folded(row))).length;
  if (repeated === test.length) {
    const facts = { train: basename(options.train), test: basename(options.test ?? "") };
    throw evaluateFault("evaluate.same-file", facts);
  }
  return repeated;
}

function placed(rows: readonly LabelledRow[], names: readonly string[]) {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return rows.map(({ text, labels }) => ({
    text,
    labels: labels.flatMap((label) => placeOf.get(label) ?? []),
  }));
}

/** The same probabilities with columns of 0 for labels that training never saw. */
function widened({ labels, rows, values }: HeldOut["scores"], width: number): HeldOut["scores"] {
  if (labels === width) return { labels, rows, values };
  const wide = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++)
    wide.set(values.subarray(row * labels, (row + 1) * labels), row * width);
  return { labels: width, rows, values: wide };
}

/** What is said of texts met for the first time, and how many a second on one core, after others have warmed up. */
function timedPass(
  learnt: Learnt,
  others: readonly string[],
  texts: readonly string[],
): { said: HeldOut; textsPerSecond: number } {
  const warming = performance.now();
  for (let from = 0; from < others.length && secondsSince(warming) < warmUpSeconds; from += warmUpTexts)
    learnt(others.slice(from, from + warmUpTexts));
  const started = performance.now();
  const said = learnt(texts);
  return { said, textsPerSecond: texts.length / secondsSince(started) };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
