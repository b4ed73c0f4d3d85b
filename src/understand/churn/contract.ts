import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf, estimateSchema, moneyEstimate } from "../contract.ts";

/**
 * Whether customers who told of a topic left more often than comparable ones who did not: an association, not an effect.
 *   GET pains/churn?churnQuery -> churnReply
 */

/** The shared filter without a topic: all topics are compared with each other's customers. */
export const churnQuery = feedbackFilter.omit({ topic: true });
export type ChurnQuery = z.infer<typeof churnQuery>;

/** What customers were matched by, the weightiest first. */
export const churnFactors = ["month", "earlier", "channel", "segment", "tenure"] as const;

/** Customers, and how many of them left within the days of follow-up. */
export const atRisk = z.object({ people: z.number().int(), left: z.number().int() });

export const churnComparison = z.object({
  /** Those with a counterpart in their stratum, and the comparable others: as counted. */
  told: atRisk,
  others: atRisk,
  /** Shares that left, 0..1, weighed over strata alike, so that they differ by `difference`. */
  shares: z.object({ told: z.number(), others: z.number() }),
  /** Mantel-Haenszel difference of shares with its 95 % interval (Sato). */
  difference: estimateSchema,
  /** Mantel-Haenszel ratio of shares with its 95 % interval (Greenland-Robins); no answer where nobody of one side left. */
  ratio: answerOf(estimateSchema),
  pValue: z.number(),
  /** Corrected for all topics compared (Benjamini-Hochberg); the verdict goes by it: q <= 0.05. */
  qValue: z.number(),
  verdict: z.enum(["more", "less", "same"]),
  /** Customers lost beyond what comparable ones would: the difference times those who told of the topic; below 0: fewer. */
  excess: estimateSchema,
  /**
   * Excess at the yearly value of a customer, major units, over the whole period; null unless more left than by chance; no answer,
   * "no-data", where the cost model has no value of a customer.
   */
  money: answerOf(moneyEstimate).nullable(),
});

export const topicChurn = z.object({
  topicId: idSchema,
  name: z.string(),
  status: z.enum(["proposed", "accepted", "hidden"]),
  /** Known customers who told of it while they were customers. */
  customers: z.number().int(),
  /** Of them: told so late that it is not yet known whether they left; not compared. */
  tooYoung: z.number().int(),
  /** Not among them: nobody knows who they are, so nobody knows whether they left. */
  anonymous: z.number().int(),
  /** Not among them: first told of it after they had left. */
  alreadyLeft: z.number().int(),
  /** Customers who named it in the very contact by which they left. */
  namedLeaving: z.number().int(),
  churn: answerOf(churnComparison),
});
export type TopicChurn = z.infer<typeof topicChurn>;

/** No answer, "no-data": no customer is known to have left. */
export const churnReply = answerOf(
  z.object({
    /** Left: within so many days after the contact. */
    days: z.number().int(),
    /** Contacts on a day after this were too young to be compared. */
    followedTo: z.iso.date(),
    /** How leaving is known: customers by contacts of cancellation, and by product events. */
    leaving: z.object({
      contacts: z.number().int(),
      events: z.array(z.object({ name: z.string(), customers: z.number().int() })),
    }),
    matchedBy: z.array(z.enum(churnFactors)),
    /** Topics that can be compared: all were corrected for. */
    compared: z.number().int(),
    currency: z.string(),
    /** What a customer brings a year, major units; isGuess: nobody has yet put the company's own figure. */
    yearlyValue: z.number(),
    isGuess: z.boolean(),
    /** Extra share that the cost model supposes to leave after a bad contact: to compare with what is seen. */
    supposedShare: z.number(),
    /** Those surely left more first, by their excess; then the others. */
    topics: z.array(topicChurn),
  }),
);
export type ChurnReply = z.infer<typeof churnReply>;
