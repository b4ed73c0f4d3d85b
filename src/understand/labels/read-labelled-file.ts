import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { mask } from "../../core/text/mask.ts";
import { getKeptFile } from "../../listen/imports/kept-files.ts";
import { withLocalCopy } from "../../listen/imports/read/local-copy.ts";
import { openTable } from "../../listen/imports/read/open-table.ts";
import type { Table } from "../../listen/imports/read/table.ts";
import { labelFault } from "./contract.ts";
import { guessSeparator, guessTextAndLabel } from "./guess-label-columns.ts";

/** A text of the file, masked, with all labels that its rows give it. */
export type LabelledLine = { text: string; labels: string[] };
export type LabelledFile = {
  fileName: string;
  columns: string[];
  textColumn: string;
  labelColumn: string;
  separator: string;
  rows: number;
  empty: number;
  unlabelled: number;
  broken: number;
  contradictory: number;
  lines: LabelledLine[];
};
export type FileWish = {
  fileId: string;
  textColumn?: string | undefined;
  labelColumn?: string | undefined;
  separator?: string | undefined;
};

const mostCharacters = 12_000;
/** What is read is held in memory, and learnt from in a minute at most. */
const mostTexts = 200_000;
const mostMegacharacters = 100;

/** Reads a kept file of texts and labels. @throws labelFault when the columns are not there, or it holds too much; fileFault when it is no table */
export async function readLabelledFile(lent: Lent, actor: Actor, wish: FileWish): Promise<LabelledFile> {
  const file = await getKeptFile(lent, actor, wish.fileId);
  return await withLocalCopy(await lent.files.open(file.place), async (path) => {
    const table = await openTable(path);
    try {
      return await readTable(table, file.name, wish);
    } finally {
      table.close();
    }
  });
}

async function readTable(table: Table, fileName: string, wish: FileWish): Promise<LabelledFile> {
  if (table.columns.length < 2) throw labelFault("label.no-columns");
  const sample = table.sample.filter((row) => row.flaw === null).map((row) => row.cells);
  const guess = guessTextAndLabel(table.columns, sample);
  const textAt = placeOf(table.columns, wish.textColumn) ?? guess.text;
  const labelAt =
    placeOf(table.columns, wish.labelColumn) ?? (guess.label === textAt ? guess.text : guess.label);
  if (textAt === labelAt) throw labelFault("label.same-column");
  const separator = wish.separator ?? guessSeparator(sample.map((cells) => cells[labelAt]));
  const counts = { rows: 0, empty: 0, unlabelled: 0, broken: 0, contradictory: 0 };
  const byText = new Map<string, Set<string>>();
  const clashing = new Set<string>();
  let characters = 0;
  for await (const rows of table.rows()) {
    for (const { flaw, cells } of rows) {
      counts.rows += 1;
      if (flaw) counts.broken += 1;
      else if (cells[textAt].trim() === "") counts.empty += 1;
      else {
        const labels = splitLabels(cells[labelAt], separator);
        if (labels.length === 0) counts.unlabelled += 1;
        else {
          const text = mask(cells[textAt].trim().slice(0, mostCharacters)).text;
          const known = byText.get(text);
          if (known && !isSame(known, labels)) clashing.add(text);
          if (!known) characters += text.length;
          if (byText.size > mostTexts || characters > mostMegacharacters * 1_000_000)
            throw labelFault("label.file-too-large", { texts: mostTexts, millions: mostMegacharacters });
          byText.set(text, new Set([...(known ?? []), ...labels]));
        }
      }
    }
  }
  return {
    fileName,
    columns: table.columns,
    textColumn: table.columns[textAt],
    labelColumn: table.columns[labelAt],
    separator,
    ...counts,
    contradictory: clashing.size,
    lines: [...byText].map(([text, labels]) => ({ text, labels: [...labels] })),
  };
}

function placeOf(columns: readonly string[], name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const place = columns.indexOf(name);
  if (place < 0) throw labelFault("label.columns", { column: name });
  return place;
}

function splitLabels(cell: string, separator: string): string[] {
  const parts = separator === "" ? [cell] : cell.split(separator);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

function isSame(known: ReadonlySet<string>, labels: readonly string[]): boolean {
  return known.size === labels.length && labels.every((label) => known.has(label));
}
