/** One nominal attribute: `values` holds one category per row; null is "not known" and makes no subgroup. */
export type AttributeColumn = { name: string; values: ArrayLike<string | number | null> };

/** An attribute as whole numbers: code 0 for rows without a frequent value, else the place of the value in `labels` plus 1. */
export type CodedColumn = {
  name: string;
  codes: Int32Array;
  labels: (string | number)[];
};

/**
 * Categories as codes, of the rows given; values with fewer rows than asked for get no code, since no subgroup of them may be told.
 * @param rows which rows count, in order
 */
export function codeColumn(column: AttributeColumn, rows: ArrayLike<number>, leastRows: number): CodedColumn {
  const { name, values } = column;
  const places = new Map<string | number, number>();
  const raw = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) raw[at] = placeOf(values[rows[at]!] ?? null, places);
  const counts = new Int32Array(places.size + 1);
  for (const place of raw) counts[place]!++;
  const labels: (string | number)[] = [];
  const renamed = new Int32Array(places.size + 1);
  for (const [label, place] of places) if (counts[place]! >= leastRows) renamed[place] = labels.push(label);
  return { name, codes: raw.map((place) => renamed[place]!), labels };
}

function placeOf(value: string | number | null, places: Map<string | number, number>): number {
  if (value === null) return 0;
  const seen = places.get(value);
  if (seen !== undefined) return seen;
  places.set(value, places.size + 1);
  return places.size;
}
