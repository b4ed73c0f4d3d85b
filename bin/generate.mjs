// `npm run generate [words]`: makes the generated files anew: docs/openapi.json, docs/schema.sql, docs/maths and what `otklik calc` knows. CI runs it and fails when that changes anything.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root, runTool } from "./run.mjs";
import { say } from "./say.mjs";

const writers = ["src/server/write-openapi.ts", "src/store/write-schema.ts", "handbook/main.ts"];

if (await prepare([])) {
  const words = process.argv.slice(2);
  for (const writer of writers.filter((path) => words.length === 0 || words.some((word) => path.includes(word)))) {
    if (!existsSync(join(root, writer))) continue;
    const { code } = await runTool("tsx/dist/cli.mjs", [writer], { inherit: true });
    if (code === 0) continue;
    say(`${writer} failed with code ${code}.`, `${writer} завершился с кодом ${code}.`);
    process.exitCode = 1;
  }
}
