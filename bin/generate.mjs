// `npm run generate`: makes the generated files of docs/ anew. CI runs it and fails when that changes anything.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root, runTool } from "./run.mjs";
import { say } from "./say.mjs";

const writers = ["src/server/write-openapi.ts", "src/store/write-schema.ts"];

if (await prepare([])) {
  for (const writer of writers) {
    if (!existsSync(join(root, writer))) continue;
    const { code } = await runTool("tsx/dist/cli.mjs", [writer], { inherit: true });
    if (code === 0) continue;
    say(`${writer} failed with code ${code}.`, `${writer} завершился с кодом ${code}.`);
    process.exitCode = 1;
  }
}
