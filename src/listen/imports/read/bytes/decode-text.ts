import { StringDecoder } from "node:string_decoder";
import iconv from "iconv-lite";
import { fileFault } from "../file-fault.ts";
import type { FoundEncoding } from "./encoding.ts";
import { openBytes } from "./open-bytes.ts";

/**
 * The text of a file, chunk by chunk, without the byte order mark and without NUL characters (databases refuse them).
 * @throws file.unknown-encoding and what openBytes throws
 */
export async function* decodeText(
  path: string,
  found: FoundEncoding,
  onRaw?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = makeDecoder(found.encoding);
  let toSkip = found.bomBytes;
  for await (const chunk of openBytes(path, onRaw)) {
    const text = decoder.write(toSkip > 0 ? chunk.subarray(toSkip) : chunk);
    toSkip = 0;
    if (text !== "") yield withoutNul(text);
  }
  const rest = decoder.end();
  if (rest) yield withoutNul(rest);
}

function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

type Decoder = { write(bytes: Buffer): string; end(): string | undefined };

function makeDecoder(encoding: string): Decoder {
  if (encoding === "utf-8") return new StringDecoder("utf8");
  if (!iconv.encodingExists(encoding)) throw fileFault("file.unknown-encoding", { encoding });
  return iconv.getDecoder(encoding, { stripBOM: false });
}
