import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file of the given files and folders that `keep` accepts, in a fixed order. */
export function listFiles(base, paths, keep = () => true) {
  const found = [];
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (keep(relative(base, path))) found.push(path);
  };
  for (const path of paths) if (existsSync(join(base, path))) visit(join(base, path));
  return found;
}

/** Changes when a file is added, removed or touched: quick, but a fresh checkout of the same files differs. */
export function quickFingerprint(base, files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(base, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Changes only when names or contents change. */
export function contentFingerprint(base, files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${relative(base, file)}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
