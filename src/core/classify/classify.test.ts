import { describe, expect, it } from "vitest";
import { classifierFromBytes, classifierToBytes } from "./classifier-bytes.ts";
import { classify, decide } from "./classify.ts";
import { type LabelledText, trainClassifier } from "./train-classifier.ts";

const labels = ["card_arrival", "Возврат денег", "app crash"];
const said = [
  [
    "where is my new card",
    "my card has not come yet",
    "when will the card arrive",
    "still waiting for a card",
  ],
  ["верните деньги за заказ", "где мой возврат", "деньги не вернули", "жду возврата денег неделю"],
  [
    "the app closes at once",
    "application crashes on start",
    "app freezes and crashes",
    "the app does not open",
  ],
];
const examples: LabelledText[] = said.flatMap((texts, label) =>
  texts.map((text) => ({ text, labels: [label] })),
);
const single = { labels, kind: "single" as const };
const unseen = ["has the card arrived", "когда вернёте деньги", "app crashes again"];

describe("a classifier", () => {
  it("gives labels to texts it never saw, with probabilities that sum to one", () => {
    const classifier = trainClassifier(examples, single);
    const scores = classify(classifier, unseen);
    expect(decide(classifier, scores)).toEqual([[0], [1], [2]]);
    for (let row = 0; row < scores.rows; row++) {
      const sum = scores.values.subarray(row * 3, row * 3 + 3).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  it("is the same bytes whatever the order of the examples", () => {
    const bytes = classifierToBytes(trainClassifier(examples, single));
    expect(classifierToBytes(trainClassifier([...examples].reverse(), single))).toEqual(bytes);
  });

  it("gives the same scores after a trip through bytes", () => {
    const classifier = trainClassifier(examples, single);
    const again = classifierFromBytes(classifierToBytes(classifier));
    expect(classify(again, unseen)).toEqual(classify(classifier, unseen));
    expect(decide(again, classify(again, unseen))).toEqual([[0], [1], [2]]);
  });

  it("is read from the middle of a larger buffer, at an odd place, names in any alphabet", () => {
    const named = { labels: ["карта 💳", 'Возврат "денег"', "naïve\n"], kind: "single" as const };
    const classifier = trainClassifier(examples, named);
    const bytes = classifierToBytes(classifier);
    const around = Buffer.alloc(bytes.length + 10, 7);
    around.set(bytes, 3);
    const again = classifierFromBytes(around.subarray(3, 3 + bytes.length));
    expect(again.labels).toEqual(named.labels);
    expect(classify(again, unseen)).toEqual(classify(classifier, unseen));
  });

  it("refuses bytes that are foreign, cut, damaged or of a later form", () => {
    const bytes = classifierToBytes(trainClassifier(examples, single));
    const damaged = bytes.slice();
    damaged[bytes.length - 5]! ^= 1;
    const later = bytes.slice();
    later[7] = 9;
    expect(() => classifierFromBytes(new TextEncoder().encode("a,b,c and much more text"))).toThrow(
      "not a classifier",
    );
    expect(() => classifierFromBytes(new Uint8Array(0))).toThrow("not a classifier");
    expect(() => classifierFromBytes(bytes.subarray(0, bytes.length - 9))).toThrow("cut or damaged");
    expect(() => classifierFromBytes(damaged)).toThrow("cut or damaged");
    expect(() => classifierFromBytes(later)).toThrow("train it again");
  });

  it("says none of them to a text of which nothing is known", () => {
    const classifier = trainClassifier(examples, single);
    const scores = classify(classifier, ["", "   ", "🙂🙂", "ħħħ"]);
    expect(decide(classifier, scores)).toEqual([[], [], [], []]);
    expect([...scores.values]).toEqual(new Array(12).fill(0));
  });

  it("learns what belongs to none of the labels", () => {
    const weather = ["will it rain today", "is it sunny today", "rain or snow today", "how cold is it today"];
    const classifier = trainClassifier(
      [...examples, ...weather.map((text) => ({ text, labels: [] }))],
      single,
    );
    expect(decide(classifier, classify(classifier, ["is it rain or sunny today", unseen[0]!]))).toEqual([
      [],
      [0],
    ]);
  });

  it("gives all labels that fit when asked for several", () => {
    const both = said[0]!.map((text, at) => ({ text: `${text}, ${said[2]![at]}`, labels: [0, 2] }));
    const classifier = trainClassifier([...examples, ...both], { labels, kind: "multi" });
    const given = decide(
      classifier,
      classify(classifier, ["app crashes and where is my card", "где возврат денег"]),
    );
    expect(given).toEqual([[0, 2], [1]]);
  });

  it("bears one class, one example a class, contradictions, and a text of a megabyte", () => {
    const one = trainClassifier([{ text: "only this", labels: [0] }], { labels: ["it"], kind: "single" });
    expect(decide(one, classify(one, ["this"]))).toEqual([[0]]);
    const thin = trainClassifier([examples[0]!, examples[4]!], single);
    expect(decide(thin, classify(thin, [examples[0]!.text, examples[4]!.text]))).toEqual([[0], [1]]);
    const torn = trainClassifier([...examples, { text: examples[0]!.text, labels: [1] }], single);
    const chances = classify(torn, [examples[0]!.text]).values;
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
    const long = "где моя карта ".repeat(75_000);
    const classifier = trainClassifier([...examples, { text: long, labels: [0] }], single);
    expect(decide(classifier, classify(classifier, [long]))).toEqual([[0]]);
  });

  it("refuses no examples, no labels, and labels outside the list", () => {
    expect(() => trainClassifier([], single)).toThrow("at least one example");
    expect(() => trainClassifier(examples, { labels: [], kind: "single" })).toThrow("at least one label");
    expect(() => trainClassifier([{ text: "a", labels: [3] }], single)).toThrow("a place in the list of 3");
  });

  it("takes texts without labels as a measure of what is common", () => {
    const classifier = trainClassifier(examples, {
      ...single,
      unlabelled: ["where is the app", "где это", "is it my"],
    });
    expect(decide(classifier, classify(classifier, unseen))).toEqual([[0], [1], [2]]);
  });
});
