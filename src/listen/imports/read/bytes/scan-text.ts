import { EncodingEvidence, findBom, findUtf16, type FoundEncoding } from "./encoding.ts";
import { binaryFault, fileKind, looksBinary } from "./file-kind.ts";
import { openBytes } from "./open-bytes.ts";

/** What a first pass over a file tells. */
export type FileScan =
  | { kind: "empty" }
  | { kind: "zip" }
  | ({ kind: "text"; lineBreaks: number; inflatedBytes: number } & FoundEncoding);

const headBytes = 256 * 1024;

/**
 * Reads a file through once, fast and without decoding it: is it a table at all, in which encoding (one byte at the
 * very end can tell UTF-8 from windows-1251), about how many lines.
 * @param forced the encoding a person chose, when they did; then only the head is looked at for the mark
 * @throws file.binary, file.old-excel, file.locked, file.broken-gzip
 */
export async function scanFile(path: string, forced?: string): Promise<FileScan> {
  const evidence = new EncodingEvidence();
  let head: Buffer = Buffer.alloc(0);
  let settled: FoundEncoding | null = null;
  let lineBreaks = 0;
  let inflatedBytes = 0;
  for await (const chunk of openBytes(path)) {
    const wasShort = head.length < headBytes;
    if (wasShort) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    if (inflatedBytes === 0 && fileKind(chunk) === "zip") return { kind: "zip" };
    if (inflatedBytes === 0) settled = settle(chunk, forced);
    inflatedBytes += chunk.length;
    lineBreaks += countBreaks(chunk);
    if (!settled || settled.encoding === "utf-8") evidence.push(chunk);
  }
  if (inflatedBytes === 0 || (settled !== null && inflatedBytes === settled.bomBytes))
    return { kind: "empty" };
  const wide = settled?.encoding.startsWith("utf-16");
  if (!wide && looksBinary(head)) throw binaryFault("binary data", "двоичные данные");
  return { kind: "text", lineBreaks, inflatedBytes, ...conclude(settled, evidence, forced) };
}

function settle(chunk: Buffer, forced: string | undefined): FoundEncoding | null {
  const marked = findBom(chunk);
  if (forced !== undefined) {
    const bomBytes = marked?.encoding === forced ? marked.bomBytes : 0;
    return { encoding: forced, bomBytes, brokenSpots: false };
  }
  if (marked) return marked;
  const wide = findUtf16(chunk.subarray(0, headBytes));
  return wide && { encoding: wide, bomBytes: 0, brokenSpots: false };
}

function conclude(
  settled: FoundEncoding | null,
  evidence: EncodingEvidence,
  forced: string | undefined,
): FoundEncoding {
  if (!settled) return evidence.decide();
  if (settled.encoding !== "utf-8") return settled;
  const spots = evidence.decide();
  return {
    ...settled,
    brokenSpots: spots.brokenSpots || (forced !== undefined && spots.encoding !== "utf-8"),
  };
}

function countBreaks(chunk: Buffer): number {
  let lineFeeds = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lineFeeds++;
  if (lineFeeds > 0) return lineFeeds;
  let returns = 0;
  for (let at = chunk.indexOf(13); at >= 0; at = chunk.indexOf(13, at + 1)) returns++;
  return returns;
}
