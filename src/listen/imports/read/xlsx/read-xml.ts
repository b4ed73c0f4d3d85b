import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { Fault } from "../../../../core/kit/fault.ts";
import { fileFault } from "../file-fault.ts";
import { zipFault } from "./open-archive.ts";

export type XmlEvents = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

/** More characters than this between two tags are no workbook: the parser would have to hold them all. */
const mostBetweenTags = 16 * 1024 * 1024;

/**
 * Parses one part of a workbook in chunks; after each chunk control comes back, so that the caller can hand on what
 * has been gathered. Names come without their prefix ("x:row" is "row"). Document types and entities are not expanded.
 * @throws file.broken-workbook
 */
export async function* readXml(stream: Readable, events: XmlEvents): AsyncGenerator<void> {
  let quiet = 0;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw fileFault("file.broken-workbook", { detail: error.message.slice(0, 120) });
  });
  parser.on("opentag", (tag) => {
    quiet = 0;
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    quiet = 0;
    events.close(localName(tag.name));
  });
  parser.on("text", (text) => events.text(text));
  parser.on("cdata", (text) => events.text(text));
  const decoder = new StringDecoder("utf8");
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      quiet += chunk.length;
      if (quiet > mostBetweenTags)
        throw fileFault("file.broken-workbook", { detail: "a text of over 16 MB" });
      parser.write(decoder.write(chunk));
      yield;
    }
    parser.write(decoder.end()).close();
    yield;
  } catch (error) {
    throw error instanceof Fault ? error : zipFault(error);
  } finally {
    stream.destroy();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
