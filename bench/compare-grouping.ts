/**
 * Compares ways of grouping texts on real sets against their labels, the true number of groups given:
 * `npx tsx bench/compare-grouping.ts [halves] [part of a set's name]`. Sets are read from ../shared/data and skipped where absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { adjustedRand } from "../src/core/stats/adjusted-rand.ts";
import { vMeasure } from "../src/core/stats/v-measure.ts";
import { type Corpus, corpusOf } from "../src/core/text/corpus.ts";
import { type DenseMatrix, dotRows } from "../src/core/text/dense-matrix.ts";
import { mask } from "../src/core/text/mask.ts";
import { indexAnchors, nearestAnchors, smoothed } from "../src/core/text/neighbours.ts";
import { sampleIndexes, seededRandom } from "../src/core/kit/seeded-random.ts";
import { sphericalKmeans } from "../src/core/text/spherical-kmeans.ts";
import { TextVectors } from "../src/core/text/text-vectors.ts";

const data = new URL("../../shared/data/", import.meta.url);
const sets = [
  { file: "en_banking77/train.csv", label: "category" },
  { file: "ru_kursk_appeals/train.csv", label: "topic" },
  { file: "ru_bank_reviews/gazprombank_sravni_banki.csv.gz", label: "product_norm" },
  { file: "en_airline_tweets/airline_tweets.csv", label: "negativereason" },
];

type Labelled = { text: string; label: string };
type Prepared = { latent: DenseMatrix; blended: DenseMatrix; smooth: DenseMatrix };
type Method = { name: string; group: (prepared: Prepared, clusters: number) => Int32Array };

const means = (points: DenseMatrix, clusters: number) =>
  sphericalKmeans(points, { clusters, seed: 1 }).assignment;
const methods: Method[] = [
  { name: "words + pieces, LSA, k-means", group: ({ latent }, k) => means(latent, k) },
  { name: "+ learnt word meanings, k-means", group: ({ blended }, k) => means(blended, k) },
  { name: "+ smoothing by neighbours, k-means (chosen)", group: ({ smooth }, k) => means(smooth, k) },
  { name: "the same, 4k groups joined by Ward", group: ({ smooth }, k) => joinedByWard(smooth, k) },
  { name: "communities of the neighbour graph", group: ({ blended }) => communities(blended) },
];

const halves = Number(process.argv[2] ?? 2);
for (const { file, label } of sets) {
  const path = new URL(file, data);
  if (!existsSync(path) || !file.includes(process.argv[3] ?? "")) continue;
  const rows = labelled(path, label);
  console.log(`\n${file}: ${rows.length} rows, mean of ${halves} random halves`);
  const scores = methods.map(() => [] as { v: number; rand: number; groups: number }[]);
  for (let half = 1; half <= halves; half++) {
    const part = largeClasses(sampleIndexes(rows.length, rows.length >> 1, seededRandom(half)), rows);
    const prepared = prepare(corpusOf(part.map(({ text }) => mask(text).text)));
    const labels = part.map((row) => row.label);
    methods.forEach(({ group }, at) =>
      scores[at]!.push(judged(labels, group(prepared, new Set(labels).size))),
    );
  }
  methods.forEach(({ name }, at) => {
    const mean = (pick: (score: { v: number; rand: number; groups: number }) => number) =>
      scores[at]!.reduce((sum, score) => sum + pick(score), 0) / halves;
    console.log(
      `${name.padEnd(46)} V ${mean((s) => s.v).toFixed(3)}  ARI ${mean((s) => s.rand).toFixed(3)}  groups ${mean((s) => s.groups).toFixed(0)}`,
    );
  });
}

function labelled(path: URL, label: string): Labelled[] {
  const bytes = readFileSync(path);
  const csv = (path.pathname.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const { data: records } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return records.flatMap((record) =>
    record.text && record[label] ? [{ text: record.text, label: record[label] }] : [],
  );
}

function largeClasses(indexes: Uint32Array, rows: readonly Labelled[]): Labelled[] {
  const part = Array.from(indexes, (at) => rows[at]!);
  const sizes = new Map<string, number>();
  for (const { label } of part) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return part.filter(({ label }) => sizes.get(label)! >= 10);
}

function prepare(corpus: Corpus): Prepared {
  const all = Uint32Array.from({ length: corpus.rows }, (_, row) => row);
  const options = { seed: 1, latentRank: 64, meaningRank: 48 };
  const latent = new TextVectors(corpus, all, { ...options, meaningWeight: 0 }).of(all);
  const blended = new TextVectors(corpus, all, { ...options, meaningWeight: 0.5 }).of(all);
  const near = nearestAnchors(indexAnchors(blended, 1), blended, 10, all);
  return { latent, blended, smooth: smoothed(blended, near, blended, 0.3) };
}

function judged(labels: readonly string[], clusters: Int32Array) {
  const v = vMeasure(labels, clusters);
  const rand = adjustedRand(labels, clusters);
  if (!v.known || !rand.known) throw new RangeError("nothing to judge");
  return { v: v.value.vMeasure, rand: rand.value, groups: new Set(clusters).size };
}

/** Four times as many k-means groups, then the cheapest pair is joined until the number is reached. */
function joinedByWard(points: DenseMatrix, clusters: number): Int32Array {
  const many = sphericalKmeans(points, {
    clusters: Math.min(clusters * 4, points.rows),
    seed: 1,
    restarts: 2,
  });
  const sizes = new Float64Array(many.centres.rows);
  for (const cluster of many.assignment) sizes[cluster]!++;
  const into = Int32Array.from(sizes.keys());
  const alive = new Set(into);
  const cost = (a: number, b: number) =>
    (1 - dotRows(many.centres, a, many.centres, b)) * ((sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!));
  while (alive.size > clusters) {
    let best: [number, number, number] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const a of alive)
      for (const b of alive) if (a < b && cost(a, b) < best[0]) best = [cost(a, b), a, b];
    const [, kept, gone] = best;
    const { data, width } = many.centres;
    for (let j = 0; j < width; j++) {
      const sum = data[kept * width + j]! * sizes[kept]! + data[gone * width + j]! * sizes[gone]!;
      data[kept * width + j] = sum / (sizes[kept]! + sizes[gone]!);
    }
    sizes[kept]! += sizes[gone]!;
    alive.delete(gone);
    into.forEach((target, cluster) => {
      if (target === gone) into[cluster] = kept;
    });
  }
  return many.assignment.map((cluster) => into[cluster]!);
}

/** Louvain's first level, repeated on the same graph until no row moves: modularity of the 15-neighbour graph. */
function communities(points: DenseMatrix): Int32Array {
  const own = Int32Array.from({ length: points.rows }, (_, row) => row);
  const near = nearestAnchors(indexAnchors(points, 1), points, 15, own);
  const edges = Array.from({ length: points.rows }, () => new Map<number, number>());
  near.index.forEach((to, at) => {
    const from = Math.floor(at / near.count);
    if (to < 0 || near.cosine[at]! <= 0) return;
    edges[from]!.set(to, near.cosine[at]!);
    edges[to]!.set(from, near.cosine[at]!);
  });
  const degree = edges.map((line) => [...line.values()].reduce((sum, weight) => sum + weight, 0));
  const total = degree.reduce((sum, value) => sum + value, 0);
  const community = Int32Array.from(own);
  const volume = Float64Array.from(degree);
  for (let round = 0, moved = 1; moved > 0 && round < 30; round++) {
    moved = 0;
    for (let row = 0; row < points.rows; row++) {
      const links = new Map<number, number>();
      for (const [to, weight] of edges[row]!)
        links.set(community[to]!, (links.get(community[to]!) ?? 0) + weight);
      const home = community[row]!;
      volume[home]! -= degree[row]!;
      const gain = (to: number) => (links.get(to) ?? 0) - (degree[row]! * volume[to]!) / total;
      let best = home;
      for (const to of links.keys()) if (gain(to) > gain(best) + 1e-9) best = to;
      volume[best]! += degree[row]!;
      if (best !== home) moved++;
      community[row] = best;
    }
  }
  return community;
}
