import type { z } from "zod";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type changeTopicBody, type mergeTopicsBody, understandFault } from "../contract.ts";
import * as queries from "./queries.ts";

/** Topics in use, those with most contacts first; hidden ones among them. */
export async function listTopics(tx: WorkspaceTx) {
  return { topics: await queries.listTopicsWithCounts(tx) };
}

/** Renames, accepts, hides, or hands a topic over to a team. A name given by a person is never changed by the machine. */
export async function changeTopic(
  tx: WorkspaceTx,
  id: string,
  change: z.infer<typeof changeTopicBody>,
  now: Date,
): Promise<void> {
  await requireTopics(tx, [id]);
  const { name, status, ownerTeamId } = change;
  if (ownerTeamId && !(await queries.hasTeam(tx, ownerTeamId))) throw understandFault("topic.team-missing");
  const columns: queries.TopicChange = {
    ...(name === undefined ? {} : { name, named_by: "person" as const }),
    ...(status === undefined ? {} : { status }),
    ...(ownerTeamId === undefined ? {} : { owner_team_id: ownerTeamId }),
  };
  if (Object.keys(columns).length > 0) await queries.updateTopics(tx, [id], columns, now);
}

/** Moves the contacts of some topics into another one, for good: later groupings send their like there, too. */
export async function mergeTopics(
  tx: WorkspaceTx,
  { topicIds, intoId }: z.infer<typeof mergeTopicsBody>,
  now: Date,
): Promise<void> {
  const fromIds = [...new Set(topicIds)];
  if (fromIds.includes(intoId)) throw understandFault("topic.merge-self");
  await requireTopics(tx, [...fromIds, intoId]);
  await queries.moveMentions(tx, fromIds, intoId);
  await queries.updateTopics(tx, fromIds, { status: "merged", merged_into: intoId }, now);
}

async function requireTopics(tx: WorkspaceTx, ids: readonly string[]): Promise<void> {
  if ((await queries.lockTopics(tx, ids)).length !== ids.length) throw understandFault("topic.missing");
}
