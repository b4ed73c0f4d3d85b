import { accessSync, chmodSync, constants, existsSync, readFileSync, renameSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
/** Containers have neither a sandbox nor a graphics card. The package's own flags switch web security off: never those. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/** Opens a real Chromium: CHROMIUM_PATH, else the system's, else the one inside the npm package. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return await chromium.launch({ executablePath, args: flags, headless: true });
}

/** The path of a Chromium that this machine can run. */
export async function findBrowser(): Promise<string> {
  const system = [process.env["CHROMIUM_PATH"], ...onPath(), ...applications];
  return system.find((path) => path !== undefined && isProgram(path)) ?? (await unpackedBrowser());
}

function onPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run
  }
}

/** The package unpacks itself into the temporary folder; a half unpacked one of a killed run must not be believed. */
async function unpackedBrowser(): Promise<string> {
  const { default: packed } = await import("@sparticuz/chromium");
  const manifest = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const done = join(tmpdir(), `otklik-chromium-${version}-${userInfo().uid}`);
  if (existsSync(done)) return done;
  const path = await packed.executablePath();
  const own = `${done}.${process.pid}`;
  renameSync(path, own);
  chmodSync(own, 0o755);
  renameSync(own, done);
  return done;
}
