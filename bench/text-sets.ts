import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { foldsOf } from "../src/core/classify-quality/folds-of.ts";

/** Labelled texts in two parts; labels are places in `labels`, none of them: []. */
export type TextSet = {
  name: string;
  kind: "single" | "multi";
  labels: string[];
  train: Example[];
  test: Example[];
};
type Example = { text: string; labels: number[] };
type Record_ = Record<string, string>;

const data = new URL("../../shared/data/", import.meta.url);
const foldCount = 5;

type Recipe = {
  name: string;
  file: string;
  label: string;
  /** What stands between labels; one label a text when left out. */
  between?: string;
  /** Trained on another file of the same kind. */
  trainFile?: string;
  /** Which rows teach, by the set's own split; left out: four folds of five. */
  teaches?: (row: Record_, at: number) => boolean;
  keep?: (row: Record_) => boolean;
};

const recipes: Recipe[] = [
  { name: "banking77, a fifth kept apart", file: "en_banking77/train.csv", label: "category" },
  {
    name: "banking77, ten examples a label",
    file: "en_banking77/train.csv",
    trainFile: "en_banking77/train_10shot.csv",
    label: "category",
  },
  {
    name: "clinc150 with out of scope",
    file: "en_clinc150/clinc150.csv",
    label: "intent",
    // Every second text out of scope teaches what "none of them" looks like.
    teaches: (row, at) => row["split"] === "train" || (row["split"] === "oos_val" && at % 2 === 0),
  },
  { name: "Kursk appeals, topic", file: "ru_kursk_appeals/train.csv", label: "topic" },
  {
    name: "bank reviews, product",
    file: "ru_bank_reviews/gazprombank_sravni_banki.csv.gz",
    label: "product_norm",
    keep: (row) => Boolean(row["product_norm"]) && row["dup_text"] !== "1",
  },
  { name: "detox, toxic or not", file: "ru_detox/russe_detox.csv", label: "toxic" },
  {
    name: "NLU++ banking, intents",
    file: "en_nlupp/nlupp.csv",
    label: "intents",
    between: "|",
    teaches: (row) => Number(row["fold"]) % foldCount !== 0,
  },
  restaurants("en"),
  restaurants("ru"),
];

function restaurants(language: string): Recipe {
  return {
    name: `restaurants ${language}, categories`,
    file: `ru_en_absa_restaurants/restaurants_${language}.csv`,
    label: "categories",
    between: "|",
    teaches: (row) => row["split"] === "train",
  };
}

/** The sets that are there, one after the other. */
export function* textSets(): Generator<TextSet> {
  for (const recipe of recipes) {
    const set = existsSync(new URL(recipe.file, data)) ? made(recipe) : undefined;
    if (set) yield set;
  }
}

function made(recipe: Recipe): TextSet | undefined {
  const rows = rowsOf(recipe.file).filter(recipe.keep ?? (() => true));
  const taught = recipe.trainFile ? rowsOf(recipe.trainFile) : rows;
  const written = (row: Record_) => labelsOf(row[recipe.label] ?? "", recipe.between);
  const labels = [...new Set([...taught, ...rows].flatMap(written))].sort();
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const example = (row: Record_): Example => ({
    text: row["text"] ?? "",
    labels: written(row).map((label) => placeOf.get(label)!),
  });
  const { name } = recipe;
  const kind = recipe.between === undefined ? "single" : "multi";
  const all = rows.map(example);
  if (recipe.trainFile) return { name, kind, labels, train: taught.map(example), test: all };
  const { teaches } = recipe;
  if (teaches) {
    const learns = rows.map(teaches);
    return {
      name,
      kind,
      labels,
      train: all.filter((_, at) => learns[at]),
      test: all.filter((_, at) => !learns[at]),
    };
  }
  const folds = foldsOf(all, foldCount, 1);
  if (!folds.known) return undefined;
  const isHeld = (_: Example, row: number) => folds.value[row] === 0;
  return {
    name,
    kind,
    labels,
    train: all.filter((each, row) => !isHeld(each, row)),
    test: all.filter(isHeld),
  };
}

function rowsOf(file: string): Record_[] {
  const bytes = readFileSync(new URL(file, data));
  const csv = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const rows = Papa.parse<Record_>(csv, { header: true, skipEmptyLines: true }).data;
  return rows.filter((row) => row["text"]?.trim());
}

function labelsOf(cell: string, between: string | undefined): string[] {
  const parts = between === undefined ? [cell] : cell.split(between);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== "" && part !== "oos"))];
}
