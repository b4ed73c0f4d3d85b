import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the package's folder and waits for it.
 * @returns exit code and, unless inherited, what it printed
 */
export function run(program, args, options = {}) {
  const { inherit = false, env = {} } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // What a step prints for people must not mix with the answer on stdout.
      stdio: inherit ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Runs a JavaScript tool of node_modules with this very Node. */
export function runTool(path, args, options) {
  return run(process.execPath, [join(root, "node_modules", path), ...args], options);
}

/** Runs npm: the one that started us when there is one. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm && npm.endsWith("npm-cli.js") && existsSync(npm)
    ? run(process.execPath, [npm, ...args], options)
    : run("npm", args, options);
}
