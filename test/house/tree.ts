import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Sources by path from the project's root, e.g. "src/core/kit/answer.ts". */
export type Tree = ReadonlyMap<string, string>;

/** Reads all TypeScript below these folders. */
export function readTree(...folders: string[]): Tree {
  const tree = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      tree.set(path.slice(root.length), readFileSync(path, "utf8"));
    }
  }
  return tree;
}

export type Import = { from: string; to: string; typeOnly: boolean };

const pattern =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every import of one file; paths inside the project are made whole, packages keep their names. */
export function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(pattern)].map((match) => {
    const target = match[3] ?? match[4];
    const to = target.startsWith(".") ? normalize(join(dirname(path), target)) : target;
    return { from: path, to, typeOnly: match[2] !== undefined };
  });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("test/");
}
