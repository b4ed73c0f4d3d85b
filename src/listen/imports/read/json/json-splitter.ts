import { limits } from "../limits.ts";
import type { RowFaultCode } from "../row-fault.ts";

export type JsonRecord = { line: number; text: string; flaw: RowFaultCode | null };

const brace = { open: 123, close: 125 };
const bracket = { open: 91, close: 93 };
const doubleQuote = 34;
const backslash = 92;
const lineFeed = 10;

/**
 * Cuts JSON text that comes in chunks into the texts of its records without parsing the whole: the objects of
 * `[{...}, {...}]`, of a list anywhere inside one object (`{"data": {"items": [{...}]}}`), or one object per line.
 * Objects are cut by counting brackets outside strings, so that one broken object does not stop the rest.
 */
export class JsonSplitter {
  private buffer = "";
  private at = 0;
  private recordFrom = -1;
  private recordLine = 1;
  private line = 1;
  private depth = 0;
  private recordDepth = -1;
  private inString = false;
  private tooLong = false;
  private readonly lines: boolean;
  private out: JsonRecord[] = [];

  /** @param lines one object per line: a line's end closes whatever was open, so a broken line harms only itself */
  constructor(lines: boolean) {
    this.lines = lines;
  }

  push(chunk: string): JsonRecord[] {
    const keepFrom = this.recordFrom >= 0 ? this.recordFrom : this.buffer.length;
    this.buffer = this.buffer.slice(keepFrom) + chunk;
    this.at -= keepFrom;
    if (this.recordFrom >= 0) this.recordFrom = 0;
    while (this.at < this.buffer.length) this.step();
    if (this.recordFrom >= 0 && this.buffer.length - this.recordFrom > limits.recordChars) this.dropLong();
    return this.take();
  }

  end(): JsonRecord[] {
    const left = this.recordFrom >= 0 ? this.buffer.slice(this.recordFrom) : "";
    if (left.trim() !== "") this.out.push({ line: this.recordLine, text: left, flaw: "row.not-json" });
    return this.take();
  }

  private take(): JsonRecord[] {
    const records = this.out;
    this.out = [];
    return records;
  }

  private step(): void {
    const code = this.buffer.charCodeAt(this.at);
    if (code === lineFeed) this.newLine();
    else if (this.inString) {
      if (code === backslash) this.at++;
      else if (code === doubleQuote) this.inString = false;
      else {
        this.at = this.skipPlain(this.at + 1);
        return;
      }
    } else if (code === doubleQuote) this.inString = true;
    else if (code === brace.open || code === bracket.open) this.opened(code);
    else if (code === brace.close || code === bracket.close) this.closed();
    this.at++;
  }

  /** Strings are most of the text: run to the next sign that matters. */
  private skipPlain(from: number): number {
    const { buffer } = this;
    let at = from;
    while (at < buffer.length) {
      const code = buffer.charCodeAt(at);
      if (code === doubleQuote || code === backslash || code === lineFeed) return at;
      at++;
    }
    return at;
  }

  private newLine(): void {
    this.line++;
    if (!this.lines) return;
    if (this.recordFrom >= 0) this.finish("row.not-json");
    this.depth = 0;
    this.inString = false;
    this.tooLong = false;
  }

  private opened(code: number): void {
    const startsRecord = this.recordFrom < 0 && !this.tooLong && code === brace.open && this.mayStart();
    if (startsRecord) {
      this.recordFrom = this.at;
      this.recordLine = this.line;
      this.recordDepth = this.depth;
    }
    this.depth++;
    if (code === bracket.open && this.recordFrom < 0 && this.listDepth < 0 && !this.lines) this.maybeList();
  }

  private listDepth = -1;

  /** The first list whose first thing is an object is the list of records; what follows it is looked at only later. */
  private maybeList(): void {
    const after = /^\s*(\{|$)/.exec(this.buffer.slice(this.at + 1, this.at + 4_096));
    if (after) this.listDepth = this.depth;
  }

  private mayStart(): boolean {
    return this.lines ? this.depth === 0 : this.depth === this.listDepth;
  }

  private closed(): void {
    if (this.depth > 0) this.depth--;
    if (this.depth === this.recordDepth) {
      if (this.recordFrom >= 0) this.finish(null);
      this.tooLong = false;
      this.recordDepth = -1;
    }
  }

  private finish(flaw: RowFaultCode | null): void {
    const end = flaw ? this.at : this.at + 1;
    this.out.push({ line: this.recordLine, text: this.buffer.slice(this.recordFrom, end), flaw });
    this.recordFrom = -1;
  }

  private dropLong(): void {
    const text = this.buffer.slice(this.recordFrom, this.recordFrom + 2_000);
    this.out.push({ line: this.recordLine, text, flaw: "row.too-long" });
    this.recordFrom = -1;
    this.tooLong = true;
  }
}
