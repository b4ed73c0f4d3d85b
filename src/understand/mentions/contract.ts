import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { emotionName } from "../../listen/feedback/contract.ts";

/**
 * People's word on what the machine read. Addresses under /api/w/:workspace:
 *   PUT feedback/:id/topics            topicsBody  -> 204: the contact speaks of these topics, and of no others
 *   PUT feedback/:id/feelings/:feeling feelingBody -> 204: what this clause shows
 * The machine never touches either; it learns from both.
 */

export const topicsBody = z.object({ topicIds: z.array(idSchema).max(50) });

export const leans = ["negative", "neutral", "positive"] as const;
export const feelingBody = z
  .object({ emotion: emotionName.optional(), lean: z.enum(leans).optional() })
  .refine((body) => body.emotion !== undefined || body.lean !== undefined);

export const mentionFault = faultFamily({
  "feeling.missing": {
    kind: "missing",
    ru: "Такого чувства у обращения уже нет: его прочли заново. Откройте обращение ещё раз.",
    en: "The contact has no such feeling any more: it was read anew. Open the contact once more.",
  },
});
