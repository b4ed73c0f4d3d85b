import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLibrary } from "./read-library.ts";
import { handbookPages, summaryOf } from "./write-handbook.ts";

/** `npm run docs`: the handbook in docs/maths, and what `otklik calc` knows of the functions it can call. */
const root = fileURLToPath(new URL("..", import.meta.url));
const library = readLibrary(root);
const folder = join(root, "docs/maths");
const pages = handbookPages(library);

mkdirSync(folder, { recursive: true });
for (const stale of readdirSync(folder).filter((name) => !pages.has(name))) rmSync(join(folder, stale));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);

const catalog = library.functions.map((fn) => ({
  name: fn.name,
  part: fn.part,
  summary: summaryOf(fn),
  params: fn.params,
  returns: fn.doc.returns ?? "",
  example: fn.doc.examples[0]?.code ?? "",
}));
writeFileSync(join(root, "src/cli/calc/catalog.json"), `${JSON.stringify(catalog, null, 2)}\n`);
