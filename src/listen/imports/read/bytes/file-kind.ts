import { fileFault } from "../file-fault.ts";

/** What the first bytes of a file (after gunzip) show. "text" still has to prove that it is text. */
export type FileKind = "empty" | "zip" | "text";

type Magic = { bytes: number[]; en: string; ru: string };

const foreign: Magic[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], en: "a PDF", ru: "PDF" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], en: "a PNG picture", ru: "картинка PNG" },
  { bytes: [0xff, 0xd8, 0xff], en: "a JPEG picture", ru: "картинка JPEG" },
  { bytes: [0x47, 0x49, 0x46, 0x38], en: "a GIF picture", ru: "картинка GIF" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], en: "a program", ru: "программа" },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], en: "a program", ru: "программа" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], en: "a 7z archive", ru: "архив 7z" },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], en: "a RAR archive", ru: "архив RAR" },
  { bytes: [0x42, 0x5a, 0x68], en: "a bzip2 archive", ru: "архив bzip2" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], en: "a zstd archive", ru: "архив zstd" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], en: "an xz archive", ru: "архив xz" },
  { bytes: [0x50, 0x41, 0x52, 0x31], en: "a Parquet file", ru: "файл Parquet" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], en: "an SQLite database", ru: "база SQLite" },
];

/**
 * Tells the kind by content, never by the name.
 * @throws file.old-excel, file.locked, file.binary for what is known not to be a table
 */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  const starts = (bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleFault(head);
  const known = foreign.find((magic) => starts(magic.bytes));
  if (known) throw binaryFault(known.en, known.ru);
  return "text";
}

/** Office locks a workbook by wrapping it into the container of the old format. */
function oleFault(head: Uint8Array) {
  const locked = Buffer.from(head).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return fileFault(locked ? "file.locked" : "file.old-excel");
}

/** The word for the thing differs by language, so it fills the two sentences apart. */
export function binaryFault(en: string, ru: string) {
  const fault = fileFault("file.binary");
  const text = {
    ...fault.text,
    en: fault.text.en.replace("{what}", en),
    ru: fault.text.ru.replace("{what}", ru),
  };
  return Object.assign(fault, { text, message: `file.binary: ${text.en}` });
}

/**
 * Whether bytes that are not UTF-16 look like a program's data rather than text: NULs or control marks in number.
 * A few NULs are dirt that is removed from the text.
 */
export function looksBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  return head.length > 0 && control > Math.max(8, head.length * 0.02);
}
