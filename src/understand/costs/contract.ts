import { z } from "zod";
import { usualLeavingEvents } from "../../listen/facts.ts";

/** The cost model. Under /api/w/:workspace: GET | PUT cost-model -> costModelReply (PUT takes costModelSchema) */

/** What one contact costs. Money in major units of the workspace's currency, so that people can read and type it. */
export const costModelSchema = z.object({
  /** Cost of an hour of the people who answer. */
  hourlyRate: z.number().min(0).max(1e9),
  /** Minutes when the file does not tell the handling time, and money on top (line, message, letter), by channel; "default" for the rest. */
  channels: z
    .record(
      z.string(),
      z.object({ minutes: z.number().min(0).max(10_000), perContact: z.number().min(0).max(1e9) }),
    )
    .refine((channels) => "default" in channels, "needs a default"),
  /** Mean compensation for a complaint when the file does not tell it; share of complaints that get one. */
  compensation: z.object({ mean: z.number().min(0).max(1e9), share: z.number().min(0).max(1) }),
  /** Value of a customer a year, and the extra share of customers that leave after a bad contact (low..high is the honest doubt). */
  churn: z
    .object({
      yearlyValue: z.number().min(0).max(1e12),
      extraShare: z.number().min(0).max(1),
      extraShareLow: z.number().min(0).max(1),
      extraShareHigh: z.number().min(0).max(1),
    })
    .refine(
      ({ extraShare, extraShareLow, extraShareHigh }) =>
        extraShareLow <= extraShare && extraShare <= extraShareHigh,
      {
        message: "extraShare must lie between extraShareLow and extraShareHigh",
      },
    ),
  /** Product events after which a customer is gone, beside contacts of cancellation. */
  leavingEvents: z
    .array(z.string().trim().min(1).max(150))
    .max(50)
    .default(() => [...usualLeavingEvents]),
});
export type CostModel = z.infer<typeof costModelSchema>;
export const costModelReply = z.object({
  version: z.number().int(),
  model: costModelSchema,
  currency: z.string(),
  isDefault: z.boolean(),
});
