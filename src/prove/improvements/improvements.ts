import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { getFind, keepSearch } from "../../understand/hidden-segments/searches.ts";
import {
  type Improvement,
  type ImprovementChange,
  improvementFault,
  type ImprovementInput,
  type ImprovementItem,
  type ImprovementList,
  type ImprovementQuery,
  type ImprovementSource,
  sourceSchema,
} from "./contract.ts";
import * as queries from "./queries.ts";

/** Improvements, those changed last first; and the teams that may own one. */
export async function listImprovements(
  tx: WorkspaceTx,
  { stage, cursor, limit }: ImprovementQuery,
): Promise<ImprovementList> {
  const wanted = { stage: stage ?? null, after: readCursor(cursor), limit: limit + 1 };
  const rows = await queries.listImprovementRows(tx, wanted);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(headOf),
    nextCursor: rows.length > limit && last ? `${last.changed_at.toISOString()} ${last.id}` : null,
    teams: await queries.listTeams(tx),
  };
}

function readCursor(cursor: string | undefined): queries.ListCursor | null {
  const [at = "", id = ""] = (cursor ?? "").split(" ");
  const isSound = !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id);
  return isSound ? { at: new Date(at), id } : null;
}

function headOf(row: queries.ImprovementRow): ImprovementItem {
  return {
    id: row.id,
    title: row.title,
    stage: row.stage,
    ownerTeamId: row.owner_team_name === null ? null : row.owner_team_id,
    ownerTeamName: row.owner_team_name,
    changedByName: row.changed_by_name,
    changedAt: row.changed_at.toISOString(),
  };
}

/** @throws improvement.missing */
export async function getImprovement(tx: WorkspaceTx, id: string): Promise<Improvement> {
  const row = await queries.findImprovement(tx, id);
  if (!row) throw improvementFault("improvement.missing");
  return replyOf(row);
}

function replyOf(row: queries.ImprovementRow): Improvement {
  return {
    ...headOf(row),
    problem: row.problem,
    asIs: row.as_is,
    toBe: row.to_be,
    version: row.version,
    source: row.source && sourceSchema.parse(row.source),
    createdByName: row.created_by_name,
    createdAt: row.created_at.toISOString(),
  };
}

/**
 * Begins an improvement, from nothing or from a find of hidden segments, whose numbers it keeps. The same find has one draft: asked for
 * again, it is answered as it stands.
 * @throws hiddenFault when there is no such find
 */
export async function createImprovement(
  tx: WorkspaceTx,
  actor: Actor,
  { title, problem, from }: ImprovementInput,
  now: Date,
): Promise<Improvement> {
  const source = from ? await sourceOf(tx, actor, from) : null;
  const sourceKey = from ? `${keyOfSearch(from.searchId)}${from.find}` : null;
  const id = newId();
  const row = { id, title, problem, source_key: sourceKey, source, by: actor.name, now };
  if (await queries.insertImprovement(tx, row)) {
    if (from) await keepSearch(tx, from.searchId, true);
    return await getImprovement(tx, id);
  }
  const drafted = sourceKey === null ? undefined : await queries.findDraftOf(tx, sourceKey);
  if (!drafted) throw improvementFault("improvement.missing");
  return replyOf(drafted);
}

async function sourceOf(
  tx: WorkspaceTx,
  actor: Actor,
  { searchId, find: place }: NonNullable<ImprovementInput["from"]>,
): Promise<ImprovementSource> {
  const { search, found, find } = await getFind(tx, actor, { searchId, place });
  const { asked, topicName } = search;
  const { overall, currency } = found;
  return { what: "hidden-segment", searchId, place, asked, topicName, overall, find, currency };
}

/** @throws improvement.missing, improvement.team-missing, improvement.changed-meanwhile */
export async function changeImprovement(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { version, asIs, toBe, ownerTeamId, ...rest }: ImprovementChange,
  now: Date,
): Promise<Improvement> {
  const before = await getImprovement(tx, id);
  const teams = await queries.listTeams(tx);
  if (ownerTeamId !== null && teams.every((team) => team.id !== ownerTeamId))
    throw improvementFault("improvement.team-missing");
  const change = {
    ...rest,
    as_is: asIs,
    to_be: toBe,
    owner_team_id: ownerTeamId,
    changed_by_name: actor.name,
    changed_at: now,
  };
  if (!(await queries.updateImprovement(tx, { id, version }, change)))
    throw improvementFault("improvement.changed-meanwhile", { who: before.changedByName });
  return await getImprovement(tx, id);
}

/**
 * Removes an improvement; the search that it alone was drafted from may go with older ones again.
 * @throws improvement.missing
 */
export async function removeImprovement(tx: WorkspaceTx, id: string): Promise<void> {
  const { source } = await getImprovement(tx, id);
  await queries.deleteImprovement(tx, id);
  if (source && !(await queries.hasDraftOf(tx, keyOfSearch(source.searchId))))
    await keepSearch(tx, source.searchId, false);
}

/** What keys of the drafts of one search begin with. */
const keyOfSearch = (searchId: string) => `hidden-segment ${searchId} `;
