import type { DuckDBConnection } from "@duckdb/node-api";
import type { Store } from "../../connect.ts";
import { facts } from "../facts.ts";
import type { AttributeColumns } from "./attribute-columns.ts";
import { copyInPieces } from "./copy-pieces.ts";
import { fillNextContacts, noteTouchedCustomers, putNextContacts } from "./next-contacts.ts";
import { atOneMoment, isAheadOf, type RecordsSnapshot, unseenBy } from "./records-snapshot.ts";
import { type ReplicaPosition, replicaForm, writePosition } from "./replica-schema.ts";
import { fillTable, type Passage, putStaged, stageRows } from "./stage-rows.ts";

/** Removals are kept so long; a replica that slept longer is built anew. */
export const removalsKeptDays = 7;

export type FileToFollow = { duck: DuckDBConnection; attributes: AttributeColumns; carrier: string };

/** Why a file cannot go on from where it is, but must be built anew. */
export type Stale = "other-form" | "other-records" | "records-put-back" | "slept-too-long";

export function staleBecause(position: ReplicaPosition, moment: RecordsSnapshot): Stale | null {
  if (position.form !== replicaForm) return "other-form";
  if (position.origin !== moment.origin) return "other-records";
  if (isAheadOf(position.snapshot, moment.text)) return "records-put-back";
  const sleptDays = (moment.at.getTime() - position.caughtUpAt.getTime()) / 86_400_000;
  return sleptDays > removalsKeptDays - 1 ? "slept-too-long" : null;
}

/**
 * Brings all that was committed since the position into the file, in one transaction of its own: killed at any moment,
 * it goes on from the old position, and rows that come twice take their own place.
 * @returns the new position and the rows that came; or why the file must be built anew
 */
export async function catchUp(
  store: Store,
  file: FileToFollow,
  position: ReplicaPosition,
): Promise<{ position: ReplicaPosition; rows: number } | { stale: Stale }> {
  return await atOneMoment(store, async (moment) => {
    const stale = staleBecause(position, moment);
    if (stale) return { stale };
    const next = { ...position, snapshot: moment.text, caughtUpAt: moment.at };
    if (position.snapshot === moment.text) return { position: next, rows: 0 };
    const rows = await bringChanges({ records: moment.client, ...file }, position.snapshot, next);
    return { position: next, rows };
  });
}

async function bringChanges(passage: Passage, since: string, next: ReplicaPosition): Promise<number> {
  const { duck } = passage;
  const removed = await stageRemovals(passage, since);
  const changed = [];
  let rows = removed;
  for (const fact of facts) {
    const count = await stageRows(passage, fact, unseenBy(since));
    if (count > 0) changed.push(fact);
    rows += count;
  }
  if (rows === 0) return 0;
  await duck.run("begin transaction");
  try {
    await noteTouchedCustomers(duck, new Set(changed.map(({ name }) => name)));
    for (const fact of removed > 0 ? facts : []) {
      await duck.run(
        `delete from ${fact.name} where ${fact.key} in (select row_id from staged_removals where fact = '${fact.name}')`,
      );
    }
    for (const fact of changed) await putStaged(passage, fact);
    await putNextContacts(duck);
    await writePosition(duck, next);
    await duck.run("commit");
  } catch (error) {
    await duck.run("rollback");
    throw error;
  }
  return rows;
}

async function stageRemovals({ records, duck, carrier }: Passage, since: string): Promise<number> {
  await duck.run("create or replace temp table staged_removals (fact varchar, row_id uuid)");
  const query = `select fact, row_id from analytics_removals where ${unseenBy(since)}`;
  await copyInPieces(records, query, carrier, async (piece) => {
    await duck.run(`copy staged_removals from '${piece.replaceAll("'", "''")}' (format csv, header false)`);
  });
  const counted = await duck.runAndReadAll("select count(*) from staged_removals");
  return Number(counted.getRowsJS()[0][0]);
}

/** Copies everything into a new file. Until its position is written, the file counts as unfinished. */
export async function fillFromRecords(store: Store, file: FileToFollow): Promise<ReplicaPosition> {
  return await atOneMoment(store, async (moment) => {
    for (const fact of facts) await fillTable({ records: moment.client, ...file }, fact);
    await fillNextContacts(file.duck);
    const position = {
      form: replicaForm,
      origin: moment.origin,
      snapshot: moment.text,
      caughtUpAt: moment.at,
      builtAt: moment.at,
    };
    await writePosition(file.duck, position);
    await file.duck.run("checkpoint");
    return position;
  });
}

/** Takes away removals that every replica has seen or slept through. */
export async function forgetOldRemovals(store: Store): Promise<void> {
  await store.pool.query(
    `delete from analytics_removals where removed_at < now() - make_interval(days => ${removalsKeptDays})`,
  );
}
