import { expect, it } from "vitest";
import { stem } from "../text/stem.ts";
import { classify, decide } from "./classify.ts";
import { trainClassifier } from "./train-classifier.ts";
import { meaningsOf } from "./word-meanings.ts";

it.each([
  ["money", ["money"]],
  ["денег", ["money"]],
  ["courier", ["delivery"]],
  ["доставку", ["delivery"]],
  ["схоластика", []],
])("knows what %s means", (word, meanings) => {
  expect(meaningsOf(stem(word))).toEqual(meanings);
});

it("lets a classifier know what it learnt in other words and in the other language", () => {
  const classifier = trainClassifier(
    [
      { text: "give back the money", labels: [0] },
      { text: "the courier is rude", labels: [1] },
      { text: "the waitress is rude", labels: [1] },
      { text: "my funds are gone", labels: [0] },
    ],
    { labels: ["a", "b"], kind: "single" },
  );
  expect(decide(classifier, classify(classifier, ["верните деньги", "хамство", "impolite"]))).toEqual([
    [0],
    [1],
    [1],
  ]);
});
