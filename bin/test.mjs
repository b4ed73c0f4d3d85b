// `npm test`: everything, from types to a real browser. `npm run check`: what needs no database and no browser.
// Words after it choose phases: `npm test -- types slices`.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { listFiles } from "./fingerprint.mjs";
import { prepare } from "./prepare.mjs";
import { root, runTool } from "./run.mjs";

const reports = join(root, ".otklik", `test-${process.pid}`);
const tool = (path, ...args) => () => runTool(path, args, { inherit: true });
const types = (config) => tool("typescript/bin/tsc", "-p", config);

const fast = [
  { name: "types: server, cli, tests", run: types("tsconfig.json") },
  { name: "types: core stays pure", run: types("tsconfig.core.json") },
  { name: "types: web", run: types("tsconfig.web.json"), needs: /^src\/web\/.*\.tsx?$/ },
  { name: "lint", run: tool("oxlint/bin/oxlint", "--deny-warnings", "src", "test", "bench", "bin", "handbook") },
  { name: "format", run: tool("@biomejs/biome/bin/biome", "format") },
  { name: "tests: house, core, web", run: vitest("house", "core", "web") },
];
const slow = [
  { name: "tests: edges of the library", run: vitest("edges") },
  { name: "tests: slices on PostgreSQL", run: vitest("slices") },
  { name: "build", run: async () => ({ code: (await prepare()) ? 0 : 1 }) },
  { name: "tests: ops, real processes", run: vitest("ops") },
  { name: "tests: journeys in a browser", run: vitest("journeys") },
];

function vitest(...projects) {
  return async () => {
    const report = join(reports, `${projects.join("-")}.json`);
    const { code } = await runTool(
      "vitest/vitest.mjs",
      [
        "run",
        "--passWithNoTests",
        ...projects.flatMap((name) => ["--project", name]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      { inherit: true },
    );
    return { code, tests: existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null };
  };
}

async function main(words) {
  if (!(await prepare([]))) return 1;
  mkdirSync(reports, { recursive: true });
  const all = words.includes("--quick") ? fast : [...fast, ...slow];
  const wanted = words.filter((word) => !word.startsWith("-"));
  const phases = all.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  if (phases.length === 0) {
    process.stderr.write(`No phase is named so. There are:\n${all.map(({ name }) => `  ${name}`).join("\n")}\n`);
    return 2;
  }
  const results = [];
  for (const phase of phases) results.push(await runPhase(phase));
  rmSync(reports, { recursive: true, force: true });
  return summarize(results);
}

async function runPhase({ name, run, needs }) {
  const files = needs ? listFiles(root, ["src"], (path) => needs.test(path.replaceAll("\\", "/"))) : null;
  if (files?.length === 0)
    return { name, seconds: 0, code: 0, passed: 0, failed: 0, skipped: 0, failures: [] };
  process.stderr.write(`\n── ${name}\n`);
  const start = performance.now();
  const { code, tests = null } = await run();
  const seconds = (performance.now() - start) / 1000;
  return { name, seconds, code, ...countTests(code, tests), failures: failuresOf(tests) };
}

/** Each failed test with the first line of what it said: a long log is read from its end. */
function failuresOf(tests) {
  return (tests?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    const said = failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`);
    if (failed.length === 0 && message) said.push(firstLine(message));
    return said.map((line) => `${relative(root, name)} > ${line}`);
  });
}

const firstLine = (text = "") => text.split("\n", 1)[0].slice(0, 300);

/** A gate (types, lint, …) counts as one; a test run that broke down before its tests counts as one failure. */
function countTests(code, tests) {
  if (!tests) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = tests;
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

function summarize(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = results.map(({ name, seconds, code, passed, failed, skipped, failures }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const mark = code === 0 && failed === 0 ? "ok  " : "FAIL";
    const counts = `${passed} passed${failed ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
    const line = `${mark} ${name.padEnd(30)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`;
    return [line, ...failures.map((failure) => `       ${failure}`)].join("\n");
  });
  console.log(`\n${lines.join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  const isGood = total.failed === 0 && total.passed > 0 && results.every(({ code }) => code === 0);
  return isGood ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
