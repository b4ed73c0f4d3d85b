import { z } from "zod";
import { rfmSettings } from "../../listen/segments/contract.ts";
import { rfmSegmentName } from "../../listen/segments/definition-contract.ts";
import { answerOf, estimateSchema } from "../contract.ts";

/**
 * What a segment is like, and RFM. Under /api/w/:workspace:
 *   GET segments/:id/marks -> segmentMarksReply;   GET rfm -> rfmReply
 */

/** NPS and mean marks of the segment's customers beside those of all others, over all time; customers were not drawn to be alike: no effect. */
export const segmentMarksReply = z.object({
  marks: z.array(
    z.object({
      scale: z.string(),
      n: z.number().int(),
      segment: answerOf(estimateSchema),
      othersN: z.number().int(),
      others: answerOf(estimateSchema),
      /** Whether the difference is more than noise. */
      differs: z.boolean(),
    }),
  ),
});
export type SegmentMarks = z.infer<typeof segmentMarksReply>;

const rfmCount = z.object({
  customers: z.number().int(),
  purchases: z.number().int(),
  /** Major units of the company's currency; null where no attribute of the event is its money. */
  money: z.number().nullable(),
});
/** No answer, "no-data": nobody has said what a purchase is, or nobody has bought. */
export const rfmReply = answerOf(
  z.object({
    settings: rfmSettings,
    currency: z.string(),
    /** Recency is counted in days back from the end of this day. */
    lastDay: z.iso.date(),
    total: rfmCount,
    /** By recency and by the mean of frequency and money, 1 to 5 each, every cell there is; 5 is best. */
    cells: z.array(
      rfmCount.extend({
        recency: z.number().int(),
        /** Mean of frequency and money, halves up. */
        value: z.number().int(),
        segment: rfmSegmentName,
      }),
    ),
    /** By the segment's name, most customers first. */
    segments: z.array(rfmCount.extend({ segment: rfmSegmentName })),
  }),
);
export type Rfm = z.infer<typeof rfmReply>;
