import { importsOf, isTest, type Tree } from "./tree.ts";
import { roomOf } from "./walls.ts";

/** Habits that a glance at the source can hold. Each takes a tree and tells what breaks it, in sentences. */
export type Habit = { name: string; find(tree: Tree): string[] };

const environmentReaders =
  /^src\/(server\/config|server\/main|cli\/|server\/start\/|server\/supervisor|store\/embedded\/)/;

/** The file without comments: a word in a sentence about the code is not code. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function sources(tree: Tree, keep: (path: string) => boolean = () => true): [string, string][] {
  return [...tree]
    .filter(([path]) => path.startsWith("src/") && !isTest(path) && keep(path))
    .map(([path, text]) => [path, code(text)]);
}

function matching(files: [string, string][], pattern: RegExp, what: string): string[] {
  return files.filter(([, text]) => pattern.test(text)).map(([path]) => `${path}: ${what}`);
}

export const habits: Habit[] = [
  {
    name: "the environment is read where the program starts and nowhere else",
    find: (tree) =>
      matching(
        sources(tree, (path) => !environmentReaders.test(path) && roomOf(path) !== "web"),
        /process\.env/,
        "reads the environment",
      ),
  },
  {
    name: "core has no clock, randomness, input or output",
    find: (tree) =>
      matching(
        sources(tree, (path) => roomOf(path) === "core"),
        /Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|setTimeout\(|process\.|toLocale\w*\(\)/,
        "is not pure",
      ),
  },
  {
    name: "core imports no part of Node",
    find: (tree) =>
      [...tree]
        .filter(([path]) => roomOf(path) === "core" && !isTest(path))
        .flatMap(([path, source]) => importsOf(path, source))
        .filter(({ to }) => to.startsWith("node:"))
        .map(({ from, to }) => `${from}: imports ${to}`),
  },
  {
    name: "no barrels and no names that say nothing",
    find: (tree) =>
      [...tree.keys()]
        // The entry of the published library is the one file that re-exports.
        .filter((path) => path !== "src/core/index.ts")
        .filter((path) =>
          /(^|\/)(index|utils?|helpers?|lib|common|manager|service|misc)\.tsx?$|\/(utils?|helpers?|lib|common)\//.test(
            path,
          ),
        )
        .map((path) => `${path}: a name that says nothing`),
  },
  {
    // A promise nobody may be waiting for may be hushed, with the reason on the same line.
    name: "nothing is caught in silence",
    find: (tree) =>
      [...tree]
        .filter(([path]) => path.startsWith("src/") && !isTest(path))
        .flatMap(([path, text]) => text.split("\n").map((line) => [path, line] as const))
        .filter(
          ([, line]) =>
            /catch\s*(\(\w*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(undefined|null|\{\s*\})\)/.test(line) &&
            !line.includes("//"),
        )
        .map(([path, line]) => `${path}: ${line.trim()}`),
  },
  {
    name: "SQL is never joined from strings",
    find: (tree) => matching(sources(tree), /sql\.raw\(/, "puts raw text into SQL"),
  },
  {
    name: "no test is skipped for ever or run alone",
    find: (tree) =>
      [...tree]
        .filter(([path]) => isTest(path) && !path.startsWith("test/house/"))
        .flatMap(([path, text]) =>
          /\b(it|test|describe)\.(only|todo|skip)\(/.test(text) ? [`${path}: skipped or alone`] : [],
        ),
  },
];
