import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import {
  type CauseChange,
  causeFault,
  type causeHistoryReply,
  type moveCauseBody,
  type newCauseBody,
} from "./contract.ts";
import { countEvidence } from "./evidence-queries.ts";
import { readFate } from "./living-topic.ts";
import * as queries from "./queries.ts";
import { listOwnerNames } from "./topic-queries.ts";
import { childrenOf, subtreeOf } from "./tree-order.ts";
import { lastHand, noteChanges, requireCause, sayerOf, writeCause } from "./write-cause.ts";

/** More steps than that nobody can look over. */
export const mostSteps = 500;

/** Adds a step; the first of a topic is its root, what customers complain of. */
export async function createCause(
  tx: WorkspaceTx,
  actor: Actor,
  { topicId, parentId, statement, place }: z.infer<typeof newCauseBody>,
  now: Date,
): Promise<{ id: string }> {
  await readFate(tx, topicId);
  const steps = await queries.lockTree(tx, topicId);
  if (steps.length >= mostSteps) throw causeFault("cause.too-many", { most: mostSteps });
  if (parentId !== null && !steps.some(({ id }) => id === parentId))
    throw causeFault("cause.parent-elsewhere");
  const siblings = (childrenOf(steps).get(parentId) ?? []).map(({ id }) => id);
  const at = Math.min(place ?? siblings.length, siblings.length);
  const id = newId();
  const cause = { id, topic_id: topicId, parent_id: parentId, position: at, statement, ...sayerOf(actor) };
  if (!(await queries.insertCauses(tx, [cause], now))) throw causeFault("cause.root-exists");
  await queries.placeSiblings(tx, siblings.toSpliced(at, 0, id));
  const created = { causeId: id, kind: "created", before: null, after: { statement } };
  await noteChanges(tx, sayerOf(actor), [created], now);
  return { id };
}

/** Rewords a step, says where remedies may lie, or hands it over. */
export async function changeCause(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { version, statement, fixes, ownerTeamId, ownerMemberId }: CauseChange,
  now: Date,
): Promise<void> {
  const cause = await requireCause(tx, id);
  await requireOwners(tx, [ownerTeamId, ownerMemberId]);
  const change: queries.CauseColumns = {
    ...(statement === undefined ? {} : { statement }),
    ...(fixes === undefined ? {} : { fixes }),
    ...(ownerTeamId === undefined ? {} : { owner_team_id: ownerTeamId }),
    ...(ownerMemberId === undefined ? {} : { owner_member_id: ownerMemberId }),
  };
  if (Object.keys(change).length === 0) return;
  // Another statement is another claim: what was judged before was not this one.
  const reworded = statement !== undefined && statement !== cause.statement;
  const columns = reworded && cause.status !== "draft" ? { ...change, status: "draft" as const } : change;
  await writeCause(tx, actor, cause, { version, kind: "changed", change: columns }, now);
}

async function requireOwners(tx: WorkspaceTx, given: readonly (string | null | undefined)[]): Promise<void> {
  const ids = given.filter((id) => typeof id === "string");
  if (ids.length > 0 && (await listOwnerNames(tx, ids)).size !== ids.length)
    throw causeFault("cause.owner-missing");
}

const kindOf = { accepted: "accepted", refuted: "refuted", draft: "reopened" } as const;

/** A person's word on a step. Only a step with evidence is accepted. */
export async function judgeCause(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { version, status }: { version: number; status: keyof typeof kindOf },
  now: Date,
): Promise<void> {
  const cause = await requireCause(tx, id);
  if (status === "accepted" && (await countEvidence(tx, id)) === 0) throw causeFault("cause.no-evidence");
  await writeCause(tx, actor, cause, { version, kind: kindOf[status], change: { status } }, now);
}

/** A step that stands, and its tree locked. @throws cause.missing */
async function lockStep(
  tx: WorkspaceTx,
  id: string,
): Promise<{ cause: queries.CauseRow; steps: queries.CauseRow[] }> {
  const { topic_id } = await requireCause(tx, id);
  const steps = await queries.lockTree(tx, topic_id);
  const cause = steps.find((step) => step.id === id);
  if (!cause) throw causeFault("cause.missing");
  return { cause, steps };
}

/** Hangs a step with all below it under another step of its tree. */
export async function moveCause(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { version, parentId, place }: z.infer<typeof moveCauseBody>,
  now: Date,
): Promise<void> {
  const { cause, steps } = await lockStep(tx, id);
  if (cause.parent_id === null) throw causeFault("cause.root-stays");
  if (!steps.some((step) => step.id === parentId)) throw causeFault("cause.parent-elsewhere");
  if (subtreeOf(steps, id).has(parentId)) throw causeFault("cause.cycle");
  await writeCause(tx, actor, cause, { version, kind: "moved", change: { parent_id: parentId } }, now);
  const siblings = (childrenOf(steps).get(parentId) ?? []).map((step) => step.id).filter((one) => one !== id);
  await queries.placeSiblings(tx, siblings.toSpliced(Math.min(place, siblings.length), 0, id));
}

/** Takes a step and all below it out of the tree; `restoreCause` brings them back as they were. */
export async function removeCause(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  const { cause, steps } = await lockStep(tx, id);
  if (cause.version !== version)
    throw causeFault("cause.changed-meanwhile", { name: await lastHand(tx, id) });
  const below = [...subtreeOf(steps, id)];
  await queries.setRemoval(tx, below, newId(), now);
  await noteOnAll(tx, actor, below, "removed", now);
}

/** Brings back a removed step with what was removed together with it. */
export async function restoreCause(tx: WorkspaceTx, actor: Actor, id: string, now: Date): Promise<void> {
  const cause = await queries.findCause(tx, id);
  if (!cause) throw causeFault("cause.missing");
  if (!cause.removal_id) return;
  const steps = await queries.lockTree(tx, cause.topic_id);
  if (cause.parent_id === null && steps.length > 0) throw causeFault("cause.root-exists");
  if (cause.parent_id !== null && !steps.some((step) => step.id === cause.parent_id))
    throw causeFault("cause.parent-elsewhere");
  const together = await queries.listRemoved(tx, cause.removal_id);
  // Somebody else has just brought them back.
  if (together.length === 0) return;
  if (steps.length + together.length > mostSteps) throw causeFault("cause.too-many", { most: mostSteps });
  await queries.setRemoval(tx, together, null, now);
  await noteOnAll(tx, actor, together, "restored", now);
}

async function noteOnAll(
  tx: WorkspaceTx,
  actor: Actor,
  ids: readonly string[],
  kind: string,
  now: Date,
): Promise<void> {
  const changes = ids.map((causeId) => ({ causeId, kind, before: null, after: null }));
  await noteChanges(tx, sayerOf(actor), changes, now);
}

const mostChanges = 500;

/** What happened to a step, the latest first; told of removed steps, too. */
export async function listCauseHistory(tx: WorkspaceTx, id: string) {
  if (!(await queries.findCause(tx, id))) throw causeFault("cause.missing");
  const rows = await queries.listChanges(tx, id, mostChanges);
  return {
    changes: rows.map(({ at, said_by_name, kind, ...row }) => ({
      ...row,
      at: at.toISOString(),
      by: said_by_name,
      kind: kind as ChangeKind,
    })),
  };
}

type ChangeKind = z.infer<typeof causeHistoryReply>["changes"][number]["kind"];
