import { limits } from "../limits.ts";
import { type CsvDialect, type CsvRecord, CsvTokenizer } from "./csv-tokenizer.ts";

/** The dialect and where the table starts: Excel's "sep=;" line and titles above the header are passed over. */
export type FoundDialect = CsvDialect & { skipLines: number };

const candidates = [",", ";", "\t", "|"];

/**
 * Guesses how a text table is written from its head: the delimiter that cuts most rows into the same number of cells.
 * @param sample the head of the file, whole rows or cut anywhere
 * @param forced the delimiter a person chose
 * @example findDialect("a;b\n1,5;2\n").delimiter // => ";"
 */
export function findDialect(sample: string, forced?: string): FoundDialect {
  const newline = findNewline(sample);
  const told = /^sep=(.)\r?(?:\n|\r|$)/i.exec(sample)?.[1];
  const skipLines = told === undefined ? 0 : 1;
  const body = told === undefined ? sample : sample.slice(sample.search(/[\r\n]/) + 1);
  const chosen = forced ?? told;
  const trials = (chosen === undefined ? candidates : [chosen]).flatMap((delimiter) =>
    [true, false].map((quoted) => tryDialect(body, { delimiter, newline, quoted })),
  );
  const best = trials.reduce((a, b) => (b.score > a.score ? b : a));
  return { ...best.dialect, skipLines };
}

/** CR-only files have no LF outside quotes; a text with line breaks inside quotes may. */
function findNewline(sample: string): "lf" | "cr" {
  const bare = sample.replace(/"[^"]*"/g, "");
  const text = /[\r\n]/.test(bare) ? bare : sample;
  if (!text.includes("\r")) return "lf";
  const returns = text.split("\r").length - 1;
  const together = text.split("\r\n").length - 1;
  const feeds = text.split("\n").length - 1;
  return returns - together > feeds ? "cr" : "lf";
}

type Trial = { dialect: CsvDialect; score: number };

function tryDialect(sample: string, dialect: CsvDialect): Trial {
  const rows = headRows(sample, dialect, 500);
  const counts = new Map<number, number>();
  for (const row of rows)
    counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + (row.flaw ? 0 : 1));
  const [cells, hits] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  const share = rows.length === 0 ? 0 : hits / rows.length;
  const odd = rows.filter((row) => row.oddQuotes).length / Math.max(1, rows.length);
  // Quoting is the rule: a table read without it must be clearly better to be believed.
  const quoting = dialect.quoted ? 1 : 0.8;
  // A delimiter that cuts the first row otherwise than the rest is likely a sign inside the texts.
  const first = rows[0]?.cells.length === cells ? 1 : 0.6;
  return {
    dialect,
    score:
      cells < 2
        ? 0.01 * quoting
        : share * share * first * (1 - odd / 2) * quoting * (1 + Math.log2(cells) / 4),
  };
}

/**
 * The first rows of a sample. Where the sample cuts the file, the row at the cut is not among them; a sample that is
 * the whole file gives all its rows.
 */
export function headRows(sample: string, dialect: CsvDialect, most: number): CsvRecord[] {
  const tokenizer = new CsvTokenizer(dialect);
  const whole = tokenizer.push(sample);
  const rest = tokenizer.end();
  const isCut = sample.length >= limits.sampleChars && whole.length >= 20;
  return (isCut ? whole : [...whole, ...rest]).slice(0, most);
}
