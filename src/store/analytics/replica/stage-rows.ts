import type { DuckDBConnection } from "@duckdb/node-api";
import type pg from "pg";
import { type Fact, toldByRecords } from "../facts.ts";
import { type AttributeColumns, addAttributeColumns, attributeFill } from "./attribute-columns.ts";
import { copyInPieces } from "./copy-pieces.ts";
import { columnList } from "./replica-schema.ts";
import { askDuck } from "./duck.ts";

/** Where rows pass from the records into a replica: a snapshot to read, a connection to write, a file to carry them. */
export type Passage = {
  records: pg.PoolClient;
  duck: DuckDBConnection;
  carrier: string;
  attributes: AttributeColumns;
};

const stagedName = (fact: Fact) => `staged_${fact.name}`;

/** Copies the rows of a fact that meet a condition beside their table, where nobody sees them yet. @returns how many */
export async function stageRows(passage: Passage, fact: Fact, condition: string): Promise<number> {
  const { records, duck, carrier } = passage;
  const staged = stagedName(fact);
  await duck.run(`create or replace temp table ${staged} (${columnList(fact)})`);
  await copyInPieces(records, rowsOf(fact, condition), carrier, async (piece) => {
    await duck.run(`insert into ${staged} select * from ${readPiece(piece, fact)}`);
  });
  const [counted] = await askDuck(duck, `select count(*) as n from ${staged}`);
  const count = Number(counted?.["n"]);
  if (count > 0 && hasAttributes(fact)) await addAttributeColumns(duck, fact, staged, passage.attributes);
  return count;
}

/** Puts the staged rows in the place of their earlier versions. To be run in a transaction. */
export async function putStaged({ duck, attributes }: Passage, fact: Fact): Promise<void> {
  const staged = stagedName(fact);
  await duck.run(`delete from ${fact.name} where ${fact.key} in (select ${fact.key} from ${staged})`);
  await insertFrom(duck, fact, staged, attributes);
  await duck.run(`drop table ${staged}`);
}

/** Fills an empty table piece by piece; for a file that nobody reads yet. */
export async function fillTable(passage: Passage, fact: Fact): Promise<void> {
  const { records, duck, carrier, attributes } = passage;
  const staged = stagedName(fact);
  await copyInPieces(records, rowsOf(fact, "true"), carrier, async (piece) => {
    await duck.run(`create or replace temp table ${staged} as select * from ${readPiece(piece, fact)}`);
    if (hasAttributes(fact)) await addAttributeColumns(duck, fact, staged, attributes);
    await insertFrom(duck, fact, staged, attributes);
    await duck.run(`drop table ${staged}`);
  });
}

function hasAttributes(fact: Fact): boolean {
  return fact.columns.some(({ type }) => type === "json");
}

function rowsOf(fact: Fact, condition: string): string {
  return `select ${fact.columns.map(toldByRecords).join(", ")} from ${fact.name} where ${condition}`;
}

function readPiece(path: string, fact: Fact): string {
  const columns = fact.columns.map(({ name, type }) => `'${name}': '${type}'`).join(", ");
  return `read_csv('${path.replaceAll("'", "''")}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, max_line_size = 16777216, buffer_size = 33554432, columns = {${columns}})`;
}

async function insertFrom(
  duck: DuckDBConnection,
  fact: Fact,
  staged: string,
  attributes: AttributeColumns,
): Promise<void> {
  const names = fact.columns.map(({ name }) => name);
  const { into, list } = attributeFill(fact, attributes);
  const values = list
    ? `select ${[...names, ...into.map((_, i) => `found[${i + 1}]`)].join(", ")} from (select *, ${list} as found from ${staged}) s`
    : `select ${names.join(", ")} from ${staged}`;
  await duck.run(`insert into ${fact.name} (${[...names, ...into].join(", ")}) ${values}`);
}
