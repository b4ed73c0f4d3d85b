import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { type Archive, openArchive } from "./open-archive.ts";
import { type NumberLook, readStyles } from "./read-styles.ts";
import { readXml } from "./read-xml.ts";

export type Sheet = { name: string; path: string; bytes: number };
export type Workbook = {
  archive: Archive;
  sheets: Sheet[];
  /** Days counted from 1904, as old Macs did. */
  from1904: boolean;
  strings: string[];
  /** How numbers of a style look, by the cell's style number. */
  looks: NumberLook[];
};

/**
 * Opens an XLSX: its sheets, shared texts and number styles. Close the archive when done.
 * @throws file.archive when the ZIP is something else, file.broken-workbook, file.bomb, file.too-many-texts
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path);
  try {
    const main = "xl/workbook.xml";
    if (!archive.sizes.has(main)) throw fileFault("file.archive");
    const { names, from1904 } = await readMain(archive, main);
    const targets = await readTargets(archive);
    const sheets = names.flatMap(({ name, id }) => {
      const found = targets.get(id);
      const bytes = found === undefined ? undefined : archive.sizes.get(found);
      return found === undefined || bytes === undefined ? [] : [{ name, path: found, bytes }];
    });
    if (sheets.length === 0) throw fileFault("file.broken-workbook", { detail: "no sheets" });
    return {
      archive,
      sheets,
      from1904,
      strings: await readStrings(archive),
      looks: await readStyles(archive),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function readMain(archive: Archive, path: string) {
  const names: { name: string; id: string }[] = [];
  let from1904 = false;
  const events = {
    open: (tag: string, attributes: Record<string, string>) => {
      if (tag === "sheet")
        names.push({ name: attributes.name ?? "", id: attributes["r:id"] ?? anyId(attributes) });
      if (tag === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    },
    text: () => undefined,
    close: () => undefined,
  };
  for await (const _ of readXml(await archive.open(path), events));
  return { names, from1904 };
}

function anyId(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
}

async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const events = {
    open: (tag: string, { Id, Target }: Record<string, string>) => {
      if (tag !== "Relationship" || !Id || !Target) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
    text: () => undefined,
    close: () => undefined,
  };
  for await (const _ of readXml(await archive.open("xl/_rels/workbook.xml.rels"), events));
  return targets;
}

/** Texts that cells point to by number. Phonetic hints (rPh) are not part of the text. */
async function readStrings(archive: Archive): Promise<string[]> {
  const path = "xl/sharedStrings.xml";
  const strings: string[] = [];
  if (!archive.sizes.has(path)) return strings;
  let current = "";
  let inText = false;
  let inHint = false;
  let total = 0;
  const events = {
    open: (tag: string) => {
      if (tag === "si") current = "";
      else if (tag === "rPh") inHint = true;
      else if (tag === "t") inText = !inHint;
    },
    text: (text: string) => {
      if (inText) current += text;
    },
    close: (tag: string) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") inHint = false;
      else if (tag === "si") {
        total += current.length;
        strings.push(decodeEscapes(current));
      }
    },
  };
  for await (const _ of readXml(await archive.open(path), events)) {
    if (total > limits.sharedStringChars) throw fileFault("file.too-many-texts");
  }
  return strings;
}

/** Spreadsheets write control characters as _x000D_; NUL is dropped. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  const decoded = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.replaceAll("\0", "");
}
