import { type CollectedColumn, numbersOf } from "./collected-column.ts";
import { numberBandEdges } from "./number-bands.ts";

/** What one condition of a segment asks of an attribute; a range is `from <= x < to`, null: no end on that side. */
export type SegmentLabel =
  | { is: "value"; value: string }
  | { is: "range"; from: number | null; to: number | null }
  | { is: "missing" }
  | {
      is: "other";
      /** The values told apart, none of which it is. */
      besides: string[];
    };

/** An attribute made ready for a search: per row the place in `labels` plus 1; 0: none that has enough rows. */
export type SegmentAttribute = { name: string; labels: SegmentLabel[]; codes: Uint8Array };

/**
 * Why a column makes no conditions. constant: one value everywhere; ids: nearly every row has its own; texts: prose; rare: no value has
 * enough rows; gives-away: all but tells the target by itself, as what is written down after the fact does; same: parts the rows as
 * another column does.
 */
export const leftOutReasons = ["constant", "ids", "texts", "rare", "gives-away", "same"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export type LeftOutColumn = { name: string; why: LeftOutReason };

/** So many values of an attribute are told apart, the most frequent ones; the rest is "other". */
const mostLabels = 60;
/** Numbers with so few different values stay as they are. */
const fewNumbers = 10;
const bands = 5;

/** A column as an attribute, or why it can be none. */
export function segmentAttribute(
  column: CollectedColumn,
  leastRows: number,
): SegmentAttribute | LeftOutColumn {
  const { name } = column;
  if (column.kind === "texts" || column.kind === "ids") return { name, why: column.kind };
  if (column.kind === "numbers") return ofNumbers(name, column.numbers, leastRows);
  const { codes, values } = column;
  const read = values.length > fewNumbers ? numbersOf(values) : null;
  if (read === null) return ofValues(name, codes, values, leastRows);
  const numbers = Float64Array.from(codes, (code) => (code === 0 ? Number.NaN : read.numbers[code - 1]));
  return ofNumbers(name, numbers, leastRows);
}

function ofValues(
  name: string,
  codes: Uint32Array,
  values: readonly string[],
  leastRows: number,
): SegmentAttribute | LeftOutColumn {
  const counts = new Uint32Array(values.length + 1);
  for (const code of codes) counts[code]++;
  const filled = codes.length - counts[0];
  const frequent = [...values.keys()]
    .map((at) => at + 1)
    .filter((code) => counts[code] >= leastRows)
    .sort((a, b) => counts[b] - counts[a] || a - b)
    .slice(0, mostLabels - 2);
  if (frequent.length === 0 && values.length * 2 > filled) return { name, why: "ids" };
  const renamed = new Uint8Array(values.length + 1);
  const labels: SegmentLabel[] = frequent.map((code, at) => {
    renamed[code] = at + 1;
    return { is: "value", value: values[code - 1] };
  });
  const rest = filled - frequent.reduce((sum, code) => sum + counts[code], 0);
  if (frequent.length > 0 && rest >= leastRows && values.length > frequent.length + 1) {
    const besides = frequent.map((code) => values[code - 1]);
    const other = labels.push({ is: "other", besides });
    for (let code = 1; code < renamed.length; code++) if (renamed[code] === 0) renamed[code] = other;
  }
  if (counts[0] >= leastRows) renamed[0] = labels.push({ is: "missing" });
  return checked({ name, labels, codes: recoded(codes, renamed) });
}

function ofNumbers(name: string, numbers: Float64Array, leastRows: number): SegmentAttribute | LeftOutColumn {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort();
  if (isCounter(numbers, sorted)) return { name, why: "ids" };
  const edges = numberBandEdges(sorted, bands);
  const counts = new Uint32Array(edges.length + 1);
  const missing = edges.length + 1;
  const places = Uint8Array.from(numbers, (number) => {
    if (Number.isNaN(number)) return missing;
    let band = 0;
    while (band < edges.length && number >= edges[band]) band++;
    counts[band]++;
    return band;
  });
  const renamed = new Uint8Array(missing + 1);
  const labels: SegmentLabel[] = [];
  for (const [band, count] of counts.entries()) {
    if (count >= leastRows) renamed[band] = labels.push(bandLabel(edges, band, sorted));
  }
  if (numbers.length - sorted.length >= leastRows) renamed[missing] = labels.push({ is: "missing" });
  return checked({ name, labels, codes: recoded(places, renamed) });
}

function recoded(codes: Uint32Array | Uint8Array, renamed: Uint8Array): Uint8Array {
  const own = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) own[row] = renamed[codes[row]];
  return own;
}

/** Different whole numbers, with few gaps or in order: a number of the row, not a fact about it. */
function isCounter(numbers: Float64Array, sorted: Float64Array): boolean {
  if (sorted.length < 2 || sorted.length < numbers.length) return false;
  if (!sorted.every((number, at) => Number.isInteger(number) && number !== sorted[at - 1])) return false;
  const isDense = sorted[sorted.length - 1] - sorted[0] < sorted.length * 2;
  return isDense || numbers.every((number, at) => number === sorted[at]);
}

function bandLabel(edges: readonly number[], band: number, sorted: Float64Array): SegmentLabel {
  const from = band > 0 ? edges[band - 1] : null;
  const to = band < edges.length ? edges[band] : null;
  const least = from === null ? sorted[0] : (sorted.find((number) => number >= from) ?? from);
  const next = sorted.find((number) => number > least);
  const isOneValue = next === undefined || (to !== null && next >= to);
  return isOneValue ? { is: "value", value: String(least) } : { is: "range", from, to };
}

function checked(attribute: SegmentAttribute): SegmentAttribute | LeftOutColumn {
  const { name, labels, codes } = attribute;
  if (labels.length === 0) return { name, why: "rare" };
  const isConstant = labels.length === 1 && codes.every((code) => code === 1);
  return isConstant ? { name, why: "constant" } : attribute;
}
