import { hiddenSegmentSteps } from "../src/core/discovery/hidden-segments.ts";
import { leastSegmentRows } from "../src/core/discovery/hidden-segments-plan.ts";
import type { SegmentAttribute } from "../src/core/discovery/segment-attribute.ts";
import type { SegmentTable } from "../src/core/discovery/segment-table.ts";
import { seededRandom } from "../src/core/kit/seeded-random.ts";
import { type Bench, type Measure, timed } from "./bench.ts";

const rows = 1_000_000;
const attributesOf = [2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 8, 8, 10, 10, 12, 15, 20, 40];

/** A million rows by twenty attributes, searched two and three deep, beside one plain count of every row into two cells. */
export const bench: Bench = {
  title: "Hidden segments of 1,000,000 rows by 20 attributes",
  async run() {
    const random = seededRandom(1);
    const attributes = attributesOf.map((values, at) => attributeOf(`attribute ${at}`, values, random));
    const [first, second, third] = attributes;
    const target = Float64Array.from({ length: rows }, (_, row) => {
      const meets = first.codes[row] === 1 && second.codes[row] === 2 && third.codes[row] === 1;
      return random() < (meets ? 0.3 : 0.07) ? 1 : 0;
    });
    const plain = await timed(() => attributes.map(({ codes }) => countPlainly(codes, target)));
    const measures: Measure[] = [
      { what: "plain count of each attribute's values", value: plain.seconds, unit: "s" },
    ];
    for (const { depth, most } of [
      { depth: 2, most: 15 },
      { depth: 3, most: 120 },
    ]) {
      const { seconds, result } = await timed(() => searched({ attributes, target, depth }));
      measures.push(
        { what: `searched ${depth} deep`, value: seconds, unit: "s", most },
        { what: "against the plain counts", value: seconds / plain.seconds, unit: "x" },
        { what: "passes over the rows", value: result.passes, unit: "passes" },
        { what: "segments looked at", value: result.candidates, unit: "" },
        { what: "found", value: result.finds, unit: "", least: 1, most: 2 },
      );
    }
    const memory = process.resourceUsage().maxRSS / 1024;
    measures.push({ what: "memory of all, the table included", value: memory, unit: "MB", most: 2048 });
    return measures;
  },
};

/** Values drawn by chance, the last ones rarer. */
function attributeOf(name: string, values: number, random: () => number): SegmentAttribute {
  const labels = Array.from({ length: values }, (_, at) => ({ is: "value" as const, value: `v${at}` }));
  const codes = Uint8Array.from(
    { length: rows },
    () => 1 + Math.floor(Math.sqrt(random()) * random() * values),
  );
  return { name, labels, codes };
}

function countPlainly(codes: Uint8Array, target: Float64Array): Float64Array {
  const hits = new Float64Array(256);
  for (let row = 0; row < codes.length; row++) hits[codes[row]] += target[row];
  return hits;
}

function searched({
  attributes,
  target,
  depth,
}: {
  attributes: SegmentAttribute[];
  target: Float64Array;
  depth: number;
}) {
  const leastRows = leastSegmentRows(rows);
  const table: SegmentTable = {
    attributes,
    leftOut: [],
    target,
    kind: "share",
    money: null,
    units: null,
    leastRows,
  };
  const wish = {
    rankByMoney: false,
    direction: "higher",
    depth,
    top: 20,
    leastEffect: 0.1,
    falseShare: 0.05,
    seed: 1,
  } as const;
  const search = hiddenSegmentSteps(table, wish, 0.95);
  for (let passes = 0; ; passes++) {
    const step = search.next();
    if (!step.done) continue;
    if (!step.value.known) throw new Error(step.value.why);
    return { passes, candidates: step.value.value.candidates, finds: step.value.value.finds.length };
  }
}
