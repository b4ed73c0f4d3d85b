import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";

export type Archive = {
  /** Unpacked sizes in bytes by path inside the archive. */
  sizes: Map<string, number>;
  /** @throws file.broken-workbook when there is no such part */
  open(path: string): Promise<Readable>;
  close(): void;
};

/**
 * Opens a ZIP and refuses one that would unpack to more than an honest workbook does, before unpacking anything.
 * The sizes it declares are held to while reading, so a lying bomb is cut off at its declared size.
 * @throws file.broken-workbook, file.bomb
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await asFault(() => yauzl.openPromise(path, { autoClose: false }));
  try {
    const entries = await asFault(() => listEntries(zip));
    return {
      sizes: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
      open: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw fileFault("file.broken-workbook", { detail: name });
        return await asFault(() => zip.openReadStreamPromise(entry));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const tooDense = ratio > limits.workbookRatio && entry.uncompressedSize > limits.workbookRatioFrom;
    if (tooDense || inflated > limits.workbookInflatedBytes || entries.size >= limits.workbookEntries) {
      throw fileFault("file.bomb", { bytes: inflated });
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw zipFault(error);
  }
}

/** yauzl and zlib speak in plain errors: a damaged archive is somebody else's doing. */
export function zipFault(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "Fault") return error;
  const code = (error as NodeJS.ErrnoException).code;
  const system = code !== undefined && !code.startsWith("Z_");
  return system ? error : fileFault("file.broken-workbook", { detail: error.message.slice(0, 120) });
}
