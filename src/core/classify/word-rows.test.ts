import { expect, it } from "vitest";
import { FeatureReader } from "./feature-reader.ts";
import { trainClassifier } from "./train-classifier.ts";
import { WordRows } from "./word-rows.ts";

const classifier = trainClassifier(
  [
    { text: "where is my card", labels: [0] },
    { text: "карта картой карту, где карта", labels: [0] },
    { text: "верните деньги, деньги, деньги", labels: [1] },
    { text: "give the money back", labels: [1] },
    { text: "the app crashes, crashes and crashes", labels: [2] },
  ],
  { labels: ["card", "refund", "app"], kind: "multi" },
);

it.each([
  "where is the card",
  "карта карта картой, деньги мама папа деньги",
  "crashes!!! crashes 12 12",
  "new words here: зюзя",
  "card",
])("scores %j as its features do one by one", (text) => {
  const reader = new FeatureReader(classifier.space);
  const wanted = [...classifier.bias];
  const used = reader.read(text);
  for (let e = 0; e < used; e++) {
    const column = reader.columns[e]!;
    const value = reader.values[e]! * classifier.scales[column]!;
    for (let l = 0; l < 3; l++) wanted[l]! += value * classifier.weights[column * 3 + l]!;
  }
  const rows = new WordRows(classifier);
  const scores = new Float32Array(3);
  for (let again = 0; again < 2; again++) {
    expect(rows.score(text, scores)).toBe(true);
    wanted.forEach((score, l) => expect(scores[l]).toBeCloseTo(score, 5));
  }
});

it("leaves the scores of a text of which nothing is known", () => {
  const scores = Float32Array.of(5, 6, 7);
  expect(new WordRows(classifier).score("🙂 ħħħ", scores)).toBe(false);
  expect([...scores]).toEqual([5, 6, 7]);
});
