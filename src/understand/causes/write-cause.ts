import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { causeFault } from "./contract.ts";
import * as queries from "./queries.ts";

/** Who says something of a tree: a person, or a machine whose word is a guess. */
export type Sayer = { said_by: string; said_by_name: string };

export const sayerOf = ({ id, name }: Actor): Sayer => ({ said_by: id, said_by_name: name });

/** A step that stands. @throws cause.missing */
export async function requireCause(tx: WorkspaceTx, id: string): Promise<queries.CauseRow> {
  const cause = await queries.findCause(tx, id);
  if (!cause || cause.removal_id) throw causeFault("cause.missing");
  return cause;
}

/**
 * Changes a step that is still as its reader saw it, and notes what it was.
 * @throws cause.changed-meanwhile, which names who was first
 */
export async function writeCause(
  tx: WorkspaceTx,
  actor: Actor,
  cause: queries.CauseRow,
  { version, kind, change }: { version: number; kind: string; change: queries.CauseColumns },
  now: Date,
): Promise<void> {
  if (!(await queries.updateCause(tx, { id: cause.id, version }, change, now))) {
    throw causeFault("cause.changed-meanwhile", { name: await lastHand(tx, cause.id) });
  }
  const before = Object.fromEntries(
    Object.keys(change).map((name) => [name, cause[name as keyof queries.CauseColumns]]),
  );
  await noteChanges(tx, sayerOf(actor), [{ causeId: cause.id, kind, before, after: change }], now);
}

/** Who changed a step last. */
export async function lastHand(tx: WorkspaceTx, causeId: string): Promise<string> {
  const [last] = await queries.listChanges(tx, causeId, 1);
  return last?.said_by_name ?? "?";
}

/** What is noted of a step. */
export type Noted = { causeId: string } & Pick<queries.Change, "kind" | "before" | "after">;

export async function noteChanges(
  tx: WorkspaceTx,
  sayer: Sayer,
  changes: readonly Noted[],
  now: Date,
): Promise<void> {
  await queries.insertChanges(
    tx,
    changes.map(({ causeId, ...change }) => ({ id: newId(), cause_id: causeId, ...sayer, ...change })),
    now,
  );
}
