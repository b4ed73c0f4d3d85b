import { isAscii, isUtf8 } from "node:buffer";
import { detect } from "jschardet";
import { scoreDecoding } from "./cyrillic-score.ts";

/** The encodings told apart by themselves; jschardet may name others that iconv-lite reads. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1251"
  | "koi8-r"
  | "cp866"
  | "windows-1252"
  | (string & {});

export type FoundEncoding = {
  encoding: Encoding;
  /** Bytes of the mark at the start, to be skipped. */
  bomBytes: number;
  /** The file is UTF-8 but for a few spots: rows with such a spot are bad rows. */
  brokenSpots: boolean;
};

/** So many characters beyond ASCII settle what the rest of the file is. */
const enoughEvidence = 1_000_000;

const eightBit: [Encoding, string, number][] = [
  ["windows-1251", "windows-1251", 2],
  ["koi8-r", "koi8-r", 0],
  ["cp866", "ibm866", 0],
  ["windows-1252", "windows-1252", 0],
];

/** The mark at the start of a file, if there is one. */
export function findBom(head: Uint8Array): FoundEncoding | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", bomBytes: 3, brokenSpots: false };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", bomBytes: 2, brokenSpots: false };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", bomBytes: 2, brokenSpots: false };
  return null;
}

/**
 * UTF-16 without a mark: read as 16-bit units, nearly all of them are ASCII, Cyrillic or common punctuation and some
 * are ASCII; 8-bit text read so looks like ideographs.
 */
export function findUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head.length < 4) return null;
  const share = (high: 0 | 1) => {
    let plausible = 0;
    let ascii = 0;
    const units = Math.floor(head.length / 2);
    for (let i = 0; i < units; i++) {
      const page = head[2 * i + high]!;
      const cell = head[2 * i + 1 - high]!;
      if (page === 0 && (cell >= 32 || (cell >= 9 && cell <= 13))) ascii++;
      if ((page === 0 && (cell >= 32 || (cell >= 9 && cell <= 13))) || page === 4 || page === 0x20)
        plausible++;
    }
    return ascii / units > 0.02 ? plausible / units : 0;
  };
  if (share(1) > 0.95) return "utf-16le";
  return share(0) > 0.95 ? "utf-16be" : null;
}

/**
 * Gathers evidence over a whole stream: whether it is UTF-8 to the end, and if not, bytes beyond ASCII to tell
 * the 8-bit tables apart. Push every chunk, then ask `decide`.
 */
export class EncodingEvidence {
  private carry: Uint8Array = new Uint8Array(0);
  private multibyte = 0;
  private broken = 0;
  private readonly foreign: Uint8Array[] = [];
  private foreignBytes = 0;

  push(chunk: Uint8Array): void {
    const whole = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    const cut = whole.length - incompleteTail(whole);
    this.weigh(whole.subarray(0, cut));
    this.carry = whole.subarray(cut).slice();
  }

  private weigh(bytes: Uint8Array): void {
    if (isAscii(bytes)) return;
    if (this.foreignBytes < 128 * 1024) this.keepForeign(bytes);
    if (this.multibyte < enoughEvidence) this.countMultibyte(bytes);
    if (!isUtf8(bytes)) this.broken += countReplaced(bytes);
  }

  private countMultibyte(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0xc2 && bytes[i]! < 0xf5) this.multibyte++;
  }

  /** Keeps the stretch that starts shortly before the first byte beyond ASCII. */
  private keepForeign(bytes: Uint8Array): void {
    const first = bytes.findIndex((byte) => byte >= 128);
    const part = bytes.slice(Math.max(0, first - 64), first + 32 * 1024);
    this.foreign.push(part);
    this.foreignBytes += part.length;
  }

  decide(): FoundEncoding {
    const broken = this.broken + (this.carry.length > 0 ? 1 : 0);
    if (broken === 0) return { encoding: "utf-8", bomBytes: 0, brokenSpots: false };
    const valid = this.multibyte - this.broken;
    if (valid > 0 && broken <= Math.max(1, valid * 0.02)) {
      return { encoding: "utf-8", bomBytes: 0, brokenSpots: true };
    }
    return {
      encoding: tellEightBit(Buffer.concat([...this.foreign, this.carry])),
      bomBytes: 0,
      brokenSpots: false,
    };
  }
}

/** Which 8-bit table makes the bytes read as Russian (or as Latin with accents). */
export function tellEightBit(bytes: Uint8Array): Encoding {
  const ranked = eightBit
    .map(([encoding, label, prior]) => ({
      encoding,
      score: scoreDecoding(new TextDecoder(label).decode(bytes)) + prior,
    }))
    .sort((a, b) => b.score - a.score);
  const foreign = bytes.reduce((count, byte) => count + (byte >= 128 ? 1 : 0), 0);
  if (ranked[0]!.score / foreign > -6) return ranked[0]!.encoding;
  const hint = detect(Buffer.from(bytes));
  return hint.encoding && hint.confidence > 0.8 ? hint.encoding.toLowerCase() : ranked[0]!.encoding;
}

/** How many bytes at the end are the start of a character that goes on in the next chunk. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? back : 0;
    }
  }
  return 0;
}

function countReplaced(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8").decode(bytes);
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
