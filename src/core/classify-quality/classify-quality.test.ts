import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { multiLabelReport } from "../stats/multi-label-report.ts";
import { averagePrecision } from "./average-precision.ts";
import { compareDecisions } from "./compare-decisions.ts";
import { f1Means } from "./f1-means.ts";
import { foldsOf } from "./folds-of.ts";
import { labelRating } from "./label-rating.ts";
import { qualityOf } from "./quality-of.ts";
import { scoreCalibration } from "./score-calibration.ts";

const labels = ["card", "loan", "app"];

function table(rows: readonly (readonly number[])[]) {
  return { labels: rows[0]?.length ?? 0, rows: rows.length, values: Float32Array.from(rows.flat()) };
}

/** Worked by hand: card 2 hits, 1 false alarm, 1 miss; loan 1, 1, 1; app 1, 0, 1; none 1 hit, 1 false alarm. */
const truth = [[0], [0], [0], [1], [1], [2], [2], []];
const decided = [[0], [0], [1], [1], [0], [2], [], []];
const scores = table([
  [0.9, 0.1, 0],
  [0.8, 0.1, 0.1],
  [0.3, 0.6, 0.1],
  [0.2, 0.7, 0.1],
  [0.7, 0.2, 0.1],
  [0.1, 0.1, 0.8],
  [0.3, 0.2, 0.4],
  [0.2, 0.2, 0.3],
]);

describe("the quality of labels", () => {
  const answer = qualityOf(truth, decided, scores, labels);
  const quality = answer.known ? answer.value : undefined;

  it("counts what a hand counts", () => {
    expect(quality).toMatchObject({
      kind: "single",
      n: 8,
      accuracy: { value: 5 / 8, n: 8 },
      inScope: { known: true, value: { value: 4 / 7, n: 7 } },
      undecided: { value: 2 / 8 },
    });
    const [card, loan, app] = quality!.labels;
    expect(card).toMatchObject({ n: 3, predicted: 3, precision: { value: { value: 2 / 3, n: 3 } } });
    expect(card).toMatchObject({ recall: { value: { value: 2 / 3 } }, f1: { value: { value: 2 / 3 } } });
    expect(loan).toMatchObject({ precision: { value: { value: 0.5 } }, recall: { value: { value: 0.5 } } });
    expect(app).toMatchObject({ precision: { value: { value: 1 } }, recall: { value: { value: 0.5 } } });
    expect(quality!.none).toMatchObject({ n: 1, predicted: 2, recall: { value: { value: 1 } } });
  });

  it("gives none of the labels a place in micro and macro F1", () => {
    expect(quality!.microF1).toMatchObject({ value: { value: 5 / 8 } });
    // (2/3 + 1/2 + 2/3 + 2/3) / 4
    expect(valueOf(quality!.macroF1)).toBeCloseTo(0.625, 12);
  });

  it("tells which labels are taken for which, surest mistake first", () => {
    expect(quality!.confusions).toEqual([
      { truth: 0, said: 1, count: 1, rows: [2] },
      { truth: 1, said: 0, count: 1, rows: [4] },
      { truth: 2, said: -1, count: 1, rows: [6] },
    ]);
  });

  it("has no answer without texts or labels, and refuses shapes that do not fit", () => {
    expect(qualityOf([], [], { labels: 3, rows: 0, values: new Float32Array() }, labels)).toEqual({
      known: false,
      why: "no-data",
    });
    expect(() => qualityOf([[3]], [[0]], table([[1, 0, 0]]), labels)).toThrow(RangeError);
    expect(() => qualityOf([[0]], [[0]], table([[1, 0]]), labels)).toThrow(RangeError);
    expect(() => qualityOf([[0], [1]], [[0]], table([[1, 0, 0]]), labels)).toThrow(RangeError);
  });

  it("agrees with the library's report where texts have several labels", () => {
    const random = seededRandom(3);
    const sets = () => labels.flatMap((_, at) => (random() < 0.4 ? [at] : []));
    const [has, given] = [0, 1].map(() => Array.from({ length: 200 }, sets));
    const chances = { labels: 3, rows: 200, values: new Float32Array(600).fill(0.5) };
    const found = qualityOf(has!, given!, chances, labels, { kind: "multi" });
    const report = multiLabelReport({ actual: has!, predicted: given!, labels: [0, 1, 2] });
    if (!found.known || !report.known) throw new RangeError("no answer");
    const { microF1, macroF1, accuracy } = found.value;
    expect(accuracy).toMatchObject(report.value.exact);
    expect(microF1.known && microF1.value.value).toBeCloseTo(report.value.micro.f1, 12);
    expect(macroF1.known && macroF1.value.value).toBeCloseTo(report.value.macro.f1, 12);
    expect(found.value.none).toBeNull();
  });
});

describe("intervals of micro and macro F1", () => {
  it("hold the truth about as often as they say", () => {
    const random = seededRandom(11);
    // Three labels of 50, 30 and 20 %; what is said is right in 80 %, else any of the three.
    const drawn = (texts: number) => {
      const has: number[][] = [];
      const given: number[][] = [];
      for (let at = 0; at < texts; at++) {
        const place = random();
        const label = place < 0.5 ? 0 : place < 0.8 ? 1 : 2;
        has.push([label]);
        given.push([random() < 0.8 ? label : Math.floor(random() * 3)]);
      }
      return f1Means(has, given, 3, 1.96);
    };
    const large = drawn(400_000);
    const real = { micro: valueOf(large.micro), macro: valueOf(large.macro) };
    const held = { micro: 0, macro: 0 };
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const found = drawn(150);
      for (const key of ["micro", "macro"] as const) {
        const each = found[key];
        if (each.known && each.value.low <= real[key] && real[key] <= each.value.high) held[key]++;
      }
    }
    for (const count of Object.values(held)) {
      expect(count / runs).toBeGreaterThan(0.925);
      expect(count / runs).toBeLessThan(0.98);
    }
  });

  it("never claim certainty of a few texts that are all right", () => {
    const found = f1Means([[0], [1]], [[0], [1]], 2, 1.96);
    expect(found.micro).toMatchObject({ value: { value: 1, high: 1 } });
    expect(found.micro.known && found.micro.value.low).toBeLessThan(0.5);
    expect(found.macro.known && found.macro.value.low).toBeLessThan(0.5);
  });

  it("have no answer where nobody has a label", () => {
    expect(f1Means([[]], [[]], 2, 1.96).micro).toEqual({ known: false, why: "undefined-ratio" });
  });
});

function valueOf(answer: { known: true; value: { value: number } } | { known: false }): number {
  if (!answer.known) throw new RangeError("no answer");
  return answer.value.value;
}

describe("average precision", () => {
  it.each([
    [[1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], 1],
    [[0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.8333333],
    [[1, 0, 0, 1], [0.5, 0.5, 0.5, 0.5], 0.5],
  ])("of %j by %j is %d", (outcomes, chances, expected) => {
    const found = averagePrecision(outcomes, chances);
    expect(found.known && found.value).toBeCloseTo(expected, 6);
  });

  it("has no answer for a label that no text has", () => {
    expect(averagePrecision([0, 0], [0.3, 0.6])).toEqual({ known: false, why: "no-data" });
  });
});

describe("calibration", () => {
  it("of one label a text asks whether the most probable is true", () => {
    // Tops 0.9 right, 0.9 wrong, 0.6 right: |0.5 - 0.9| x 2/3 + |1 - 0.6| x 1/3 = 0.4.
    const found = scoreCalibration(
      [[0], [1], [1]],
      table([
        [0.9, 0.1],
        [0.9, 0.1],
        [0.4, 0.6],
      ]),
      "single",
    );
    if (!found.known) throw new RangeError("no answer");
    expect(found.value.expected).toBeCloseTo(0.4, 6);
    // (0.01 + 0.01 + 0.81 + 0.81 + 0.16 + 0.16) / 3
    expect(found.value.brier).toBeCloseTo(1.96 / 3, 6);
    expect(found.value.bins.map(({ count }) => count)).toEqual([1, 2]);
    expect(found.value.bins[1]!.share).toMatchObject({ value: 0.5 });
  });

  it("of several labels asks every label that is not a plain no", () => {
    const found = scoreCalibration([[0, 1]], table([[0.9, 0.8, 0.01]]), "multi");
    expect(found).toMatchObject({ known: true, value: { n: 2 } });
  });
});

describe("the rating of a label", () => {
  const f1 = (low: number) => ({ known: true as const, value: { value: 0.9, low, high: 1 } });
  it.each([
    [40, f1(0.8), "good"],
    [40, f1(0.6), "fair"],
    [40, f1(0.4), "needs-examples"],
    [9, f1(0.8), "needs-examples"],
    [40, { known: false as const, why: "undefined-ratio" as const }, "needs-examples"],
  ])("%i texts and %j: %s", (n, answer, rating) => {
    expect(labelRating(n, answer)).toBe(rating);
  });
});

describe("folds", () => {
  const random = seededRandom(5);
  const words = [
    "карта",
    "кредит",
    "курьер",
    "долго",
    "банк",
    "refund",
    "late",
    "app",
    "login",
    "fee",
    "вклад",
  ];
  const examples = Array.from({ length: 300 }, (_, at) => ({
    text: Array.from({ length: 9 }, () => words[Math.floor(random() * words.length)]).join(" "),
    labels: at % 10 === 0 ? [] : at % 7 === 0 ? [0, 1] : [at % 3],
  }));
  const twice = [
    ...examples,
    ...examples.map(({ text, labels: has }) => ({ text: `${text.toUpperCase()}!`, labels: has })),
  ];

  it("spread every label evenly and are the same for the same seed", () => {
    const found = foldsOf(examples, 5, 1);
    expect(found).toEqual(foldsOf(examples, 5, 1));
    if (!found.known) throw new RangeError("no answer");
    for (const label of [-1, 0, 1, 2]) {
      const counts = new Array<number>(5).fill(0);
      examples.forEach(({ labels: has }, row) => {
        if (has.includes(label) || (label === -1 && has.length === 0)) counts[found.value[row]!]!++;
      });
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
    }
  });

  it("never part texts that say the same", () => {
    const found = foldsOf(twice, 4, 2);
    if (!found.known) throw new RangeError("no answer");
    examples.forEach((_, row) => expect(found.value[row]).toBe(found.value[row + examples.length]));
  });

  it("have no answer where there are fewer different texts than folds", () => {
    const same = ["ok", "OK!", "ok."].map((text) => ({ text, labels: [0] }));
    expect(foldsOf(same, 2, 1)).toEqual({ known: false, why: "too-few" });
    const emoji = ["👍", "👍", "👎"].map((text) => ({ text, labels: [0] }));
    expect(foldsOf(emoji, 2, 1)).toMatchObject({ known: true });
    expect(() => foldsOf(same, 1, 1)).toThrow(RangeError);
  });
});

describe("two ways of labelling the same texts", () => {
  it("are compared by what only one of them gets right", () => {
    // Of ten texts both get four, only the first five, only the second none, neither one: p = 2 x (1/2)^5.
    const has = Array.from({ length: 10 }, () => [0]);
    const first = has.map((_, at) => (at < 9 ? [0] : [1]));
    const second = has.map((_, at) => (at < 4 ? [0] : []));
    const found = compareDecisions(has, first, second);
    expect(found).toMatchObject({
      known: true,
      value: { value: 0.5, n: 10, both: 4, firstOnly: 5, secondOnly: 0, neither: 1 },
    });
    expect(found.known && found.value.p).toBeCloseTo(0.0625, 10);
    const back = compareDecisions(has, second, first);
    expect(back.known && found.known && back.value.value + found.value.value).toBeCloseTo(0, 12);
  });

  it("have no answer without texts, and must be of one length", () => {
    expect(compareDecisions([], [], [])).toEqual({ known: false, why: "no-data" });
    expect(() => compareDecisions([[0]], [[0]], [])).toThrow(RangeError);
  });
});
