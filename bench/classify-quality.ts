/**
 * How well and how fast the classifier reads real sets, on texts it did not learn from: `npx tsx bench/classify-quality.ts [part of a name] [folds] [how many of them]`.
 * Sets are read from ../shared/data and skipped where absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { classify, decide } from "../src/core/classify/classify.ts";
import { type LabelledText, trainClassifier } from "../src/core/classify/train-classifier.ts";
import { sampleIndexes, seededRandom } from "../src/core/kit/seeded-random.ts";

type Row = Record<string, string>;
type Example = { text: string; names: string[] };
type Split = { train: Example[]; test: Example[] };
type Kind = "single" | "multi";
type Trial = { name: string; kind: Kind; splits: () => Split[] };

const data = new URL("../../shared/data/", import.meta.url);
const folds = Number(process.argv[3] ?? 5);
const rounds = Number(process.argv[4] ?? folds);
const none = new Set(["oos", ""]);

const trials: Trial[] = [
  {
    name: "banking77 full, folds",
    kind: "single",
    splits: () => crossed(rowsOf("en_banking77/train.csv", "category")),
  },
  { name: "banking77 ten-shot -> others", kind: "single", splits: tenShot },
  { name: "clinc150 train -> val", kind: "single", splits: clinc },
  {
    name: "kursk topic, folds",
    kind: "single",
    splits: () => crossed(rowsOf("ru_kursk_appeals/train.csv", "topic")),
  },
  {
    name: "kursk category, folds",
    kind: "single",
    splits: () => crossed(rowsOf("ru_kursk_appeals/train.csv", "category")),
  },
  {
    name: "bank product, folds",
    kind: "single",
    splits: () =>
      crossed(biggest(rowsOf("ru_bank_reviews/gazprombank_sravni_banki.csv.gz", "product_norm"), 10)),
  },
  {
    name: "airline reasons, folds",
    kind: "single",
    splits: () =>
      crossed(
        biggest(
          rowsOf("en_airline_tweets/airline_tweets.csv", "negativereason").filter(
            (e) => e.names[0] !== "Can't Tell" && e.names.length > 0,
          ),
          9,
        ),
      ),
  },
  { name: "detox, folds by pair", kind: "single", splits: detox },
  { name: "nlu++ folds", kind: "multi", splits: nlupp },
  { name: "restaurants ru train -> dev", kind: "multi", splits: () => restaurants("ru") },
  { name: "restaurants en train -> dev", kind: "multi", splits: () => restaurants("en") },
];

for (const { name, kind, splits } of trials) {
  if (!name.includes(process.argv[2] ?? "")) continue;
  const total = {
    right: 0,
    rows: 0,
    noneRight: 0,
    noneRows: 0,
    hits: 0,
    given: 0,
    there: 0,
    trainSeconds: 0,
    seconds: 0,
    surePlus: 0,
    toxic: [0, 0, 0],
  };
  let count = 0;
  try {
    for (const { train, test } of splits().slice(0, rounds)) {
      count++;
      const labels = [...new Set(train.flatMap(({ names }) => names))].sort();
      const place = new Map(labels.map((label, at) => [label, at]));
      const examples: LabelledText[] = train.map(({ text, names }) => ({
        text,
        labels: names.map((each) => place.get(each)!),
      }));
      let began = process.cpuUsage().user / 1000;
      const classifier = trainClassifier(examples, { labels, kind });
      total.trainSeconds += (process.cpuUsage().user / 1000 - began) / 1000;
      const texts = test.map(({ text }) => text);
      classify(classifier, texts);
      began = process.cpuUsage().user / 1000;
      const scores = classify(classifier, texts);
      const given = decide(classifier, scores);
      total.seconds += (process.cpuUsage().user / 1000 - began) / 1000;
      test.forEach(({ names }, row) => {
        const said = given[row]!.map((label) => labels[label]!);
        total.hits += said.filter((each) => names.includes(each)).length;
        total.given += said.length;
        total.there += names.length;
        if (said.includes("1")) total.toxic[1]!++;
        if (names.includes("1")) total.toxic[2]!++;
        if (said.includes("1") && names.includes("1")) total.toxic[0]!++;
        if (names.length === 0 && kind === "single") {
          total.noneRows++;
          if (said.length === 0) total.noneRight++;
        } else {
          total.rows++;
          if (
            kind === "single"
              ? said[0] === names[0]
              : said.length === names.length && said.every((each) => names.includes(each))
          )
            total.right++;
        }
        total.surePlus += Math.max(...scores.values.subarray(row * labels.length, (row + 1) * labels.length));
      });
    }
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") continue;
    throw error;
  }
  const f1 = (2 * total.hits) / (total.given + total.there);
  const tests = total.rows + total.noneRows;
  console.log(
    `${name.padEnd(32)} accuracy ${(total.right / total.rows).toFixed(4)}  micro F1 ${f1.toFixed(4)}` +
      (total.noneRows > 0 ? `  none recall ${(total.noneRight / total.noneRows).toFixed(3)}` : "") +
      (name.startsWith("detox")
        ? `  F1 toxic ${((2 * total.toxic[0]!) / (total.toxic[1]! + total.toxic[2]!)).toFixed(4)}`
        : "") +
      `  mean best ${(total.surePlus / tests).toFixed(3)}  train ${(total.trainSeconds / count).toFixed(2)} s  ${Math.round(tests / total.seconds)} texts/s`,
  );
}

function rowsOf(file: string, column: string): Example[] {
  return parsed(file).map((row) => ({
    text: row["text"]!,
    names: none.has(row[column]!) ? [] : [row[column]!],
  }));
}

function parsed(file: string): Row[] {
  const path = new URL(file, data);
  if (!existsSync(path)) throw Object.assign(new Error(`${file} is absent`), { code: "ENOENT" });
  const bytes = readFileSync(path);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** Folds at random, each tested once by what the others taught. */
function crossed(rows: Example[], parts = folds, group = (row: number) => row): Split[] {
  const random = seededRandom(7);
  const foldOf = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    const key = group(row);
    if (!foldOf.has(key)) foldOf.set(key, Math.floor(random() * parts));
  }
  return Array.from({ length: parts }, (_, fold) => ({
    train: rows.filter((_, row) => foldOf.get(group(row)) !== fold),
    test: rows.filter((_, row) => foldOf.get(group(row)) === fold),
  }));
}

function biggest(rows: Example[], classes: number): Example[] {
  const sizes = new Map<string, number>();
  for (const { names } of rows) sizes.set(names[0]!, (sizes.get(names[0]!) ?? 0) + 1);
  const kept = new Set(
    [...sizes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, classes)
      .map(([name]) => name),
  );
  return rows.filter(({ names }) => kept.has(names[0]!));
}

function tenShot(): Split[] {
  const train = rowsOf("en_banking77/train_10shot.csv", "category");
  const seen = new Set(train.map(({ text }) => text));
  return [
    { train, test: rowsOf("en_banking77/train.csv", "category").filter(({ text }) => !seen.has(text)) },
  ];
}

/** Half of the texts out of scope are learnt from, the other half tested. */
function clinc(): Split[] {
  const rows = parsed("en_clinc150/clinc150.csv");
  const of = (split: string) =>
    rows
      .filter((row) => row["split"] === split)
      .map((row) => ({ text: row["text"]!, names: none.has(row["intent"]!) ? [] : [row["intent"]!] }));
  const out = of("oos_val");
  const picked = new Set(sampleIndexes(out.length, out.length >> 1, seededRandom(3)));
  const [train, test] = [of("train"), of("val")];
  return [true, false]
    .map((side) => ({
      train: [...train, ...out.filter((_, at) => picked.has(at) === side)],
      test: [...test, ...out.filter((_, at) => picked.has(at) !== side)],
    }))
    .slice(0, folds > 2 ? 2 : 1);
}

function detox(): Split[] {
  const rows = parsed("ru_detox/russe_detox.csv");
  const examples = rows.map((row) => ({ text: row["text"]!, names: [row["toxic"]!] }));
  return crossed(examples, folds, (row) => Number(rows[row]!["pair"]));
}

function nlupp(): Split[] {
  const rows = parsed("en_nlupp/nlupp.csv");
  const examples = rows.map((row) => ({
    text: row["text"]!,
    names: row["intents"]!.split("|").filter(Boolean),
  }));
  return crossed(examples, folds, (row) => Number(rows[row]!["fold"]));
}

function restaurants(language: string): Split[] {
  const rows = parsed(`ru_en_absa_restaurants/restaurants_${language}.csv`);
  const of = (split: string) =>
    rows
      .filter((row) => row["split"] === split)
      .map((row) => ({
        text: row["text"]!,
        names: [...new Set(row["categories"]!.split("|").filter(Boolean))],
      }));
  return [{ train: of("train"), test: of("dev") }];
}
