import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Bench, isKept, type Measure } from "./bench.ts";

/** Runs every bench of this folder and prints what it measured beside what is promised. `npm run bench grouping` runs one. */

const folder = fileURLToPath(new URL(".", import.meta.url));
const [first, second] = process.argv.slice(2);

process.exitCode = first === "--one" && second ? await runHere(second) : runAll(process.argv.slice(2));

function runAll(words: string[]): number {
  const files = readdirSync(folder).filter((name) => name.endsWith(".bench.ts"));
  const wanted = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (wanted.length === 0) {
    console.error(
      `No bench named ${words.join(", ") || "*.bench.ts"}; there are: ${files.join(", ") || "none"}`,
    );
    return 2;
  }
  const broken = wanted.filter((name) => runApart(name) !== 0);
  console.log(
    broken.length === 0
      ? "\nAll promises kept."
      : `\nNot kept: ${broken.map((name) => basename(name, ".bench.ts")).join(", ")}`,
  );
  return broken.length === 0 ? 0 : 1;
}

function runApart(name: string): number {
  const { argv, execArgv, execPath } = process;
  const { status } = spawnSync(execPath, [...execArgv, argv[1] ?? "", "--one", name], { stdio: "inherit" });
  return status ?? 1;
}

async function runHere(name: string): Promise<number> {
  const { bench } = (await import(pathToFileURL(join(folder, name)).href)) as { bench: Bench };
  console.log(`\n${bench.title}`);
  const measures = await bench.run();
  const memory: Measure = {
    what: "peak memory of the process",
    value: process.resourceUsage().maxRSS / 1024,
    unit: "MB",
  };
  for (const measure of [...measures, memory]) console.log(lineOf(measure));
  return measures.every(isKept) ? 0 : 1;
}

function lineOf(measure: Measure): string {
  const { what, value, unit, most, least } = measure;
  const promise =
    most !== undefined ? `promised <= ${most}` : least !== undefined ? `promised >= ${least}` : "";
  const mark = promise === "" ? " " : isKept(measure) ? "✓" : "✗";
  return `  ${mark} ${what.padEnd(52)} ${format(value).padStart(12)} ${unit.padEnd(7)} ${promise}`.trimEnd();
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(3);
}
