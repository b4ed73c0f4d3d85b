import { type DecimalMark, readNumberText } from "../../core/parsing/number-text.ts";

/** What stands in a column of answers. */
export type ColumnFacts = {
  name: string;
  /** Rows with an answer, and without. */
  filled: number;
  blank: number;
  /** Answers that are numbers, and their ends. */
  numbers: number;
  min: number;
  max: number;
  whole: boolean;
  decimal: DecimalMark;
  /** Different answers with how often each came; null when there are very many. */
  values: Map<string, number> | null;
};

const mostValues = 200;

/** A column of which nothing is seen yet. */
export function unseenColumn(name: string, decimal: DecimalMark): ColumnFacts {
  const values = new Map<string, number>();
  return {
    name,
    filled: 0,
    blank: 0,
    numbers: 0,
    min: Infinity,
    max: -Infinity,
    whole: true,
    decimal,
    values,
  };
}

/** Takes one more row in. @param answer null where there is none */
export function seeAnswer(facts: ColumnFacts, answer: string | null): void {
  if (answer === null) {
    facts.blank++;
    return;
  }
  facts.filled++;
  if (facts.values && (facts.values.has(answer) || facts.values.size < mostValues)) {
    facts.values.set(answer, (facts.values.get(answer) ?? 0) + 1);
  } else facts.values = null;
  const number = readNumberText(answer, facts.decimal);
  if (number === null) return;
  facts.numbers++;
  facts.min = Math.min(facts.min, number);
  facts.max = Math.max(facts.max, number);
  if (!Number.isInteger(number)) facts.whole = false;
}

/** A column of numbers: nine in ten of its answers are. */
export function isNumeric({ filled, numbers }: ColumnFacts): boolean {
  return filled > 0 && numbers >= 0.9 * filled;
}
