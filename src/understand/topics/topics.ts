import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { lockTree } from "./change-queries.ts";
import { type createTopicBody, type mergeTreeBody, type ReviseTopic, topicFault } from "./contract.ts";
import { mergeMentions } from "./merge-mentions.ts";
import { requirePlace } from "./move-topic.ts";
import * as queries from "./queries.ts";
import { recordChange } from "./record-change.ts";
import { type LockedTopic, requireTopics } from "./require-topics.ts";
import { subtreeOf } from "./tree-shape.ts";

/** Topics in use, those with most contacts first; hidden ones among them. */
export async function listTopics(tx: WorkspaceTx) {
  return { topics: await queries.listTopicsWithCounts(tx) };
}

/**
 * Renames, describes, accepts, hides, or hands a topic over to a team. A name given by a person is never changed by the machine.
 * @throws topic.missing, topic.team-missing, topic.changed-by-other
 */
export async function changeTopic(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  change: ReviseTopic,
  now: Date,
): Promise<void> {
  await lockTree(tx);
  const [topic] = await requireTopics(tx, [id], { [id]: change.version });
  const { status, ownerTeamId, description } = change;
  if (ownerTeamId && !(await queries.hasTeam(tx, ownerTeamId))) throw understandFault("topic.team-missing");
  const columns: queries.TopicChange = {
    ...namesAfter(topic, change, { reader: actor.locale, company: actor.workspace.locale }),
    ...(status === undefined ? {} : { status }),
    ...(ownerTeamId === undefined ? {} : { owner_team_id: ownerTeamId }),
    ...(description === undefined ? {} : { description, kept: true }),
  };
  if (Object.keys(columns).length === 0) return;
  await recordChange(tx, actor, { kind: "changed", topicId: id, topicIds: [id] }, now, async () => {
    await queries.updateTopics(tx, [id], columns, now);
    return {};
  });
}

/**
 * `name` renames what the reader sees: the one name of a topic that has no other, else the name in the reader's language. The name that
 * stands for readers without one of their own is then the one in the company's language, else the other.
 */
export function namesAfter(
  topic: Pick<LockedTopic, "standing_name" | "name_ru" | "name_en">,
  { name, nameRu, nameEn }: Pick<ReviseTopic, "name" | "nameRu" | "nameEn">,
  { reader, company }: { reader: Locale; company: Locale },
): queries.TopicChange {
  if (name === undefined && nameRu === undefined && nameEn === undefined) return {};
  const hasOne = topic.name_ru === null && topic.name_en === null && !nameRu && !nameEn;
  if (hasOne) return { name: name ?? topic.standing_name, named_by: "person" };
  const after = (locale: Locale, given: string | null | undefined, was: string | null) =>
    given !== undefined ? given : name !== undefined && reader === locale ? name : was;
  const ru = after("ru", nameRu, topic.name_ru);
  const en = after("en", nameEn, topic.name_en);
  const standing = (company === "ru" ? (ru ?? en) : (en ?? ru)) ?? name ?? topic.standing_name;
  return { name: standing, name_ru: ru, name_en: en, named_by: "person" };
}

/** Makes a topic by hand: a roof for others, or a place for texts that people will label. @throws topic.missing, topic.too-deep */
export async function createTopic(
  tx: WorkspaceTx,
  actor: Actor,
  input: z.infer<typeof createTopicBody>,
  now: Date,
): Promise<{ id: string }> {
  await lockTree(tx);
  const id = newId();
  const { parentId, description = "", name, nameRu = null, nameEn = null } = input;
  if (parentId) await requirePlace(tx, id, parentId);
  const own = actor.workspace.locale === "ru" ? { name_ru: nameRu ?? name } : { name_en: nameEn ?? name };
  const names = nameRu || nameEn ? { name_ru: nameRu, name_en: nameEn, ...own } : {};
  const shown = Object.values(own)[0]!;
  const made = { name: shown, ...names, description, parent_id: parentId };
  const touched = parentId ? [id, parentId] : [id];
  await recordChange(tx, actor, { kind: "created", topicId: id, topicIds: touched }, now, async () => {
    await queries.insertOwnTopic(tx, { id, ...made }, now);
    if (parentId) await queries.keepTopics(tx, [parentId]);
    return { madeIds: [id] };
  });
  return { id };
}

/**
 * Moves the contacts of some topics into another one: later groupings send their like there, too. Topics below the merged ones go
 * along. It can be taken back.
 * @throws topic.merge-self, topic.missing, topic.changed-by-other; topic.merge-into-child where the target lies below one of them
 */
export async function mergeTopics(
  tx: WorkspaceTx,
  actor: Actor,
  { topicIds, intoId, versions = {} }: z.infer<typeof mergeTreeBody>,
  now: Date,
): Promise<void> {
  const fromIds = [...new Set(topicIds)];
  if (fromIds.includes(intoId)) throw understandFault("topic.merge-self");
  await lockTree(tx);
  const locked = await requireTopics(tx, [...fromIds, intoId], versions);
  const tree = await queries.listPlaces(tx);
  if (fromIds.some((id) => subtreeOf(tree, id).includes(intoId))) {
    const name = locked.find(({ id }) => id === intoId)!.name;
    throw topicFault("topic.merge-into-child", { name });
  }
  const isFrom = new Set(fromIds);
  const orphans = tree.filter(({ id, parentId }) => parentId && isFrom.has(parentId) && !isFrom.has(id));
  const childIds = orphans.map(({ id }) => id);
  const touched = [...fromIds, intoId, ...childIds];
  await recordChange(
    tx,
    actor,
    { kind: "merged", topicId: intoId, topicIds: touched },
    now,
    async (changeId) => {
      const retagged = await mergeMentions(tx, { fromIds, toId: intoId, changeId });
      await queries.updateTopics(
        tx,
        fromIds,
        { status: "merged", merged_into: intoId, parent_id: null },
        now,
      );
      await queries.updateTopics(tx, childIds, { parent_id: intoId, kept: true }, now);
      await queries.updateTopics(tx, [intoId], {}, now);
      return { retagged };
    },
  );
}
