import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { contentFingerprint, listFiles, quickFingerprint } from "./fingerprint.mjs";
import { root, runTool } from "./run.mjs";
import { say } from "./say.mjs";

const dist = join(root, "dist");
const stampFile = join(dist, ".stamp.json");
const slashes = (path) => path.replaceAll("\\", "/");
const isTest = (path) => /\.test\.tsx?$/.test(path);
/** The console may use core and any contract: whatever lies outside these three rooms. */
const serverOnly = /^src\/(server|cli|store)\//;

const inputs = {
  server() {
    const isServer = (path) => !isTest(path) && !slashes(path).startsWith("src/web/");
    return [
      ...listFiles(root, ["src"], isServer),
      ...listFiles(root, ["tsconfig.base.json", "tsconfig.build.json", "tsconfig.core.json", "package-lock.json"]),
    ];
  },
  web() {
    const isWeb = (path) => !isTest(path) && !serverOnly.test(slashes(path));
    const configs = ["vite.config.ts", "postcss.config.cjs", "postcss.config.mjs", "package-lock.json"];
    return existsSync(join(root, "vite.config.ts")) ? [...listFiles(root, ["src"], isWeb), ...listFiles(root, configs)] : [];
  },
};

/** Without the console: all that a command of the shell needs. */
export const serverOnlyParts = ["server"];
export const allParts = ["server", "web"];

/**
 * True when these parts of dist were built from the sources as they lie. Contents decide: files that were only touched
 * or copied are the same, also for a user who may not write here. A published copy has no sources.
 */
export function isBuilt(parts) {
  if (!existsSync(join(root, "src"))) return true;
  const stamp = readStamp();
  return parts.every((part) => {
    const files = inputs[part]();
    const known = stamp[part];
    const quick = quickFingerprint(root, files);
    if (known?.quick === quick) return true;
    if (known === undefined || known.content !== contentFingerprint(root, files)) return false;
    rememberQuick({ ...stamp, [part]: { ...known, quick } });
    return true;
  });
}

/** Spares the next start reading all contents; a user who may not write here does without. */
function rememberQuick(stamp) {
  try {
    writeFileSync(stampFile, JSON.stringify(stamp));
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOENT"].includes(error.code)) throw error;
  }
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, "utf8")) : {};
}

/** Builds what changed of these parts aside, then puts it in place of dist in one move. @returns success */
export async function build(parts) {
  const stamp = readStamp();
  const steps = [];
  for (const part of parts) {
    const files = inputs[part]();
    const previous = stamp[part]?.content;
    // The quick mark is taken before: a file saved during the build makes the next start build again.
    stamp[part] = { quick: quickFingerprint(root, files), content: contentFingerprint(root, files) };
    if (previous !== stamp[part].content && files.length > 0) steps.push({ part, files });
  }
  if (steps.length > 0) say("Building (some seconds)…", "Собираю (несколько секунд)…");
  const work = join(root, ".otklik", `build-${process.pid}`);
  try {
    const done = await Promise.all(steps.map(({ part, files }) => builders[part](work, files)));
    if (done.includes(false)) return false;
    if (steps.length > 0 || !existsSync(dist)) assemble(work);
    writeFileSync(stampFile, JSON.stringify(stamp));
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
  const types = await runTool("typescript/bin/tsc", [...libraryTypes, "--outDir", join(target, "core")]);
  if (types.code !== 0) return failed("tsc", types.output);
  for (const file of files) {
    const path = relative(join(root, "src"), file);
    if (path.startsWith("..") || /\.tsx?$/.test(path)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(file, join(target, path));
  }
  return true;
}

/** Whoever imports `otklik/core` sees its types and docstrings. */
const libraryTypes = "-p tsconfig.core.json --noCheck --noEmit false --declaration --emitDeclarationOnly --rootDir src/core".split(" ");

async function buildWeb(work) {
  const flags = ["build", "--outDir", join(work, "web"), "--emptyOutDir", "--logLevel", "warn"];
  const env = { NODE_ENV: "production", ...(process.stderr.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: "" }) };
  const { code, output } = await runTool("vite/bin/vite.js", flags, { env });
  return code === 0 || failed("vite", output);
}

const builders = { server: buildServer, web: buildWeb };

function failed(tool, output) {
  process.stderr.write(`${output.slice(-8000)}\n`);
  say(`The build failed in ${tool}; the reason is above.`, `Сборка не удалась на шаге ${tool}; причина выше.`);
  return false;
}

/** What was not built anew is taken over from the dist that is there. */
function assemble(work) {
  const next = join(work, "dist");
  const keep = (from, filter) => existsSync(from) && cpSync(from, from.replace(dist, next), { recursive: true, filter });
  if (existsSync(join(work, "server"))) renameSync(join(work, "server"), next);
  else keep(dist, (path) => path !== join(dist, "web"));
  if (existsSync(join(work, "web"))) renameSync(join(work, "web"), join(next, "web"));
  else keep(join(dist, "web"));
  if (existsSync(dist)) renameSync(dist, join(work, "previous"));
  renameSync(next, dist);
}
