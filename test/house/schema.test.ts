import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./tree.ts";

const read = (path: string) => readFileSync(join(root, "src/store", path), "utf8");
const areas = readdirSync(join(root, "src/store/tables")).map((file) => read(`tables/${file}`));
const types = [read("tables.ts"), ...areas].join("\n").replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
const schema = readFileSync(join(root, "docs/schema.sql"), "utf8");

const tables = [...types.matchAll(/^ {2}(\w+): (\w+Table);$/gm)].map(([, table, type]) => [table, type]);

function typedColumns(type: string): string[] {
  const body = new RegExp(`type ${type} = \\{([\\s\\S]*?)\\}`).exec(types)![1];
  return [...body.matchAll(/(?:^|[;\s])(\w+): /g)].map((match) => match[1]).sort();
}

function realColumns(table: string): string[] {
  const body = new RegExp(`create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(schema)![1];
  return [...body.matchAll(/^ {2}"?([a-z]\w*)"? /gm)].map((match) => match[1]).sort();
}

it("covers the tables there are", () => {
  expect(tables.length).toBeGreaterThan(20);
});

it.each(tables)("%s is typed with the columns it has", (table, type) => {
  expect(typedColumns(type)).toEqual(realColumns(table));
});
