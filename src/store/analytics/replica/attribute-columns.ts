import type { DuckDBConnection } from "@duckdb/node-api";
import type { Fact } from "../facts.ts";
import { askDuck } from "./duck.ts";

/**
 * Attributes stand in columns of their own, a1, a2…: cutting a million rows by one takes a tenth of the time that JSON takes.
 * Names of columns do not tell Region from region, so a table says which attribute stands where.
 */
export type AttributeColumns = Map<string, Map<string, string>>;

/** Beyond so many of one table they are read out of the JSON beside them. */
const mostColumns = 200;

/** Where an attribute is read: in a column, out of the JSON, or nowhere, since no row has it. */
export type AttributePlace = { in: "column"; name: string } | { in: "json" } | { in: "nowhere" };

/** Until there are as many columns as may be, every attribute that any row has has one. */
export function placeOfAttribute(columns: AttributeColumns, fact: string, name: string): AttributePlace {
  const ofFact = columns.get(fact);
  const column = ofFact?.get(name);
  if (column !== undefined) return { in: "column", name: column };
  return { in: (ofFact?.size ?? 0) < mostColumns ? "nowhere" : "json" };
}

export async function readAttributeColumns(connection: DuckDBConnection): Promise<AttributeColumns> {
  const columns: AttributeColumns = new Map();
  for (const row of await askDuck(connection, `select fact, name, place from attribute_columns`)) {
    remember(columns, String(row["fact"]), String(row["name"]), Number(row["place"]));
  }
  return columns;
}

function remember(columns: AttributeColumns, fact: string, name: string, place: number): void {
  const ofFact = columns.get(fact) ?? new Map<string, string>();
  columns.set(fact, ofFact.set(name, `a${place}`));
}

/** Adds a column for each attribute of the incoming rows that has none yet, the most frequent first. */
export async function addAttributeColumns(
  connection: DuckDBConnection,
  fact: Fact,
  incoming: string,
  columns: AttributeColumns,
): Promise<void> {
  const known = columns.get(fact.name) ?? new Map<string, string>();
  if (known.size >= mostColumns) return;
  const named = await askDuck(
    connection,
    `select name, count(*) as n from (select unnest(json_keys(attributes)) as name from ${incoming}) k
     group by name order by n desc, name limit ${10 * mostColumns}`,
  );
  const fresh = named.map((row) => String(row["name"])).filter((name) => !known.has(name));
  for (const name of fresh.slice(0, mostColumns - known.size)) {
    const place = (columns.get(fact.name)?.size ?? 0) + 1;
    await connection.run(`alter table ${fact.name} add column a${place} varchar`);
    await askDuck(connection, `insert into attribute_columns values ($1, $2, $3)`, [fact.name, name, place]);
    remember(columns, fact.name, name, place);
  }
}

/** A JSON pointer: any name can be written as one. */
function pointer(name: string): string {
  return `'/${name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("'", "''")}'`;
}

/** Columns and what fills them, for an insert out of incoming rows. */
export function attributeFill(
  fact: Fact,
  columns: AttributeColumns,
): { into: string[]; list: string | null } {
  const ofFact = columns.get(fact.name);
  if (!ofFact || ofFact.size === 0) return { into: [], list: null };
  return {
    into: [...ofFact.values()],
    list: `json_extract_string(attributes, [${[...ofFact.keys()].map(pointer).join(", ")}])`,
  };
}
