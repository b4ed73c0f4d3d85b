import type { Actor } from "../../access/actor.ts";
import { instantAtFace } from "../../core/calendar/local-bins.ts";
import { readFrame } from "../../listen/segments/segment-frame.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { findRatedScale } from "../drivers/rated-scale.ts";
import { createJob } from "../../store/jobs.ts";
import { newId } from "../../store/new-id.ts";
import { lockOpenJobs } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { listTreeRows } from "../topics/tree-queries.ts";
import { subtreeOf } from "../topics/tree-shape.ts";
import {
  answerSchema,
  type FoundSegments,
  type HiddenFind,
  hiddenFault,
  type SearchHead,
  type SearchOptions,
  type SearchReply,
  type SearchTarget,
  searchBody,
  type SearchWish,
} from "./contract.ts";
import * as queries from "./queries.ts";
import type { RowsWish } from "./rows-wish.ts";

export const hiddenSegmentsKind = "hidden-segments";

/**
 * Asks for a search; one at a time in a company.
 * @throws hiddenFault while one runs, where there is nothing to search, and for a topic that is gone
 */
export async function startSearch(
  tx: WorkspaceTx,
  actor: Actor,
  asked: SearchWish,
  now: Date,
): Promise<{ id: string; jobId: string }> {
  if ((await lockOpenJobs(tx, hiddenSegmentsKind)).length > 0) throw hiddenFault("hidden-segments.running");
  if (!(await queries.hasFacts(tx))) throw hiddenFault("hidden-segments.nothing");
  const input = await wishOf(tx, actor, asked);
  const jobId = await createJob(tx, { kind: hiddenSegmentsKind, input, createdBy: actor.name });
  const id = newId();
  await queries.insertSearch(tx, { id, jobId, asked, createdByName: actor.name, now });
  return { id, jobId };
}

/** What is asked, with all that rows are read by as it is now. @throws hiddenFault for a topic that is gone */
async function wishOf(tx: WorkspaceTx, actor: Actor, asked: SearchWish): Promise<RowsWish> {
  const { model, currency } = await getCostModel(tx, actor);
  const topicIds = await topicsOf(tx, asked.target);
  const { timeZone } = actor.workspace;
  // Segments count days as a customer up to the end of the records: a find that is saved means the same people.
  const { end } = await readFrame(tx, actor);
  const recordsEnd = new Date(instantAtFace(timeZone, Date.parse(`${end}T00:00:00Z`))).toISOString();
  return { ...asked, timeZone, currency, model, topicIds, recordsEnd };
}

/** The topic and all on show below it, whose contacts are its own in all its numbers. */
async function topicsOf(tx: WorkspaceTx, target: SearchTarget): Promise<string[]> {
  if (target.what !== "topic") return [];
  const topics = await listTreeRows(tx);
  if (topics.every(({ id }) => id !== target.topicId)) throw hiddenFault("hidden-segments.topic-missing");
  const shown = topics.filter(({ id, status }) => id === target.topicId || status !== "hidden");
  return subtreeOf(
    shown.map(({ id, parent_id }) => ({ id, parentId: parent_id })),
    target.topicId,
  );
}

/** The searches kept, newest first. */
export async function listSearches(tx: WorkspaceTx, actor: Actor): Promise<SearchHead[]> {
  const names = await topicNames(tx);
  return (await queries.listSearchRows(tx)).map((row) => {
    const { answer, ...head } = replyOf(row, actor, names);
    return { ...head, finds: answer?.known ? answer.value.finds.length : null };
  });
}

/** @throws hiddenFault when there is none */
export async function getSearch(tx: WorkspaceTx, actor: Actor, id: string): Promise<SearchReply> {
  const [row] = await queries.listSearchRows(tx, id);
  if (!row) throw hiddenFault("hidden-segments.missing");
  return replyOf(row, actor, await topicNames(tx));
}

/** A find with the search that it is of. */
export type FindOfSearch = { search: SearchReply; found: FoundSegments; find: HiddenFind };

/**
 * One find of a search. @param place from 0
 * @throws hiddenFault when there is no such search, or no such find in it
 */
export async function getFind(
  tx: WorkspaceTx,
  actor: Actor,
  { searchId, place }: { searchId: string; place: number },
): Promise<FindOfSearch> {
  const search = await getSearch(tx, actor, searchId);
  const found = search.answer?.known ? search.answer.value : null;
  const find = found?.finds[place];
  if (!found || !find) throw hiddenFault("hidden-segments.no-find");
  return { search, found, find };
}

/** Whether something rests on this search, so that it stays when older ones go. */
export async function keepSearch(tx: WorkspaceTx, id: string, isKept: boolean): Promise<void> {
  await queries.markKept(tx, id, isKept);
}

async function topicNames(tx: WorkspaceTx): Promise<Map<string, string>> {
  return new Map((await listTreeRows(tx)).map(({ id, name }) => [id, name]));
}

function replyOf(row: queries.SearchRow, actor: Actor, names: ReadonlyMap<string, string>): SearchReply {
  const asked = searchBody.parse(row.asked);
  const { target } = asked;
  return {
    id: row.id,
    jobId: row.job_id,
    asked,
    topicName: target.what === "topic" ? (names.get(target.topicId) ?? null) : null,
    status: row.status,
    failure: row.fault ? row.fault[actor.locale] : null,
    createdByName: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    answer: row.answer && answerSchema.parse(row.answer),
  };
}

/** What one may look for. */
export async function getOptions(tx: WorkspaceTx, actor: Actor): Promise<SearchOptions> {
  const scales = await queries.listScales(tx);
  const rated = await findRatedScale(
    tx,
    await prepareFilter(tx, actor, {}),
    scales.map(({ scale }) => scale),
  );
  const topics = (await listTreeRows(tx)).filter(({ status }) => status !== "hidden");
  return {
    topics: topics.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    scales,
    ratings: (rated?.ratings ?? []).map((name) => `attr:${name}`),
  };
}
