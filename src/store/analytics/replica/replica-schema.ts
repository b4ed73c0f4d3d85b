import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Fact, facts } from "../facts.ts";
import { askDuck } from "./duck.ts";
import { nextColumn } from "./next-contacts.ts";

/** Changes whenever the shape of a replica does: a file of another form is built anew. Raise the number when the meaning of a column changes. */
export const replicaForm = createHash("sha256")
  .update(JSON.stringify([3, facts]))
  .digest("hex")
  .slice(0, 16);

/** What a replica knows of itself: how far in the records' history it has come. */
export type ReplicaPosition = {
  form: string;
  origin: string;
  snapshot: string;
  caughtUpAt: Date;
  builtAt: Date;
};

export async function createSchema(connection: DuckDBConnection): Promise<void> {
  for (const fact of facts) {
    await connection.run(`create table ${fact.name} (${columnList(fact)})`);
  }
  await connection.run(`alter table feedback add column ${nextColumn}`);
  await connection.run(`create table attribute_columns (fact varchar, name varchar, place integer)`);
  await connection.run(
    `create table replica_position (form varchar, origin varchar, snapshot varchar, caught_up_at timestamp, built_at timestamp)`,
  );
}

export function columnList(fact: Fact): string {
  return fact.columns.map(({ name, type }) => `${name} ${type}`).join(", ");
}

/** Of all facts together. */
export async function countRows(connection: DuckDBConnection): Promise<number> {
  const counts = facts.map(({ name }) => `(select count(*) from ${name})`);
  const [row] = await askDuck(connection, `select ${counts.join(" + ")} as n`);
  return Number(row!["n"]);
}

/** Null for a file that was never finished, or is none of ours. */
export async function readPosition(connection: DuckDBConnection): Promise<ReplicaPosition | null> {
  const there = await askDuck(
    connection,
    `select 1 from information_schema.tables where table_name = 'replica_position'`,
  );
  if (there.length === 0) return null;
  const [row] = await askDuck(connection, `select * from replica_position`);
  if (!row) return null;
  return {
    form: String(row["form"]),
    origin: String(row["origin"]),
    snapshot: String(row["snapshot"]),
    caughtUpAt: row["caught_up_at"] as Date,
    builtAt: row["built_at"] as Date,
  };
}

/** In the transaction of the rows it tells of, so that a killed process resumes exactly there. */
export async function writePosition(connection: DuckDBConnection, position: ReplicaPosition): Promise<void> {
  await connection.run(`delete from replica_position`);
  await askDuck(connection, `insert into replica_position values ($1, $2, $3, $4, $5)`, [
    position.form,
    position.origin,
    position.snapshot,
    position.caughtUpAt,
    position.builtAt,
  ]);
}
