import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { faultFamily } from "../../core/kit/fault.ts";

export const fileFault = faultFamily({
  "file.too-large": {
    kind: "invalid",
    ru: "Файл больше {limitMegabytes} МБ. Разделите его на части и загрузите по очереди.",
    en: "The file is larger than {limitMegabytes} MB. Split it and upload the parts one by one.",
  },
  "file.disk-full": {
    kind: "broken",
    ru: "На диске сервера кончилось место. Освободите его и загрузите файл ещё раз.",
    en: "The server's disk is full. Make room and upload the file again.",
  },
  "file.missing": {
    kind: "missing",
    ru: "Файла нет в хранилище. Загрузите его ещё раз.",
    en: "The file is not in the store. Upload it again.",
  },
});

/** Files kept in a folder of this machine, named by random ids; a half-written one never gets its name. */
export function localFiles(folder: string) {
  const root = resolve(folder);
  return {
    async put(stream: Readable, limitBytes: number) {
      const place = randomPlace();
      const path = join(root, place);
      const part = `${path}.part`;
      const hash = createHash("sha256");
      let bytes = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > limitBytes) {
            done(fileFault("file.too-large", { limitMegabytes: Math.floor(limitBytes / 2 ** 20) }));
            return;
          }
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await mkdir(dirname(path), { recursive: true });
        await pipeline(stream, meter, createWriteStream(part, { mode: 0o600 }));
        await flush(part);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? fileFault("file.disk-full") : error;
      }
      return { place, bytes, sha256: hash.digest("hex") };
    },
    async open(place: string): Promise<Readable> {
      const path = inside(root, place);
      try {
        await stat(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") throw fileFault("file.missing");
        throw error;
      }
      return createReadStream(path);
    },
    async remove(place: string): Promise<void> {
      await rm(inside(root, place), { force: true });
    },
  };
}

/** Two letters of folder keep each folder small. */
function randomPlace(): string {
  const id = randomUUID();
  return join(id.slice(0, 2), id);
}

/** What a kill -9 or a power cut leaves behind is either the whole file or none. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function inside(root: string, place: string): string {
  const path = resolve(root, place);
  if (!path.startsWith(root + sep)) throw new RangeError(`a file's place leads outside the folder: ${place}`);
  return path;
}
