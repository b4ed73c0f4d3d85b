import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { classify, decide } from "./classify.ts";
import { trainClassifier } from "./train-classifier.ts";

const path = new URL("../../../../shared/data/en_banking77/train_10shot.csv", import.meta.url);

it.skipIf(!existsSync(path))(
  "tells 20 real labels apart from eight examples each",
  () => {
    const rows = Papa.parse<{ text: string; category: string }>(readFileSync(path, "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const labels = [...new Set(rows.map(({ category }) => category))].sort().slice(0, 20);
    const kept = labels.map((label) => rows.filter(({ category }) => category === label));
    const take = (from: number, to: number) =>
      kept.flatMap((own, label) => own.slice(from, to).map(({ text }) => ({ text, labels: [label] })));
    const classifier = trainClassifier(take(0, 8), { labels, kind: "single" });
    const tests = take(8, 10);
    const given = decide(
      classifier,
      classify(
        classifier,
        tests.map(({ text }) => text),
      ),
    );
    const right = given.filter((label, row) => label[0] === tests[row]!.labels[0]).length;
    expect(right / tests.length).toBeGreaterThan(0.7);
  },
  20_000,
);
