import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { answerOf, estimateSchema, moneyEstimate } from "../contract.ts";
import { fixKinds } from "./facts.ts";

/**
 * Five whys: a tree of causes under each topic, with evidence. Addresses under /api/w/:workspace:
 *   GET  causes                              -> causeTreesReply
 *   POST causes  newCauseBody                -> causeIdReply
 *   PATCH causes/:id  changeCauseBody        -> 204; 409 when somebody else changed it first
 *   POST causes/:id/move | accept | refute | reopen -> 204
 *   DELETE causes/:id?version                -> 204; POST causes/:id/restore -> 204
 *   GET  causes/:id/history                  -> causeHistoryReply
 *   POST causes/:id/evidence  pinBody        -> evidenceIdReply; DELETE causes/:id/evidence/:evidenceId -> 204
 *   GET  causes/topics/:id                   -> causeTreeReply (also export.csv, findings)
 *   GET  causes/topics/:id/quotes?q          -> topicQuotesReply
 *   GET | POST causes/topics/:id/reading     -> readingReply; POST causes/topics/:id/reading/answer -> 204
 *   POST causes/topics/:id/draft             -> draftReply
 */

export const causeStatuses = ["draft", "accepted", "refuted"] as const;

const statementSchema = z.string().trim().min(1).max(300);
const versionSchema = z.coerce.number().int().min(1);

const sayer = z.object({ kind: z.enum(["machine", "person"]), name: z.string() });

export const causeEvidence = z.object({
  id: idSchema,
  feedbackId: idSchema,
  /** The customer's own words, masked, as they were when pinned. */
  quote: z.string(),
  occurredAt: instantSchema,
  channel: z.string().nullable(),
  saidBy: sayer,
  /** Whether the words still stand in the contact: a later import may have changed it. */
  isFound: z.boolean(),
  /** Whether the contact still belongs to the topic. */
  isInTopic: z.boolean(),
});
export type CauseEvidence = z.infer<typeof causeEvidence>;

export const causeNode = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  /** Place in the tree, "1.2.1"; the complaint itself is "0". */
  number: z.string(),
  depth: z.number().int(),
  statement: z.string(),
  fixes: z.array(z.enum(fixKinds)),
  status: z.enum(causeStatuses),
  /** No evidence is pinned: a guess, whatever its status. */
  isHypothesis: z.boolean(),
  saidBy: sayer,
  owner: z.object({
    teamId: idSchema.nullable(),
    memberId: idSchema.nullable(),
    name: z.string().nullable(),
  }),
  version: z.number().int(),
  changedAt: instantSchema,
  evidence: z.array(causeEvidence),
  /** Different contacts with evidence pinned: those somebody came upon, not a share of anything. */
  evidenceContacts: z.number().int(),
  /** Of contacts of the topic read at random: how many show this step, out of how many for which it was asked. */
  shown: z.number().int(),
  read: z.number().int(),
  /** Share of the topic's contacts that show the step (Wilson, 95 %); no answer before a random reading. */
  share: answerOf(estimateSchema),
  /** The topic's money a month times that share; the interval joins the doubt of both. */
  moneyPerMonth: answerOf(moneyEstimate),
});
export type CauseNode = z.infer<typeof causeNode>;

export const treeTopic = z.object({
  id: idSchema,
  name: z.string(),
  status: z.enum(["proposed", "accepted", "hidden", "merged", "gone"]),
  /** Where its contacts went, if it was merged. */
  mergedInto: z.object({ id: idSchema, name: z.string() }).nullable(),
});

export const readingState = z.object({
  drawn: z.number().int(),
  read: z.number().int(),
  /** Contacts that the topic had when the first were drawn, and has now. */
  population: z.number().int(),
  contactsNow: z.number().int(),
});

export const causeTreeReply = z.object({
  topic: treeTopic.extend({ moneyPerMonth: answerOf(moneyEstimate) }),
  /** Root first, each step before those under it, siblings in order. */
  nodes: z.array(causeNode),
  reading: readingState,
  /** Trees of topics that were merged into this one: kept as they were, and found from here. */
  mergedTrees: z.array(
    z.object({
      topicId: idSchema,
      name: z.string(),
      steps: z.number().int(),
      /** Accepted steps with evidence. */
      findings: z.array(
        z.object({
          id: idSchema,
          number: z.string(),
          statement: z.string(),
          evidenceContacts: z.number().int(),
        }),
      ),
    }),
  ),
});
export type CauseTree = z.infer<typeof causeTreeReply>;

export const causeTreesReply = z.object({
  trees: z.array(
    z.object({
      topic: treeTopic,
      steps: z.number().int(),
      accepted: z.number().int(),
      refuted: z.number().int(),
      drafts: z.number().int(),
      /** Steps without evidence. */
      hypotheses: z.number().int(),
      evidenceContacts: z.number().int(),
      changedAt: instantSchema,
    }),
  ),
});
export type CauseTrees = z.infer<typeof causeTreesReply>;

export const newCauseBody = z.object({
  topicId: idSchema,
  /** Null for the root: what customers complain of. */
  parentId: idSchema.nullable(),
  statement: statementSchema,
  /** Place among its siblings, 0 the first; the last when left out. */
  place: z.number().int().min(0).optional(),
});
export const causeIdReply = z.object({ id: idSchema });
export const changeCauseBody = z.object({
  version: versionSchema,
  statement: statementSchema.optional(),
  fixes: z
    .array(z.enum(fixKinds))
    .max(fixKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, "each kind once")
    .optional(),
  ownerTeamId: idSchema.nullable().optional(),
  ownerMemberId: idSchema.nullable().optional(),
});
export type CauseChange = z.infer<typeof changeCauseBody>;
export const causeVersion = z.object({ version: versionSchema });
export const moveCauseBody = z.object({
  version: versionSchema,
  parentId: idSchema,
  place: z.number().int().min(0),
});

export const causeHistoryReply = z.object({
  changes: z.array(
    z.object({
      id: idSchema,
      at: instantSchema,
      by: z.string(),
      kind: z.enum([
        "created",
        "drafted",
        "changed",
        "moved",
        "accepted",
        "refuted",
        "reopened",
        "pinned",
        "unpinned",
        "removed",
        "restored",
      ]),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

export const pinBody = z.object({
  feedbackId: idSchema,
  /** Offsets in the words as they came; where the contact speaks of the topic when left out. */
  span: z
    .object({ from: z.number().int().min(0), to: z.number().int().min(1) })
    .refine(({ from, to }) => from < to, "from must lie before to")
    .optional(),
});
export const evidenceIdReply = z.object({ id: idSchema });

export const topicQuotesQuery = z.object({ q: z.string().max(500).optional() });
export const topicQuote = z.object({
  feedbackId: idSchema,
  /** At most 400 characters, masked; `span` is where it speaks of the topic, in the snippet. */
  snippet: z.string(),
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
  occurredAt: instantSchema,
  channel: z.string().nullable(),
});
export const topicQuotesReply = z.object({ quotes: z.array(topicQuote) });

export const drawBody = z.object({ count: z.number().int().min(1).max(500).default(30) });
export const readingReply = readingState.extend({
  /** The next drawn contact that nobody has read. */
  next: topicQuote.extend({ text: z.string() }).nullable(),
});
export const readingAnswerBody = z.object({
  feedbackId: idSchema,
  /** Steps that the contact shows; none is an answer, too. */
  causeIds: z.array(idSchema).max(500),
});

export const findingsReply = z.object({
  findings: z.array(
    z.object({
      id: idSchema,
      /** The topic in whose tree it stands, where that topic was merged into this one. */
      mergedFrom: z.string().nullable(),
      number: z.string(),
      statement: z.string(),
      fixes: z.array(z.enum(fixKinds)),
      evidenceContacts: z.number().int(),
      share: answerOf(estimateSchema),
      moneyPerMonth: answerOf(moneyEstimate),
      quotes: z.array(z.string()),
    }),
  ),
});
export type Findings = z.infer<typeof findingsReply>["findings"];

export const draftBody = z.object({ by: z.enum(["nearest", "model"]).default("nearest") });
export const draftReply = z.object({
  causeIds: z.array(idSchema),
  /** Steps proposed and thrown away since no quote of the topic supports them. */
  unsupported: z.array(z.string()),
  /** Topics whose accepted trees the drafts were taken from. */
  from: z.array(z.string()),
});

export const causeFault = faultFamily({
  "cause.missing": {
    kind: "missing",
    ru: "Этого шага больше нет: возможно, его удалили. Откройте дерево заново.",
    en: "This step is gone: perhaps it was removed. Open the tree again.",
  },
  "cause.topic-missing": {
    kind: "missing",
    ru: "Такой темы нет. Выберите тему из списка.",
    en: "There is no such topic. Choose one from the list.",
  },
  "cause.topic-over": {
    kind: "conflict",
    ru: "У темы больше нет обращений: её объединили с другой, или группировка её больше не находит. Дерево сохранено, но читать в нём нечего.",
    en: "The topic has no contacts any more: it was merged, or the grouping no longer finds it. The tree is kept, but there is nothing to read in it.",
  },
  "cause.changed-meanwhile": {
    kind: "conflict",
    ru: "Этот шаг только что изменил {name}. Дерево обновлено: посмотрите, что изменилось, и повторите.",
    en: "{name} has just changed this step. The tree is up to date now: see what has changed and repeat.",
  },
  "cause.root-exists": {
    kind: "conflict",
    ru: "У темы уже есть дерево. Добавляйте шаги в него.",
    en: "The topic has a tree already. Add steps to it.",
  },
  "cause.parent-elsewhere": {
    kind: "invalid",
    ru: "Шаг можно поставить только под шаг того же дерева, который не удалён.",
    en: "A step can only stand under a step of the same tree that was not removed.",
  },
  "cause.cycle": {
    kind: "invalid",
    ru: "Шаг нельзя поставить под самого себя или под то, что стоит под ним: причина не может объяснять сама себя.",
    en: "A step cannot stand under itself or under what stands below it: a cause cannot explain itself.",
  },
  "cause.root-stays": {
    kind: "invalid",
    ru: "Корень дерева — сама жалоба; он не переносится. Перенесите шаги под ним.",
    en: "The root of the tree is the complaint itself and is not moved. Move the steps under it.",
  },
  "cause.too-many": {
    kind: "conflict",
    ru: "В дереве уже {most} шагов. Удалите лишние, прежде чем добавлять.",
    en: "The tree has {most} steps already. Remove some before you add more.",
  },
  "cause.no-evidence": {
    kind: "conflict",
    ru: "У шага нет ни одной цитаты — это гипотеза, принять её нельзя. Закрепите слова клиентов, которые её показывают.",
    en: "The step has no quote: it is a hypothesis and cannot be accepted. Pin customers' words that show it first.",
  },
  "cause.contact-missing": {
    kind: "missing",
    ru: "Такого обращения в теме нет: возможно, оно ушло в другую тему. Найдите цитату заново.",
    en: "The topic has no such contact: perhaps it went to another topic. Search for the quote again.",
  },
  "cause.span-outside": {
    kind: "invalid",
    ru: "Выделенного места в обращении нет. Выделите слова заново.",
    en: "The contact has no such passage. Mark the words again.",
  },
  "cause.pinned-already": {
    kind: "conflict",
    ru: "Эти слова уже закреплены за шагом.",
    en: "These words are pinned to the step already.",
  },
  "cause.evidence-missing": {
    kind: "missing",
    ru: "Эта цитата уже откреплена.",
    en: "This quote is unpinned already.",
  },
  "cause.owner-missing": {
    kind: "missing",
    ru: "Такой команды или такого участника нет. Выберите из списка.",
    en: "There is no such team or member. Choose from the list.",
  },
  "cause.all-drawn": {
    kind: "conflict",
    ru: "Все обращения темы уже отобраны: {count}. Прочитайте оставшиеся.",
    en: "All contacts of the topic are drawn already: {count}. Read those that are left.",
  },
  "cause.no-tree": {
    kind: "conflict",
    ru: "У темы ещё нет дерева. Сначала запишите, на что жалуются клиенты.",
    en: "The topic has no tree yet. First write down what customers complain of.",
  },
  "cause.no-draft": {
    kind: "conflict",
    ru: "Похожих тем с принятыми причинами пока нет. Постройте и примите первые деревья сами — потом они подскажут следующие.",
    en: "No topic like this one has accepted causes yet. Build and accept the first trees yourself; later they suggest the next ones.",
  },
  "cause.no-supported-draft": {
    kind: "conflict",
    ru: "Ни один из предложенных шагов не подтверждается цитатами этой темы, поэтому черновик не создан.",
    en: "No quote of this topic supports any of the proposed steps, so nothing was drafted.",
  },
  "cause.not-in-tree": {
    kind: "invalid",
    ru: "Отмечен шаг, которого в этом дереве нет. Откройте чтение заново.",
    en: "A step is marked that is not in this tree. Open the reading again.",
  },
});
