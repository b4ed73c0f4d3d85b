import { profileColumn } from "../../listen/imports/read/columns/column-profile.ts";

/** The column with words is the one with the longest cells; the labels' one repeats itself most of those that are left. */
export function guessTextAndLabel(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): { text: number; label: number } {
  const profiles = columns.map((_, at) => profileColumn(rows.map((cells) => cells[at] ?? "")));
  const places = [...columns.keys()];
  const text = places.reduce((best, at) => (profiles[at].meanLength > profiles[best].meanLength ? at : best));
  const named = places.find(
    (at) => at !== text && /label|topic|тема|метк|категор|class|intent|тип/i.test(columns[at]),
  );
  const others = places.filter((at) => at !== text && profiles[at].filledShare > 0.3);
  const repeating = others.reduce<number | undefined>(
    (best, at) =>
      best === undefined || profiles[at].distinctShare < profiles[best].distinctShare ? at : best,
    undefined,
  );
  return { text, label: named ?? repeating ?? (text === 0 ? 1 : 0) };
}

const separators = ["|", ";", ","];

/**
 * What stands between several labels of one cell: the sign whose parts are fewer kinds than the cells; "" when a cell is one label.
 * @example guessSeparator(["bill; app", "app", "bill"]) // => ";"
 */
export function guessSeparator(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const kinds = new Set(filled).size;
  for (const separator of separators) {
    if (!filled.some((cell) => cell.includes(separator))) continue;
    const parts = new Set(filled.flatMap((cell) => cell.split(separator).map((part) => part.trim())));
    if (parts.size < kinds) return separator;
  }
  return "";
}
