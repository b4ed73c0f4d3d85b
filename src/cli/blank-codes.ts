import { tableFault } from "./table-faults.ts";

/** Codes that mean "not answered": of every column, and of columns that have their own. */
export type BlankCodes = { all: readonly string[]; own: ReadonlyMap<string, readonly string[]> };

/**
 * Reads `--blank 0,6,NETPRO=11|12`: 0 and 6 in every column, but for NETPRO, where only 11 and 12 mean "not answered".
 * @throws tableFault when a column's own codes have no name or none follow
 */
export function readBlankCodes(written: string | undefined): BlankCodes {
  const all: string[] = [];
  const own = new Map<string, string[]>();
  for (const code of (written ?? "").split(",").map((part) => part.trim())) {
    const mark = code.lastIndexOf("=");
    if (mark < 0) {
      if (code !== "") all.push(code);
      continue;
    }
    const [column, codes] = [code.slice(0, mark).trim(), code.slice(mark + 1).trim()];
    if (column === "" || codes === "") throw tableFault("table.blank", { code });
    own.set(
      column,
      codes.split("|").map((each) => each.trim()),
    );
  }
  return { all, own };
}

/** Tells whether a cell of the column holds no answer: empty, or one of the codes, however the number is written (6, 6.0). */
export function blankTest({ all, own }: BlankCodes, column: string): (cell: string) => boolean {
  const codes = new Set(own.get(column) ?? all);
  const numbers = new Set([...codes].filter((code) => code !== "").map(Number));
  return (cell) => {
    const bare = cell.trim();
    return bare === "" || codes.has(bare) || (numbers.size > 0 && numbers.has(Number(bare)));
  };
}
