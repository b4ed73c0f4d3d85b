import type { Archive } from "./open-archive.ts";
import { readXml } from "./read-xml.ts";

/** What a number with a style means to the reader: "clock" is a time of day or a length of time. */
export type NumberLook = "number" | "date" | "clock";

const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const builtInClocks = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** The look of each cell style of a workbook, by number; empty where the workbook has no styles. */
export async function readStyles(archive: Archive): Promise<NumberLook[]> {
  const path = "xl/styles.xml";
  const looks: NumberLook[] = [];
  if (!archive.sizes.has(path)) return looks;
  const codes = new Map<number, string>();
  let inCells = false;
  const events = {
    open: (tag: string, attributes: Record<string, string>) => {
      if (tag === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (tag === "cellXfs") inCells = true;
      else if (tag === "xf" && inCells) looks.push(lookOf(Number(attributes.numFmtId ?? 0), codes));
    },
    text: () => undefined,
    close: (tag: string) => {
      if (tag === "cellXfs") inCells = false;
    },
  };
  for await (const _ of readXml(await archive.open(path), events));
  return looks;
}

function lookOf(id: number, codes: ReadonlyMap<number, string>): NumberLook {
  if (builtInDates.has(id)) return "date";
  if (builtInClocks.has(id)) return "clock";
  const code = codes.get(id);
  return code === undefined ? "number" : lookOfCode(code);
}

/**
 * What a format code shows: letters of a date outside quotes, colours and locales.
 * @example lookOfCode("dd.mm.yyyy hh:mm") // => "date"
 */
export function lookOfCode(code: string): NumberLook {
  const bare = code
    .split(";")[0]!
    .replace(/"[^"]*"|\\./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  if (/[yd]|mmm/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return "clock";
  return /^m+$/i.test(bare) ? "date" : "number";
}
