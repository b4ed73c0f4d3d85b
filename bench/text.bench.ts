import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { classify, decide } from "../src/core/classify/classify.ts";
import type { Classifier } from "../src/core/classify/classifier.ts";
import { type Quality, qualityOf } from "../src/core/classify-quality/quality-of.ts";
import { trainClassifier } from "../src/core/classify/train-classifier.ts";
import type { Bench, Measure } from "./bench.ts";
import { contactsOf300 } from "./contacts-of-300.ts";
import { type TextSet, textSets } from "./text-sets.ts";

const part = process.env.TEXT_SETS ?? "";
const script = fileURLToPath(new URL("sklearn-text.py", import.meta.url));
const many = 100_000;
const warmUp = 2_000;

/** How well a set was labelled and how fast, by processor time; accuracy, or micro F1 where a text may have several labels. */
type Result = { quality: Quality; trainSeconds: number; textsPerSecond: number };

/**
 * Own labels against the usual way, TF-IDF with a linear SVM of scikit-learn, on the real sets in ../shared/data: the same texts in the same
 * run, by processor time (all threads), which other work on the machine does not change much. TEXT_SETS=banking runs only the sets with that in their name.
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
      const { classifier, ...ours } = learntByUs(set);
      const theirs = python ? learntBySklearn(set, python.command) : undefined;
      measures.push(...linesOf(set, ours, theirs));
      console.log(
        `  … ${set.name}: ${summaryOf(ours)}${theirs ? `; scikit-learn ${summaryOf(theirs)}` : ""}`,
      );
      if (classifier.labels.length > (widest?.labels.length ?? 0)) widest = classifier;
    }
    if (widest) measures.push(...manyContacts(widest));
    else console.log("  No sets in ../shared/data: nothing to measure.");
    return measures;
  },
};

function learntByUs(set: TextSet): Result & { classifier: Classifier } {
  const { seconds: trainSeconds, result: classifier } = metered(() => trainClassifier(set.train, set));
  const say = (examples: TextSet["test"]) => {
    const scores = classify(
      classifier,
      examples.map(({ text }) => text),
    );
    return { scores, decided: decide(classifier, scores) };
  };
  // What was learnt warms up; the texts of the test are met for the first time.
  say(set.train.slice(0, warmUp));
  const { seconds, result } = metered(() => say(set.test));
  const quality = judged(set, result.decided, result.scores.values);
  return { quality, trainSeconds, textsPerSecond: set.test.length / seconds, classifier };
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

function summaryOf({ quality, trainSeconds, textsPerSecond }: Result): string {
  const score = `${(100 * mainScore(quality)).toFixed(1)} %`;
  return `${score}, learnt in ${trainSeconds.toFixed(1)} s, ${Math.round(textsPerSecond)} texts/s`;
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

function manyContacts(classifier: Classifier): Measure[] {
  const texts = contactsOf300(many);
  const { seconds } = metered(() => classify(classifier, texts));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / many;
  const what = `${many} contacts of ${Math.round(length)} letters by ${classifier.labels.length} labels, one core`;
  return [{ what, value: seconds, unit: "s" }];
}

/** Processor seconds of all threads of this process while `work` ran. */
function metered<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** A Python that has scikit-learn: the usual one, or the system's own. */
function pythonWithSklearn(): { command: string; version: string } | undefined {
  for (const command of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(command, [script, "--check"], { encoding: "utf8" });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return undefined;
}
