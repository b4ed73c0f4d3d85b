// `npm run bench [words]`: measures the product, each bench in a process of its own; words choose among them.
import { prepare } from "./prepare.mjs";
import { runTool } from "./run.mjs";

if (await prepare()) {
  const { code } = await runTool("tsx/dist/cli.mjs", ["bench/main.ts", ...process.argv.slice(2)], { inherit: true });
  process.exitCode = code;
}
