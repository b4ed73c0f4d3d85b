import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { contentFingerprint, listFiles, quickFingerprint } from "./fingerprint.mjs";
import { root, runTool } from "./run.mjs";
import { say } from "./say.mjs";

const dist = join(root, "dist");
const stampFile = join(dist, ".stamp.json");
const isTest = (path) => /\.test\.tsx?$/.test(path);
/** The console may use core and any contract: whatever lies outside these three rooms. */
const serverOnly = /^src\/(server|cli|store)\//;

function inputs() {
  const sources = listFiles(root, ["src"], (path) => !isTest(path));
  const name = (file) => relative(root, file).replaceAll("\\", "/");
  const configs = (...names) => listFiles(root, names);
  return {
    server: [
      ...sources.filter((file) => !name(file).startsWith("src/web/")),
      ...configs("tsconfig.base.json", "tsconfig.build.json", "package-lock.json"),
    ],
    web: [
      ...sources.filter((file) => !serverOnly.test(name(file))),
      ...configs("vite.config.ts", "postcss.config.cjs", "postcss.config.mjs", "package-lock.json"),
    ],
  };
}

/** True when dist was built from the sources as they lie. A published copy has no sources: it is built already. */
export function isBuilt() {
  if (!existsSync(join(root, "src"))) return true;
  const stamp = readStamp();
  const files = inputs();
  return stamp !== null && stamp.quick === quickFingerprint([...files.server, ...files.web]);
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, "utf8")) : null;
}

/** Builds what changed (server, console) aside, then puts it in place of dist in one move. @returns success */
export async function build() {
  const files = inputs();
  // The quick mark is taken first: a file saved during the build makes the next start build again.
  const stamp = {
    quick: quickFingerprint([...files.server, ...files.web]),
    server: contentFingerprint(root, files.server),
    web: existsSync(join(root, "vite.config.ts")) ? contentFingerprint(root, files.web) : "none",
  };
  const previous = readStamp();
  const steps = [];
  if (previous?.server !== stamp.server) steps.push(buildServer);
  if (previous?.web !== stamp.web && stamp.web !== "none") steps.push(buildWeb);
  if (steps.length > 0) say("Building (some seconds)…", "Собираю (несколько секунд)…");
  const work = join(root, ".otklik", `build-${process.pid}`);
  try {
    const done = await Promise.all(steps.map((step) => step(work, files)));
    if (done.includes(false)) return false;
    assemble(work, stamp);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Types are checked by `npm test`; here the sources are only translated, which takes a second. */
async function buildServer(work, files) {
  const target = join(work, "server");
  const flags = ["-p", "tsconfig.build.json", "--noCheck", "--outDir", target];
  const { code, output } = await runTool("typescript/bin/tsc", flags);
  if (code !== 0) return failed("tsc", output);
  for (const file of files.server) {
    const path = relative(join(root, "src"), file);
    if (path.startsWith("..") || /\.tsx?$/.test(path)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(file, join(target, path));
  }
  return true;
}

async function buildWeb(work) {
  const flags = ["build", "--outDir", join(work, "web"), "--emptyOutDir", "--logLevel", "warn"];
  const { code, output } = await runTool("vite/bin/vite.js", flags, { env: { NODE_ENV: "production" } });
  return code === 0 || failed("vite", output);
}

function failed(tool, output) {
  process.stderr.write(`${output.slice(-8000)}\n`);
  say(`The build failed in ${tool}; the reason is above.`, `Сборка не удалась на шаге ${tool}; причина выше.`);
  return false;
}

function assemble(work, stamp) {
  const next = join(work, "dist");
  if (existsSync(join(work, "server"))) renameSync(join(work, "server"), next);
  else cpSync(dist, next, { recursive: true, filter: (path) => path !== join(dist, "web") });
  if (existsSync(join(work, "web"))) renameSync(join(work, "web"), join(next, "web"));
  else if (existsSync(join(dist, "web"))) cpSync(join(dist, "web"), join(next, "web"), { recursive: true });
  writeFileSync(join(next, ".stamp.json"), JSON.stringify(stamp));
  if (existsSync(dist)) renameSync(dist, join(work, "previous"));
  renameSync(next, dist);
}
