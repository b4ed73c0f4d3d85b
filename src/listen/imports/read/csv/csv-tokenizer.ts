import { limits } from "../limits.ts";
import type { RowFaultCode } from "../row-fault.ts";

export type CsvDialect = {
  delimiter: string;
  /** "lf" takes CRLF too; "cr" is for files of old Macs, where LF never ends a row. */
  newline: "lf" | "cr";
  /** Files without quoting hold quotes as plain characters. */
  quoted: boolean;
};

export type CsvRecord = {
  /** Where the row starts, counted in lines of the file from 1. */
  line: number;
  cells: string[];
  flaw: RowFaultCode | null;
  /** A quote stood where none may; the cells may still be right: their number tells. */
  oddQuotes: boolean;
  /** The start of the row as it stands in the file; only for rows with a flaw. */
  raw: string;
};

type State = "field" | "plain" | "quoted" | "skip";

const quote = 34;
const lf = 10;
const cr = 13;
const mostCells = 20_000;
const rawChars = 2_000;
/** Looking again at text that a stray quote had swallowed must stay cheaper than reading the file three times. */
const rescanAllowance = 32 * 1024 * 1024;

/**
 * Cuts text that comes in chunks into rows, in memory bounded by one row whatever the file holds.
 * A quote that never closes does not eat the file: its row becomes a flawed one and reading goes on at the next line.
 */
export class CsvTokenizer {
  private readonly delimiter: number;
  private readonly lineEnd: number;
  private readonly dialect: CsvDialect;
  private buffer = "";
  private at = 0;
  private rowFrom = 0;
  private cellFrom = 0;
  private state: State = "field";
  private cells: string[] = [];
  private cellCount = 0;
  private escapes = false;
  private odd = false;
  private sawQuoted = false;
  private flaw: RowFaultCode | null = null;
  private line = 1;
  private rescanBudget = rescanAllowance;
  private out: CsvRecord[] = [];

  constructor(dialect: CsvDialect) {
    this.dialect = dialect;
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.lineEnd = dialect.newline === "cr" ? cr : lf;
  }

  /** Takes more text, gives the rows that are now whole. */
  push(chunk: string): CsvRecord[] {
    this.rescanBudget += chunk.length * 2;
    this.buffer = this.rowFrom < this.buffer.length ? this.buffer.slice(this.rowFrom) + chunk : chunk;
    this.at -= this.rowFrom;
    this.cellFrom -= this.rowFrom;
    this.rowFrom = 0;
    this.scan(false);
    while (this.state !== "skip" && this.buffer.length - this.rowFrom > limits.recordChars) this.overflow();
    return this.take();
  }

  /** The file is over: gives what is left. */
  end(): CsvRecord[] {
    this.scan(true);
    while (this.rowFrom < this.buffer.length && this.state !== "skip") {
      if (this.state === "quoted") this.giveUp("row.broken-quotes", this.buffer.length);
      else this.endRow(this.buffer.length, this.buffer.length);
      this.scan(true);
    }
    return this.take();
  }

  private take(): CsvRecord[] {
    const rows = this.out;
    this.out = [];
    return rows;
  }

  private scan(final: boolean): void {
    while (this.at < this.buffer.length) {
      if (this.state === "skip") this.skipLine();
      else if (this.state === "field") this.startCell();
      else if (this.state === "plain") {
        if (!this.scanPlain()) return;
      } else if (!this.scanQuoted(final)) return;
    }
  }

  private startCell(): void {
    if (this.dialect.quoted && this.buffer.charCodeAt(this.at) === quote) {
      this.at++;
      this.state = "quoted";
      this.escapes = false;
      this.sawQuoted = true;
    } else this.state = "plain";
    this.cellFrom = this.at;
  }

  /** The hot loop: most text of most files goes through here. */
  private scanPlain(): boolean {
    const { buffer, delimiter, lineEnd } = this;
    const length = buffer.length;
    let at = this.at;
    while (at < length) {
      const code = buffer.charCodeAt(at);
      if (code === delimiter) {
        this.pushCell(buffer.slice(this.cellFrom, at));
        this.at = at + 1;
        this.state = "field";
        return true;
      }
      if (code === lineEnd) {
        this.endRow(at, at + 1);
        return true;
      }
      at++;
    }
    this.at = at;
    return false;
  }

  private scanQuoted(final: boolean): boolean {
    const { buffer } = this;
    const found = buffer.indexOf('"', this.at);
    if (found < 0) {
      this.at = buffer.length;
      return false;
    }
    const next = this.afterQuote(found + 1);
    if (next >= buffer.length && !final) {
      this.at = found;
      return false;
    }
    const code = buffer.charCodeAt(found + 1);
    if (code === quote) {
      this.escapes = true;
      this.at = found + 2;
    } else if (next >= buffer.length || this.endsCell(buffer.charCodeAt(next))) this.closeQuoted(found, next);
    else {
      this.odd = true;
      this.at = found + 1;
    }
    return true;
  }

  /** Blanks and a CR before the line's end may stand between a closing quote and what ends the cell. */
  private afterQuote(from: number): number {
    let at = from;
    while (at < this.buffer.length) {
      const code = this.buffer.charCodeAt(at);
      if (code !== 32 && !(code === cr && this.lineEnd === lf)) break;
      at++;
    }
    return at;
  }

  private endsCell(code: number): boolean {
    return code === this.delimiter || code === this.lineEnd;
  }

  private closeQuoted(found: number, next: number): void {
    const inside = this.buffer.slice(this.cellFrom, found);
    this.pushCell(this.escapes ? inside.replaceAll('""', '"') : inside);
    this.state = "field";
    this.at = next + 1;
    if (this.buffer.charCodeAt(next) === this.delimiter) return;
    this.finish(next, next + 1);
  }

  private pushCell(cell: string): void {
    this.cellCount++;
    if (cell.length > limits.fieldChars) {
      this.flaw ??= "row.cell-too-long";
      this.cells.push("");
    } else if (this.cellCount <= mostCells) this.cells.push(cell);
    else this.flaw ??= "row.too-many-cells";
  }

  /** The last cell of a row was not quoted (or is empty after a delimiter). */
  private endRow(end: number, next: number): void {
    if (this.state === "plain" || this.state === "field") {
      const from = this.state === "plain" ? this.cellFrom : end;
      const trimmed =
        this.lineEnd === lf && end > from && this.buffer.charCodeAt(end - 1) === cr ? end - 1 : end;
      this.pushCell(this.buffer.slice(from, trimmed));
    }
    this.finish(end, next);
  }

  private finish(end: number, next: number): void {
    const inner = this.sawQuoted ? this.countLines(end) : 0;
    if (this.odd && inner > 0) {
      this.giveUp("row.broken-quotes", next);
      return;
    }
    const blank = this.cellCount === 1 && this.cells[0] === "" && !this.sawQuoted;
    if (!blank) this.emit(this.flaw);
    this.line += inner + 1;
    this.startRow(next);
  }

  private emit(flaw: RowFaultCode | null): void {
    const raw = flaw || this.odd ? this.rawHead() : "";
    this.out.push({ line: this.line, cells: this.cells, flaw, oddQuotes: this.odd, raw });
  }

  private rawHead(): string {
    const lineEnd = this.buffer.indexOf(String.fromCharCode(this.lineEnd), this.rowFrom);
    const end = lineEnd < 0 ? this.buffer.length : lineEnd;
    return this.buffer.slice(this.rowFrom, Math.min(end, this.rowFrom + rawChars));
  }

  private countLines(end: number): number {
    const mark = String.fromCharCode(this.lineEnd);
    let count = 0;
    let at = this.buffer.indexOf(mark, this.rowFrom);
    while (at >= 0 && at < end) {
      count++;
      at = this.buffer.indexOf(mark, at + 1);
    }
    return count;
  }

  private startRow(from: number): void {
    this.rowFrom = from;
    this.at = from;
    this.state = "field";
    this.cells = [];
    this.cellCount = 0;
    this.odd = false;
    this.sawQuoted = false;
    this.flaw = null;
  }

  /**
   * The row cannot be made out: its first line becomes a flawed row and reading goes on right after that line, or,
   * when that has already been done too often, after everything that was swallowed.
   */
  private giveUp(flaw: RowFaultCode, next: number): void {
    this.emit(flaw);
    const lineEnd = this.buffer.indexOf(String.fromCharCode(this.lineEnd), this.rowFrom);
    const again = lineEnd >= 0 && lineEnd < next - 1;
    if (again && this.rescanBudget > next - lineEnd) {
      this.rescanBudget -= next - lineEnd;
      this.line++;
      this.startRow(lineEnd + 1);
      return;
    }
    this.line += this.countLines(next);
    this.startRow(next);
  }

  private overflow(): void {
    const lineEnd = this.buffer.indexOf(String.fromCharCode(this.lineEnd), this.rowFrom);
    if (lineEnd >= 0) {
      this.giveUp(this.state === "quoted" ? "row.broken-quotes" : "row.too-long", this.buffer.length);
      const inMiddle =
        this.rowFrom >= this.buffer.length && this.buffer.charCodeAt(this.rowFrom - 1) !== this.lineEnd;
      if (inMiddle) this.state = "skip";
      this.scan(false);
      return;
    }
    this.emit("row.too-long");
    this.startRow(this.buffer.length);
    this.state = "skip";
  }

  private skipLine(): void {
    const lineEnd = this.buffer.indexOf(String.fromCharCode(this.lineEnd), this.at);
    if (lineEnd < 0) {
      this.at = this.buffer.length;
      this.rowFrom = this.at;
      return;
    }
    this.line++;
    this.startRow(lineEnd + 1);
  }
}
