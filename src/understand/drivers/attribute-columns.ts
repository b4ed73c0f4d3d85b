import { guessDecimalMark } from "../../core/parsing/number-text.ts";
import { type ColumnFacts, seeAnswer, unseenColumn } from "./column-facts.ts";
import type { AnsweredRow } from "./queries.ts";

/** What stands in each attribute of the contacts drawn. */
export function columnsOf(rows: readonly Pick<AnsweredRow, "own">[]): ColumnFacts[] {
  const names = new Set(rows.flatMap(({ own }) => Object.keys(own)));
  return [...names].map((name) => {
    const cells = rows.map(({ own }) => textOf(own[name]));
    const facts = unseenColumn(name, guessDecimalMark(cells.slice(0, 500).filter((cell) => cell !== null)));
    for (const cell of cells) seeAnswer(facts, cell);
    return facts;
  });
}

/** What an attribute says; null where nothing. */
export function textOf(value: string | number | boolean | null | undefined): string | null {
  const text = value === null || value === undefined ? "" : String(value).trim();
  return text === "" ? null : text;
}
