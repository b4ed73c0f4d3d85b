import { z } from "zod";
import { cursorQuery, idSchema, instantSchema, pageOf } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { findSchema, foundSchema, searchBody } from "../../understand/hidden-segments/contract.ts";

/**
 * Improvements: what is to become better, for whom, and why anybody believes it. Under /api/w/:workspace:
 *   GET  improvements?listQuery   -> improvementList;    POST   improvements  improvementBody -> improvementReply (201)
 *   GET  improvements/:id         -> improvementReply;   GET    improvements/:id/export.md
 *   PUT  improvements/:id  changeBody -> improvementReply;   DELETE improvements/:id
 */

/** In the order of the work; `tune` comes after the launch was judged. */
export const stages = ["analyse", "develop", "test", "launch", "tune", "done", "dropped"] as const;
export type Stage = (typeof stages)[number];

/** What it was drafted from, with its numbers as they stood then: an association, not yet an effect. */
export const sourceSchema = z.object({
  what: z.literal("hidden-segment"),
  searchId: idSchema,
  /** The place of the find among those of its search, from 0. */
  place: z.number().int(),
  asked: searchBody,
  topicName: z.string().nullable(),
  overall: foundSchema.shape.overall,
  find: findSchema,
  currency: z.string(),
});
export type ImprovementSource = z.infer<typeof sourceSchema>;

const title = z.string().trim().min(1).max(300);
const text = z.string().trim().max(10_000);

export const improvementBody = z.strictObject({
  title,
  problem: text.default(""),
  /** The find it is drafted from; drafted again, the first draft answers. */
  from: z.strictObject({ searchId: idSchema, find: z.number().int().min(0).max(999) }).optional(),
});
export type ImprovementInput = z.infer<typeof improvementBody>;

export const changeBody = z.strictObject({
  /** The one that was read: a newer one is not written over. */
  version: z.number().int().min(1),
  title,
  problem: text,
  asIs: text,
  toBe: text,
  stage: z.enum(stages),
  ownerTeamId: idSchema.nullable(),
});
export type ImprovementChange = z.infer<typeof changeBody>;

const head = {
  id: idSchema,
  title: z.string(),
  stage: z.enum(stages),
  ownerTeamId: idSchema.nullable(),
  ownerTeamName: z.string().nullable(),
  changedByName: z.string(),
  changedAt: instantSchema,
};
export const improvementItem = z.object(head);
export type ImprovementItem = z.infer<typeof improvementItem>;
export const listQuery = cursorQuery.extend({ stage: z.enum(stages).optional() });
export type ImprovementQuery = z.infer<typeof listQuery>;
export const improvementList = pageOf(improvementItem).extend({
  teams: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type ImprovementList = z.infer<typeof improvementList>;

export const improvementReply = improvementItem.extend({
  problem: z.string(),
  asIs: z.string(),
  toBe: z.string(),
  version: z.number().int(),
  source: sourceSchema.nullable(),
  createdByName: z.string(),
  createdAt: instantSchema,
});
export type Improvement = z.infer<typeof improvementReply>;

export const improvementFault = faultFamily({
  "improvement.missing": {
    kind: "missing",
    ru: "Такого улучшения нет: возможно, его удалили. Вернитесь к списку.",
    en: "There is no such improvement: perhaps it was removed. Go back to the list.",
  },
  "improvement.team-missing": {
    kind: "missing",
    ru: "Такой команды нет. Выберите команду из списка.",
    en: "There is no such team. Choose one from the list.",
  },
  "improvement.changed-meanwhile": {
    kind: "conflict",
    ru: "{who} только что изменил(а) это улучшение. Обновите страницу, чтобы не затереть чужое.",
    en: "{who} has just changed this improvement. Reload the page, so that nothing is written over.",
  },
});
