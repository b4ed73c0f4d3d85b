import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { classify, decide } from "../src/core/classify/classify.ts";
import type { Classifier } from "../src/core/classify/classifier.ts";
import { type Quality, qualityOf } from "../src/core/classify-quality/quality-of.ts";
import { trainClassifier } from "../src/core/classify/train-classifier.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { contactsOf300 } from "./contacts-of-300.ts";
import { type TextSet, textSets } from "./text-sets.ts";

const part = process.env.TEXT_SETS ?? "";
const script = fileURLToPath(new URL("sklearn-text.py", import.meta.url));
const many = 100_000;

/** How well a set was labelled and how fast; accuracy, or micro F1 where a text may have several labels. */
type Result = { quality: Quality; trainSeconds: number; textsPerSecond: number };

/**
 * Own labels against the usual way, TF-IDF with a linear SVM of scikit-learn, on the real sets in ../shared/data: the same texts in the same
 * run, one thread each. TEXT_SETS=banking runs only the sets with that in their name.
 */
export const bench: Bench = {
  title: "Own labels: accuracy and speed beside scikit-learn's TF-IDF and linear SVM",
  async run() {
    const python = pythonWithSklearn();
    console.log(
      python
        ? `  beside scikit-learn ${python.version}`
        : "  scikit-learn is not installed (apt-get install python3-sklearn): nothing to compare with",
    );
    const measures: Measure[] = [];
    let widest: Classifier | undefined;
    for (const set of textSets()) {
      if (!set.name.includes(part)) continue;
      const { classifier, ...ours } = await learntByUs(set);
      const theirs = python ? learntBySklearn(set, python.command) : undefined;
      measures.push(...linesOf(set, ours, theirs));
      if (classifier.labels.length > (widest?.labels.length ?? 0)) widest = classifier;
    }
    if (widest) measures.push(...(await manyContacts(widest)));
    else console.log("  No sets in ../shared/data: nothing to measure.");
    return measures;
  },
};

async function learntByUs(set: TextSet): Promise<Result & { classifier: Classifier }> {
  const { seconds: trainSeconds, result: classifier } = await timed(() => trainClassifier(set.train, set));
  const texts = set.test.map(({ text }) => text);
  const once = () => {
    const scores = classify(classifier, texts);
    return { scores, decided: decide(classifier, scores) };
  };
  const { decided, scores } = once();
  // The first pass warmed up; the better of two is what the machine can do, and scikit-learn is asked in the same way.
  const passes = [await timed(once), await timed(once)];
  const seconds = Math.min(...passes.map((pass) => pass.seconds));
  const quality = judged(set, decided, scores.values);
  return { quality, trainSeconds, textsPerSecond: texts.length / seconds, classifier };
}

function learntBySklearn(set: TextSet, command: string): Result {
  const { status, stdout, stderr } = spawnSync(command, [script], {
    input: JSON.stringify({ train: set.train, test: set.test, kind: set.kind, labels: set.labels.length }),
    maxBuffer: 1 << 30,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`scikit-learn failed: ${stderr}`);
  const { decided, trainSeconds, classifySeconds } = JSON.parse(stdout) as {
    decided: number[][];
    trainSeconds: number;
    classifySeconds: number;
  };
  const none = new Float32Array(set.test.length * set.labels.length);
  return {
    quality: judged(set, decided, none),
    trainSeconds,
    textsPerSecond: set.test.length / classifySeconds,
  };
}

function judged({ test, labels, kind }: TextSet, decided: number[][], values: Float32Array): Quality {
  const truth = test.map((each) => each.labels);
  const quality = qualityOf(truth, decided, { labels: labels.length, rows: test.length, values }, labels, {
    kind,
  });
  if (!quality.known) throw new RangeError("a set without texts");
  return quality.value;
}

function linesOf(set: TextSet, ours: Result, theirs: Result | undefined): Measure[] {
  const short = set.name.startsWith("banking77");
  const lines: Measure[] = [
    {
      what: `${set.name}: ${set.train.length} → ${set.test.length} texts`,
      value: set.labels.length,
      unit: "labels",
    },
    ...scores(set, ours.quality, theirs?.quality),
    {
      what: "  train",
      value: ours.trainSeconds,
      unit: "s",
      ...(set.name.startsWith("banking77, a fifth") ? { most: 10 } : {}),
    },
    { what: "  classify", value: ours.textsPerSecond, unit: "texts/s", ...(short ? { least: 20_000 } : {}) },
  ];
  if (!theirs) return lines;
  return [
    ...lines,
    { what: "  train, scikit-learn", value: theirs.trainSeconds, unit: "s" },
    { what: "  classify, scikit-learn", value: theirs.textsPerSecond, unit: "texts/s" },
    {
      what: "  times as many texts a second",
      value: ours.textsPerSecond / theirs.textsPerSecond,
      unit: "x",
      least: 1,
    },
  ];
}

function scores(set: TextSet, ours: Quality, theirs: Quality | undefined): Measure[] {
  const what = set.kind === "multi" ? "micro F1" : "right";
  const lines: Measure[] = [
    {
      what: `  ${what}`,
      value: 100 * mainScore(ours),
      unit: "%",
      ...(theirs ? { least: round(100 * mainScore(theirs)) } : {}),
    },
  ];
  if (theirs) lines.push({ what: `  ${what}, scikit-learn`, value: 100 * mainScore(theirs), unit: "%" });
  if (ours.none) {
    lines.push({ what: "  right in scope", value: 100 * share(ours.inScope), unit: "%" });
    lines.push({ what: "  found out of scope", value: 100 * share(ours.none.recall), unit: "%" });
    if (theirs?.none) {
      lines.push({ what: "  right in scope, scikit-learn", value: 100 * share(theirs.inScope), unit: "%" });
      lines.push({
        what: "  found out of scope, scikit-learn",
        value: 100 * share(theirs.none.recall),
        unit: "%",
      });
    }
  }
  const gap = ours.calibration;
  if (gap.known)
    lines.push({ what: "  mean gap of probabilities", value: 100 * gap.value.expected, unit: "%" });
  return lines;
}

function mainScore({ kind, accuracy, microF1 }: Quality): number {
  return kind === "multi" ? share(microF1) : accuracy.value;
}

function share(answer: { known: true; value: { value: number } } | { known: false }): number {
  return answer.known ? answer.value.value : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

async function manyContacts(classifier: Classifier): Promise<Measure[]> {
  const texts = contactsOf300(many);
  const { seconds } = await timed(() => classify(classifier, texts));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / many;
  const what = `${many} contacts of ${Math.round(length)} letters by ${classifier.labels.length} labels, one core`;
  return [{ what, value: seconds, unit: "s" }];
}

/** A Python that has scikit-learn: the usual one, or the system's own. */
function pythonWithSklearn(): { command: string; version: string } | undefined {
  for (const command of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(command, [script, "--check"], { encoding: "utf8" });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return undefined;
}
