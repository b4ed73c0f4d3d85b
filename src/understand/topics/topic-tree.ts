import type { Actor } from "../../access/actor.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { judgeTopics, type Judgement } from "../pains/judge-topic.ts";
import { judgeAll, titleOf } from "../pains/pains.ts";
import { noTopicFacts, type PainFacts, readPains } from "../pains/read-pains.ts";
import type { TopicTree, TreeNode } from "./contract.ts";
import { countGroups } from "./count-groups.ts";
import { findOpenWork } from "./proposal-queries.ts";
import * as queries from "./tree-queries.ts";
import { compareBrothers, inTreeOrder, subtreeOf } from "./tree-shape.ts";

/**
 * All topics in use with their numbers under a filter. A parent's numbers are those of itself and of all below it that are not
 * hidden, each contact once.
 */
export async function getTopicTree(
  tx: WorkspaceTx,
  actor: Actor,
  query: Partial<FeedbackFilter>,
): Promise<TopicTree> {
  const facts = await readPains(tx, actor, query);
  return {
    nodes: await readNodes(tx, facts),
    other: await readOther(tx, facts),
    total: facts.total,
    unread: facts.unread,
    runningJobId: await findOpenWork(tx),
  };
}

/** The topics in tree order, judged. */
export async function readNodes(tx: WorkspaceTx, facts: PainFacts): Promise<TreeNode[]> {
  const rows = await queries.listTreeRows(tx);
  const own = judgeAll(facts);
  const shared = await judgeParents(tx, facts, rows);
  const [nothing] = judgeTopics([noTopicFacts(facts.bins.length)], facts);
  const nodes = rows.map((row) => ({
    id: row.id,
    ...titleOf(row),
    ...(shared.get(row.id) ?? own.get(row.id) ?? nothing!),
    nameRu: row.name_ru,
    nameEn: row.name_en,
    parentId: row.parent_id,
    place: row.place,
    origin: row.origin,
    ownerTeamId: row.owner_team_id,
    version: row.version,
    ownCount: facts.topics.get(row.id)?.count ?? 0,
  }));
  nodes.sort(compareBrothers);
  return inTreeOrder(nodes).map(({ id: _id, ...node }) => node);
}

async function judgeParents(
  tx: WorkspaceTx,
  facts: PainFacts,
  rows: readonly queries.TreeRow[],
): Promise<Map<string, Judgement>> {
  const parents = new Set(rows.flatMap(({ parent_id }) => parent_id ?? []));
  const groups = new Map([...parents].map((id) => [id, shownSubtree(rows, id)]));
  const counted = await countGroups(tx, facts, groups);
  const judged = judgeTopics([...counted.values()], facts);
  return new Map([...counted.keys()].map((id, at) => [id, judged[at]!]));
}

type Place = Pick<queries.TreeRow, "id" | "parent_id" | "status">;

/** A topic and all below it that counts with it: a hidden topic does not, nor does what is below it. */
function shownSubtree(rows: readonly Place[], id: string): string[] {
  const shown = rows.filter((row) => row.id === id || row.status !== "hidden");
  return subtreeOf(
    shown.map((row) => ({ id: row.id, parentId: row.parent_id })),
    id,
  );
}

/** Topics that count with each of these, themselves among them, in order. */
export async function readShownSubtrees(tx: WorkspaceTx, ids: readonly string[]): Promise<string[][]> {
  const rows = await queries.listTreePlaces(tx);
  return ids.map((id) => shownSubtree(rows, id));
}

/** Contacts that were read and that no topic took, with their share and its interval. */
export async function readOther(tx: WorkspaceTx, facts: PainFacts): Promise<TopicTree["other"]> {
  const count = await queries.countOther(tx, facts.filter, facts.grouping?.created_at ?? null);
  return { count, share: wilson(count, Math.max(count, facts.total)) };
}
