import { z } from "zod";
import { cursorQuery, idSchema, instantSchema, pageOf } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { answerOf, estimateSchema, moneyEstimate, painReply } from "../contract.ts";

/**
 * The tree of topics: what goes in and out. Addresses under /api/w/:workspace (permission to look pains.read, to change topics.write):
 *   GET  topics/tree?feedbackFilter       -> topicTreeReply
 *   POST topics  createTopicBody          -> createdTopicReply (201)
 *   GET  topics/:id/card                  -> topicCardReply
 *   PATCH topics/:id  reviseTopicBody     -> 204
 *   POST topics/:id/move  moveTopicBody   -> 204
 *   POST topics/change-preview  previewBody -> changePreviewReply; nothing is changed
 *   POST topics/merge  mergeTreeBody      -> 204
 *   GET  topics/changes?changesQuery      -> a page of changeReply, the latest first
 *   POST topics/changes/:id/undo          -> 204
 *   GET  topics/diff?from&to              -> topicDiffReply
 *   GET  topics/proposals?feedbackFilter  -> proposalsReply;  POST topics/proposals -> jobStartedReply (202)
 *   POST topics/:id/examples  exampleBody -> createdTopicReply (201);  DELETE topics/:id/examples/:exampleId -> 204
 * Every write takes the version that the person saw; another one since then gives 409 `topic.changed-by-other`.
 */

const nameSchema = z.string().trim().min(1).max(120);
const versionSchema = z.number().int().min(1);
const mergedIds = z.array(idSchema).min(1).max(50);
export const topicStatus = z.enum(["proposed", "accepted", "hidden"]);
export const topicOrigin = z.enum(["grouping", "other", "person"]);

export const reviseTopicBody = z.object({
  name: nameSchema.optional(),
  status: topicStatus.optional(),
  ownerTeamId: idSchema.nullable().optional(),
  /** Null takes the name in that language away; its readers then see the other one. `name` is the one in the asker's language. */
  nameRu: nameSchema.nullable().optional(),
  nameEn: nameSchema.nullable().optional(),
  description: z.string().trim().max(2_000).optional(),
  version: versionSchema.optional(),
});
export type ReviseTopic = z.infer<typeof reviseTopicBody>;

export const createTopicBody = z.object({
  name: nameSchema,
  nameRu: nameSchema.nullable().optional(),
  nameEn: nameSchema.nullable().optional(),
  description: z.string().trim().max(2_000).optional(),
  parentId: idSchema.nullable().default(null),
});
export const createdTopicReply = z.object({ id: idSchema });

export const moveTopicBody = z.object({
  /** Null: to the top level. */
  parentId: idSchema.nullable(),
  /** The topic of the new parent before which it shall stand; null or absent: the last. */
  beforeId: idSchema.nullable().optional(),
  version: versionSchema.optional(),
});

export const mergeTreeBody = z.object({
  topicIds: mergedIds,
  intoId: idSchema,
  /** Version of each topic that the person saw. */
  versions: z.record(idSchema, versionSchema).optional(),
});

export const treeNode = painReply.extend({
  nameRu: z.string().nullable(),
  nameEn: z.string().nullable(),
  parentId: idSchema.nullable(),
  place: z.number().int(),
  origin: topicOrigin,
  ownerTeamId: idSchema.nullable(),
  version: versionSchema,
  /** Contacts of the topic itself; `count` and all other numbers are of it and everything below it, each contact once. */
  ownCount: z.number().int(),
});
export type TreeNode = z.infer<typeof treeNode>;

const otherReply = z.object({ count: z.number().int(), share: answerOf(estimateSchema) });

export const topicTreeReply = z.object({
  /** Parents before their children, brothers in order. */
  nodes: z.array(treeNode),
  /** Contacts that were read and that no topic took. */
  other: otherReply,
  total: z.number().int(),
  unread: z.number().int(),
  /** A grouping of all texts, or a look into "other", that waits or runs. */
  runningJobId: idSchema.nullable(),
});
export type TopicTree = z.infer<typeof topicTreeReply>;

const quoteReply = z.object({
  feedbackId: idSchema,
  /** Masked, at most 400 characters. */
  text: z.string(),
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
});

export const exampleReply = quoteReply.extend({ id: idSchema, byName: z.string(), at: instantSchema });
export const exampleBody = z.object({
  feedbackId: idSchema,
  /** Offsets in the words as they came; absent: the span of the contact's mention of the topic, else the whole. */
  span: z
    .tuple([z.number().int().min(0), z.number().int().min(1)])
    .refine(([from, to]) => from < to, "needs from < to")
    .optional(),
});

/** One field of one topic, in words: names of topics and teams, not their ids. */
export const fieldChange = z.object({
  topicId: idSchema,
  name: z.string(),
  field: z.enum([
    "made",
    "name",
    "nameRu",
    "nameEn",
    "description",
    "status",
    "parent",
    "place",
    "owner",
    "mergedInto",
    "contacts",
    "examples",
  ]),
  was: z.string().nullable(),
  now: z.string().nullable(),
});
export type FieldChange = z.infer<typeof fieldChange>;

export const changeKind = z.enum(["found", "created", "changed", "moved", "merged", "split", "undone"]);
export const changeReply = z.object({
  id: idSchema,
  kind: changeKind,
  topicId: idSchema,
  /** Name of that topic when it was done. */
  name: z.string(),
  by: z.enum(["person", "machine"]),
  byName: z.string(),
  at: instantSchema,
  /** Contacts that changed their topic. */
  retagged: z.number().int(),
  undone: z.boolean(),
  /** Nothing was built upon it since, so that it can be taken back. */
  canUndo: z.boolean(),
  fields: z.array(fieldChange),
});
export type TopicChangeReply = z.infer<typeof changeReply>;
export const changesQuery = cursorQuery.extend({ topicId: idSchema.optional() });
export const changesReply = pageOf(changeReply);

export const diffQuery = z.object({ from: instantSchema, to: instantSchema });
export const topicDiffReply = z.object({
  from: instantSchema,
  to: instantSchema,
  changes: z.number().int(),
  retagged: z.number().int(),
  fields: z.array(fieldChange),
});

export const topicCardReply = z.object({
  topicId: idSchema,
  /** In the language of who reads, where the topic has a name in it. */
  name: z.string(),
  /** The one that stands for readers without a name in their language. */
  standingName: z.string(),
  nameRu: z.string().nullable(),
  nameEn: z.string().nullable(),
  namedBy: z.enum(["machine", "person"]),
  description: z.string(),
  status: topicStatus,
  origin: topicOrigin,
  parentId: idSchema.nullable(),
  ownerTeamId: idSchema.nullable(),
  version: versionSchema,
  words: z.array(z.string()),
  examples: z.array(exampleReply),
  quotes: z.array(quoteReply),
  history: z.array(changeReply),
});
export type TopicCard = z.infer<typeof topicCardReply>;

export const previewBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("merge"), topicIds: mergedIds, intoId: idSchema }),
  z.object({ kind: z.literal("move"), topicId: idSchema, parentId: idSchema.nullable() }),
  z.object({ kind: z.literal("rename"), topicId: idSchema, name: nameSchema }),
]);
export type PreviewBody = z.infer<typeof previewBody>;

export const changePreviewReply = z.object({
  /** Contacts whose mention moves to another topic. */
  retagged: z.number().int(),
  /** Contacts that stand in several of these topics and will be counted once where they come together. */
  doubled: z.number().int(),
  /** Contacts that would belong to no topic afterwards. */
  lost: z.number().int(),
  counts: z.array(
    z.object({
      topicId: idSchema,
      name: z.string(),
      was: z.number().int(),
      now: z.number().int().nullable(),
    }),
  ),
  money: z.array(
    z.object({
      topicId: idSchema,
      name: z.string(),
      was: answerOf(moneyEstimate),
      now: answerOf(moneyEstimate),
    }),
  ),
  quotes: z.array(quoteReply.extend({ topicId: idSchema, name: z.string() })),
  /** Versions of the topics asked about: sent along with the change, it is refused where somebody was faster. */
  versions: z.record(idSchema, versionSchema),
  /** Other topics of the same name. */
  sameName: z.array(z.object({ topicId: idSchema, name: z.string() })),
});
export type ChangePreview = z.infer<typeof changePreviewReply>;

export const proposalReply = treeNode.extend({
  quotes: z.array(quoteReply),
  /** Topics of like words: where it might be merged into. */
  similar: z.array(z.object({ topicId: idSchema, name: z.string(), similarity: z.number() })),
});
export const proposalsReply = z.object({
  proposals: z.array(proposalReply),
  other: otherReply,
  total: z.number().int(),
  runningJobId: idSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalReply>;
export type Proposals = z.infer<typeof proposalsReply>;

export const topicFault = faultFamily({
  "topic.changed-by-other": {
    kind: "conflict",
    ru: "Тему «{name}» только что изменил кто-то ещё ({by}). Посмотрите, что стало, и повторите.",
    en: "“{name}” has just been changed by somebody else ({by}). See what it has become and try again.",
  },
  "topic.cycle": {
    kind: "conflict",
    ru: "Тему нельзя перенести внутрь неё самой. Выберите другое место.",
    en: "A topic cannot be moved into itself. Choose another place.",
  },
  "topic.merge-into-child": {
    kind: "conflict",
    ru: "«{name}» лежит внутри темы, которую вы сливаете. Сначала вынесите её или сливайте наоборот.",
    en: "“{name}” lies inside the topic that you merge. Move it out first, or merge the other way round.",
  },
  "topic.too-deep": {
    kind: "conflict",
    ru: "Глубже {most} уровней дерево не растёт. Выберите место повыше.",
    en: "The tree grows no deeper than {most} levels. Choose a place higher up.",
  },
  "topic.not-its-brother": {
    kind: "invalid",
    ru: "Темы, перед которой нужно встать, у этого родителя нет. Обновите дерево и повторите.",
    en: "The topic to stand before is not under this parent. Refresh the tree and try again.",
  },
  "topic.change-missing": {
    kind: "missing",
    ru: "Такого изменения нет в истории тем.",
    en: "There is no such change in the history of topics.",
  },
  "topic.undo-late": {
    kind: "conflict",
    ru: "Это изменение уже отменено, или после него с темой «{name}» сделали что-то ещё. Сначала отмените более позднее.",
    en: "This was undone already, or something was done to “{name}” since. Undo what came later first.",
  },
  "topic.not-undoable": {
    kind: "conflict",
    ru: "Находки машины и отмены не отменяются. Скройте тему или сделайте изменение заново.",
    en: "What the machine found and what was undone cannot be taken back. Hide the topic, or do the change anew.",
  },
  "topic.contact-missing": {
    kind: "missing",
    ru: "Такого обращения со словами нет. Выберите другое.",
    en: "There is no such contact with words. Choose another one.",
  },
  "topic.example-missing": {
    kind: "missing",
    ru: "Этого примера уже нет.",
    en: "The example is gone already.",
  },
  "topic.example-there": {
    kind: "conflict",
    ru: "Этот отрывок уже среди примеров темы.",
    en: "This passage is an example of the topic already.",
  },
  "topic.period-backwards": {
    kind: "invalid",
    ru: "Начало сравнения должно быть раньше конца.",
    en: "The comparison must begin before it ends.",
  },
  "proposals.running": {
    kind: "conflict",
    ru: "Тексты уже группируются. Дождитесь конца и повторите.",
    en: "The texts are being grouped already. Wait for the end and try again.",
  },
  "proposals.no-texts": {
    kind: "conflict",
    ru: "В «прочем» {count} обращений — слишком мало, чтобы искать в нём темы. Нужно хотя бы {needed}.",
    en: "“Other” holds {count} contacts, too few to look for topics in. At least {needed} are needed.",
  },
});
