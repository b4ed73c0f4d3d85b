import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { emotionName } from "../../listen/feedback/contract.ts";

/**
 * People's word on what the machine read. Addresses under /api/w/:workspace:
 *   GET feedback/:id/topics            -> peoplesTopicsReply: what each person said of its topics, and whose word holds
 *   PUT feedback/:id/topics            topicsBody  -> peoplesTopicsReply: the contact speaks of these topics, and of no others
 *   PUT feedback/:id/feelings/:feeling feelingBody -> 204: what this clause shows
 * The machine never touches either; it learns from both.
 */

export const topicsBody = z.object({ topicIds: z.array(idSchema).max(50) });

/**
 * `standing`: "nobody" said anything; all "agreed"; it was "settled" by one; or it is "disputed", and the machine's word stays until
 * somebody settles it. An answer without topics says that the contact speaks of none.
 */
export const peoplesTopicsReply = z.object({
  standing: z.enum(["nobody", "agreed", "settled", "disputed"]),
  settledBy: z.string().nullable(),
  answers: z.array(
    z.object({ person: z.string(), topics: z.array(z.object({ id: idSchema, name: z.string() })) }),
  ),
});
export type PeoplesTopics = z.infer<typeof peoplesTopicsReply>;

export const leans = ["negative", "neutral", "positive"] as const;
export const feelingBody = z
  .object({ emotion: emotionName.optional(), lean: z.enum(leans).optional() })
  .refine((body) => body.emotion !== undefined || body.lean !== undefined);

export const mentionFault = faultFamily({
  "contact.missing": {
    kind: "missing",
    ru: "Такого обращения нет, или в нём нет слов. Вернитесь к списку и откройте его снова.",
    en: "There is no such contact, or it has no words. Go back to the list and open it again.",
  },
  "feeling.missing": {
    kind: "missing",
    ru: "Такого чувства у обращения уже нет: его прочли заново. Откройте обращение ещё раз.",
    en: "The contact has no such feeling any more: it was read anew. Open the contact once more.",
  },
});
