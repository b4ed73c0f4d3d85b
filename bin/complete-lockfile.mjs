// `node bin/complete-lockfile.mjs`, after a change of dependencies made behind a registry mirror that lacks packages of
// other systems: npm then leaves them out of the lockfile, and `npm ci` refuses such a lockfile everywhere.
// Their exact versions are known (the packages that want them name them); only the checksums stay out.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x"];
const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));

for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] || lock.packages[`${owner}/${path}`] || !/^\d/.test(version)) continue;
    lock.packages[path] = { version, ...(dev ? { dev } : {}), optional: true, ...whereItRuns(name) };
    console.log(`${name}@${version}`);
  }
}
const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(inOrder);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Told by the name: such packages are named after system, processor and C library. */
function whereItRuns(name) {
  const words = name.split("/").at(-1).split("-");
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : null;
  return {
    os: systems.filter((system) => words.includes(system)),
    cpu: processors.filter((processor) => words.includes(processor)),
    ...(libc ? { libc } : {}),
  };
}
