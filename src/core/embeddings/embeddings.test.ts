import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { foldsOf } from "../classify-quality/folds-of.ts";
import { heldOutScores } from "../classify-quality/held-out-scores.ts";
import { blendScores, chooseBlend } from "./blend-scores.ts";
import { chooseNear } from "./choose-near.ts";
import { classifyDense } from "./classify-dense.ts";
import { denseFromBytes, denseToBytes } from "./dense-bytes.ts";
import { judgeDense } from "./judge-dense.ts";
import { trainDense } from "./train-dense.ts";

/** Three things said in words that hardly come twice: what they mean stands in the vectors alone. */
const random = seededRandom(8);
const word = () => Array.from({ length: 7 }, () => "абвгдеклмнопрст"[Math.floor(random() * 15)]).join("");
const width = 24;
const centres = Array.from({ length: 3 }, () => Array.from({ length: width }, () => random() - 0.5));
const noise = () => Array.from({ length: width }, () => random() - 0.5);
const meaning = (label: number) => centres[label]!.map((value) => value + 0.8 * (random() - 0.5));
const examples = Array.from({ length: 90 }, (_, at) => ({
  text: `${word()} ${word()} ${at % 9 === 0 ? ["карта", "кредит", "вклад"][at % 3] : word()} ${word()}`,
  labels: [at % 3],
}));
const found = foldsOf(examples, 5, 1);
if (!found.known) throw new RangeError("too few texts for the test");
const folds = found.value;
const names = ["карта", "кредит", "вклад"];
const words = heldOutScores(examples, { labels: names, kind: "single" }, folds);
const labels = examples.map((each) => each.labels);
const wish = { kind: "single" as const, labels: 3 };

describe("what vectors add to the words", () => {
  it("is seen where they carry the meaning, on texts that neither saw", () => {
    const vectors = examples.map((each) => meaning(each.labels[0]!));
    const judged = judgeDense({ vectors, labels }, words, folds, wish);
    expect(judged.isBetter).toBe(true);
    expect(judged.gain.known && judged.gain.value.low).toBeGreaterThan(0.2);
    const right = judged.held.decided.filter(([label], row) => label === labels[row]![0]).length;
    expect(right).toBeGreaterThan(80);
    expect(judgeDense({ vectors, labels }, words, folds, wish)).toEqual(judged);
  });

  it("is seen where a text has several labels, too", () => {
    const several = examples.map((_, at) => (at % 4 === 0 ? [at % 3, (at + 1) % 3].sort() : [at % 3]));
    const vectors = several.map((own) => {
      const all = own.map((label) => meaning(label));
      return all[0]!.map((value, at) => value + (all[1]?.[at] ?? 0));
    });
    const told = examples.map(({ text }, at) => ({ text, labels: several[at]! }));
    const byWords = heldOutScores(told, { labels: names, kind: "multi" }, folds);
    const judged = judgeDense({ vectors, labels: several }, byWords, folds, { kind: "multi", labels: 3 });
    expect(judged.isBetter).toBe(true);
    expect(judged.held.decided.some((given) => given.length === 2)).toBe(true);
  });

  it("is refused where they are noise", () => {
    const judged = judgeDense({ vectors: examples.map(noise), labels }, words, folds, wish);
    expect(judged.isBetter).toBe(false);
  });

  it("is refused as often as it should be: noise passes in hardly any draw", () => {
    let passed = 0;
    for (let draw = 0; draw < 40; draw++)
      if (judgeDense({ vectors: examples.map(noise), labels }, words, folds, wish).isBetter) passed++;
    expect(passed).toBeLessThanOrEqual(1);
  });
});

describe("learning from vectors", () => {
  it("finds labels of a text with one, with none and with several", () => {
    const vectors = [0, 1, 2, 0, 1, 2].map(meaning);
    const single = trainDense(vectors, [[0], [1], [], [0], [1], []], { kind: "single", labels: 2 });
    expect(single.hasNone).toBe(true);
    const one = classifyDense(single, [meaning(0), meaning(2)]);
    expect(one.values[0]).toBeGreaterThan(0.5);
    expect(one.values[2]! + one.values[3]!).toBeLessThan(0.5);
    const both = centres[0]!.map((value, at) => value + centres[1]![at]!);
    const many = trainDense([...vectors, both], [[0], [1], [], [0], [1], [], [0, 1]], {
      kind: "multi",
      labels: 2,
    });
    const two = classifyDense(many, [both, meaning(2)]);
    expect(Math.min(two.values[0]!, two.values[1]!)).toBeGreaterThan(
      Math.max(two.values[2]!, two.values[3]!),
    );
  });

  it("stands in bytes and comes back the same", () => {
    const model = trainDense([0, 1, 0, 1].map(meaning), [[0], [1], [0], []], { kind: "single", labels: 2 });
    const view = { model, blend: { share: 0.25, threshold: 0.5 } };
    expect(denseFromBytes(denseToBytes(view))).toEqual(view);
    expect(() => denseFromBytes(denseToBytes(view).subarray(0, 40))).toThrow(RangeError);
  });

  it("refuses no vectors, other widths and one fold", () => {
    expect(() => trainDense([], [], wish)).toThrow(RangeError);
    const model = trainDense([[1, 0]], [[0]], { kind: "single", labels: 1 });
    expect(() => classifyDense(model, [[1, 0, 0]])).toThrow(RangeError);
    const vectors = examples.map(noise);
    expect(() => judgeDense({ vectors, labels }, words, new Int32Array(90), wish)).toThrow(RangeError);
  });
});

describe("a blend", () => {
  const table = (values: number[]) => ({
    labels: 2,
    rows: values.length / 2,
    values: Float32Array.from(values),
  });

  it("leans on the view that is right", () => {
    const truth = [[0], [1], [0]];
    const [wrong, right] = [
      table([0.4, 0.6, 0.6, 0.4, 0.45, 0.55]),
      table([0.55, 0.45, 0.45, 0.55, 0.6, 0.4]),
    ];
    expect(chooseBlend(truth, wrong, right, "single", [0, 1, 2]).share).toBe(0.75);
    expect(() => blendScores(wrong, table([1, 0]), 0.5)).toThrow(RangeError);
  });

  it("keeps silent where texts of no label teach it to", () => {
    const scores = table([0.9, 0.1, 0.3, 0.1]);
    expect(chooseBlend([[0], []], scores, scores, "single", [0, 1]).threshold).toBeGreaterThan(0.3);
  });
});

describe("examples near in meaning", () => {
  it("leave no text without its own", () => {
    const vectors = [
      [1, 0],
      [0.9, 0.1],
      [0, 1],
      [0, 0],
    ];
    expect(
      chooseNear(
        ["a", "b", "c", "d"],
        vectors,
        [
          [2, 0],
          [0, 3],
        ],
        2,
      ),
    ).toEqual(["a", "c"]);
    expect(
      chooseNear(
        ["a", "b", "c", "d"],
        vectors,
        [
          [2, 0],
          [0, 3],
        ],
        9,
      ),
    ).toEqual(["a", "c", "b", "d"]);
    expect(chooseNear(["a"], [[1]], [], 1)).toEqual([]);
  });
});
