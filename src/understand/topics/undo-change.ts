import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import * as changes from "./change-queries.ts";
import { topicFault } from "./contract.ts";
import { mergeMentions, unmergeMentions } from "./merge-mentions.ts";
import { requireNoCircle } from "./move-topic.ts";
import * as queries from "./queries.ts";
import { recordChange } from "./record-change.ts";
import { isStill, nameThen, type TopicState } from "./topic-state.ts";

/**
 * Takes a change of the tree back, where nothing was built upon it: its topics still are what it made of them. The undoing is a
 * change of the history, too.
 * @throws topic.change-missing, topic.not-undoable, topic.undo-late, topic.cycle
 */
export async function undoChange(tx: WorkspaceTx, actor: Actor, id: string, now: Date): Promise<void> {
  await changes.lockTree(tx);
  const change = await changes.findChange(tx, id);
  if (!change) throw topicFault("topic.change-missing");
  if (change.kind === "found" || change.kind === "undone") throw topicFault("topic.not-undoable");
  await requireUntouched(tx, change);
  const touched = change.topic_ids;
  await recordChange(
    tx,
    actor,
    { kind: "undone", topicId: change.topic_id, topicIds: touched, undoes: id },
    now,
    async (undoId) => {
      const retagged = await moveBack(tx, change, undoId);
      for (const each of touched) {
        if (change.kind === "created" && each === change.topic_id) await retire(tx, each, now);
        else await restore(tx, change, each, now);
      }
      await changes.markUndone(tx, id, now);
      return { retagged };
    },
  );
}

async function requireUntouched(tx: WorkspaceTx, change: changes.ChangeRow): Promise<void> {
  const nameOf = (id: string) => {
    const state = change.after[id] ?? change.before[id];
    return state ? nameThen(state, tx.locale) : "";
  };
  const late = (id: string) => topicFault("topic.undo-late", { name: nameOf(id) });
  if (change.undone_at || !(await changes.listLastChanges(tx, [change.id])).has(change.id)) {
    throw late(change.topic_id);
  }
  const current = await changes.readStates(tx, change.topic_ids);
  const other = change.topic_ids.find((id) => !isStill(change.after[id] ?? null, current[id] ?? null));
  if (other) throw late(other);
}

async function moveBack(tx: WorkspaceTx, change: changes.ChangeRow, undoId: string): Promise<number> {
  if (change.kind === "merged") {
    return await unmergeMentions(tx, { changeId: change.id, toId: change.topic_id });
  }
  if (change.kind !== "split") return 0;
  const partIds = change.topic_ids.filter((id) => change.before[id] === null);
  return await mergeMentions(tx, { fromIds: partIds, toId: change.topic_id, changeId: undoId });
}

/** What was made by the change is gone again; what was there is as it was. */
async function restore(tx: WorkspaceTx, change: changes.ChangeRow, id: string, now: Date): Promise<void> {
  const was = change.before[id];
  if (!was) return await retire(tx, id, now);
  const after = change.after[id];
  if (was.parentId && was.parentId !== after?.parentId) {
    requireNoCircle(await queries.listPlaces(tx), id, was.parentId);
  }
  await queries.updateTopics(tx, [id], columnsOf(was), now);
}

async function retire(tx: WorkspaceTx, id: string, now: Date): Promise<void> {
  await queries.updateTopics(tx, [id], { status: "gone", parent_id: null }, now);
}

function columnsOf(was: TopicState): queries.TopicChange {
  return {
    name: was.name,
    name_ru: was.nameRu,
    name_en: was.nameEn,
    description: was.description,
    status: was.status,
    parent_id: was.parentId,
    place: was.place,
    owner_team_id: was.ownerTeamId,
    merged_into: was.mergedInto,
  };
}
