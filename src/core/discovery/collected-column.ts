import { type DecimalMark, guessDecimalMark, readNumberText } from "../parsing/number-text.ts";

/**
 * A column of a table as it is kept for a search: every value once and a number per row, or, where nearly every row has a number of
 * its own, the numbers. "texts": holds long texts; "ids": more different values than any grouping could have.
 */
export type CollectedColumn = { name: string } & (
  | {
      kind: "values";
      /** Per row the place in `values` plus 1; 0: missing. */
      codes: Uint32Array;
      values: string[];
    }
  | {
      kind: "numbers";
      /** Per row; NaN: missing. */
      numbers: Float64Array;
    }
  | { kind: "texts" }
  | { kind: "ids" }
);

/** More different values than this are numbers or no attribute at all. */
const mostValues = 2 ** 17;
/** A cell longer than this (characters) is prose, not a value. */
const longestValue = 200;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** Takes a column cell by cell, in memory bounded by its different values and not by its cells. */
export class ColumnCollector {
  readonly name: string;
  #kind: CollectedColumn["kind"] = "values";
  #rows = 0;
  #places = new Map<string, number>();
  #codes = new Uint32Array(1024);
  #numbers = new Float64Array(0);
  #mark: DecimalMark = ".";

  constructor(name: string) {
    this.name = name;
  }

  /** The next row's cell; an empty one, spaces only and null are missing. */
  add(cell: string | number | null): void {
    const text = cell === null ? "" : String(cell).trim();
    if (this.#kind === "values") this.#addValue(text);
    else if (this.#kind === "numbers") this.#addNumber(text);
    this.#rows++;
  }

  end(): CollectedColumn {
    const { name } = this;
    if (this.#kind === "values") {
      return {
        name,
        kind: "values",
        codes: this.#codes.slice(0, this.#rows),
        values: [...this.#places.keys()],
      };
    }
    if (this.#kind === "numbers")
      return { name, kind: "numbers", numbers: this.#numbers.slice(0, this.#rows) };
    return { name, kind: this.#kind };
  }

  #addValue(text: string): void {
    if (text.length > longestValue) return this.#giveUp("texts");
    if (this.#rows === this.#codes.length) this.#codes = doubled(this.#codes, Uint32Array);
    if (text === "") return;
    const place = this.#places.get(text) ?? this.#enter(text);
    this.#codes[this.#rows] = place;
    if (place > mostValues) this.#becomeNumbers();
  }

  #enter(text: string): number {
    const place = this.#places.size + 1;
    // A piece of a read buffer would keep the whole buffer.
    this.#places.set(text.split("").join(""), place);
    return place;
  }

  #addNumber(text: string): void {
    if (this.#rows === this.#numbers.length) this.#numbers = doubled(this.#numbers, Float64Array);
    const number =
      text === "" ? Number.NaN : plainNumber.test(text) ? Number(text) : readNumber(text, this.#mark);
    if (number === null) this.#giveUp("ids");
    else this.#numbers[this.#rows] = number;
  }

  #becomeNumbers(): void {
    const texts = [...this.#places.keys()];
    const read = numbersOf(texts);
    if (read === null) return this.#giveUp("ids");
    this.#mark = read.mark;
    this.#kind = "numbers";
    this.#numbers = Float64Array.from(this.#codes, (code) =>
      code === 0 ? Number.NaN : read.numbers[code - 1],
    );
    this.#forget();
  }

  #giveUp(kind: "texts" | "ids"): void {
    this.#kind = kind;
    this.#forget();
    this.#numbers = new Float64Array(0);
  }

  #forget(): void {
    this.#places = new Map();
    this.#codes = new Uint32Array(0);
  }
}

function doubled<T extends Uint32Array | Float64Array>(full: T, Kind: new (length: number) => T): T {
  const wider = new Kind(Math.max(1024, full.length * 2));
  wider.set(full);
  return wider;
}

const leadingZero = /^0\d/;
const marksLookedAt = 1000;

/** Different values as numbers; null when one of them is none, or is a code such as 007. */
export function numbersOf(texts: readonly string[]): { numbers: Float64Array; mark: DecimalMark } | null {
  const mark = guessDecimalMark(texts.slice(0, marksLookedAt));
  const numbers = new Float64Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const number = readNumber(text, mark);
    if (number === null) return null;
    numbers[at] = number;
  }
  return { numbers, mark };
}

function readNumber(text: string, mark: DecimalMark): number | null {
  return leadingZero.test(text) ? null : readNumberText(text, mark);
}
