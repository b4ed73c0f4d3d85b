// `npm run dev`: the product from its sources. The server starts again at each change, the console reloads by itself.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root } from "./run.mjs";
import { say } from "./say.mjs";

if (await prepare([])) {
  const tool = (path, ...args) =>
    spawn(process.execPath, [join(root, "node_modules", path), ...args], { cwd: root, stdio: "inherit" });
  // Ignored changes: the console's own files, which vite serves, and tests.
  const flags = ["--clear-screen=false", "--exclude", "src/web/**", "--exclude", "**/*.test.ts"];
  const children = [tool("tsx/dist/cli.mjs", "watch", ...flags, "src/cli/main.ts", "start")];
  if (existsSync(join(root, "vite.config.ts"))) children.push(tool("vite/bin/vite.js"));
  say(
    "The console with live reload is at vite's address; it calls the server on 4800.",
    "Консоль с живой перезагрузкой — по адресу, который назовёт vite; она обращается к серверу на 4800.",
  );
  const stop = () => children.forEach((child) => child.kill("SIGTERM"));
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await Promise.race(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  stop();
}
